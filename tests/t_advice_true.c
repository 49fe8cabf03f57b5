/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * No sentence of advice is false: in hundreds of random scenarios each is read back, and its
 * figures are computed anew from the models, whoever wrote it. A rule without a check does
 * not compile.
 */
#include <config.h>

#include "tests/check.h"

#include "tests/advice_checks_growth.h"
#include "tests/random_peaks.h"

static const struct check {
    const char *id;
    bool (*holds)(struct witness *w, const char *text);
    enum advice_class class;
    int rank;
} checks[] = {
#define RULE(group, name, class_, rank_)                                                       \
    {#group "." #name, check_##group##_##name, class_, rank_},
#include "engine/advice/rules.def"
#undef RULE
};

enum { CHECKS = sizeof checks / sizeof *checks };

enum { SCENARIOS = CASES(500) };

#define EFFORT_MOST CASES(5e5) /* microseconds of a model */

static const struct check *check_of(const char *id)
{
    for (int i = 0; i < CHECKS; i++)
        if (strcmp(checks[i].id, id) == 0)
            return &checks[i];
    return NULL;
}

static void listen(struct witness *w)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, &w->p, metrics_all(), &w->all[m]);
    struct advice_basis basis = {.p = &w->p,
                                 .currency = "USD",
                                 .model = w->model,
                                 .all = w->all,
                                 .repairs = w->repairs,
                                 .costs = &w->costs};
    basis.repair_count = repairs_find(&w->p, w->model, &w->all[w->model], w->repairs);
    cost_study(w->model, &w->p, &w->all[w->model], &w->costs);
    w->count = advise(&basis, w->advice);
}

/* A town owns about what it needs, too much or too little, mostly with a flat day. */
static void settle(struct witness *w, uint64_t *seed, int i)
{
    random_plain_town(&w->p, seed, i);
    double v = param_get(&w->p, PARAM_VEHICLES);
    for (int k = 0; k < w->p.count[PARAM_FLEETS]; k++)
        w->p.v[SLOT_FLEETS + k] = ceil(v * (0.5 + 0.5 * k));
    if (random_share(seed) < 0.1)
        param_set(&w->p, PARAM_BATTERIES, ceil(v * (random_share(seed) < 0.3 ? 1 : 0.7)));
    param_set(&w->p, PARAM_HORIZON, random_share(seed) < 0.2 ? 1 : 3);
    w->model = (enum model_id)(i % MODEL_COUNT);
}

/* " 0 more", " 0.00 % more", "saves 0 ": nothing told as if it were something. */
static bool tells_nothing(const char *text)
{
    static const char *const words[] = {" more",   " fewer", " less",   " to spare", " short",
                                        " batter", " port",  " % more", " % less"};
    struct figure f;
    for (const char *at = text; *at; at++) {
        bool begins = at == text || at[-1] == ' ';
        size_t n = begins ? read_figure(at, &f) : 0;
        for (size_t i = 0; n && f.value == 0 && i < sizeof words / sizeof *words; i++)
            if (strncmp(at + n, words[i], strlen(words[i])) == 0)
                return true;
    }
    return false;
}

/* "1 batteries", "2 battery": what stands after a figure agrees with it. */
static bool disagrees_in_number(const char *text)
{
    static const char *const units[][2] = {{" battery", " batteries"}, {" port", " ports"},
                                           {" vehicle", " vehicles"},  {" swap ", " swaps "},
                                           {" year", " years"},        {" leg", " legs"}};
    struct figure f;
    for (const char *at = text; *at; at++) {
        bool begins = at == text || at[-1] == ' ';
        size_t n = begins ? read_figure(at, &f) : 0;
        for (size_t i = 0; n && i < sizeof units / sizeof *units; i++) {
            const char *one = units[i][0], *many = units[i][1];
            bool is_many = strncmp(at + n, many, strlen(many)) == 0;
            bool is_one = !is_many && strncmp(at + n, one, strlen(one)) == 0;
            if ((is_many && f.one) || (is_one && !f.one))
                return true;
        }
    }
    return false;
}

static void check_sentence(struct witness *w, const struct advice *a)
{
    const struct check *check = check_of(a->id);
    assert_non_null(check);
    if (!check->holds(w, a->text))
        fail_msg("%s by %s is false: \"%s\"", a->id, model_row(w->model)->key, a->text);
    if (tells_nothing(a->text))
        fail_msg("%s tells nothing: \"%s\"", a->id, a->text);
    if (disagrees_in_number(a->text))
        fail_msg("%s is no grammar: \"%s\"", a->id, a->text);
}

/* At most twelve are told, in the order of the classes; what is asked for follows. */
static void check_order(const struct witness *w)
{
    int told = advice_told(w->advice, w->count);
    assert_true(told > 0 && told <= ADVICE_TOLD);
    assert_string_equal(w->advice[0].id, "verdict.answer");
    for (int i = 1; i < w->count; i++) {
        const struct check *before = check_of(w->advice[i - 1].id);
        const struct check *here = check_of(w->advice[i].id);
        assert_int_equal(w->advice[i].told, i < told);
        if (i != told)
            assert_true(before->class < here->class ||
                        (before->class == here->class && before < here));
        for (int k = 0; i >= told && here->rank < 9 && k < told; k++)
            assert_true(check_of(w->advice[k].id)->rank <= here->rank);
    }
}

/* Nothing bad is said of what is enough, nothing good of what is not. */
static void check_tones(const struct witness *w)
{
    bool enough = enough_of(&w->p, &w->all[w->model]);
    for (int i = 0; i < w->count; i++)
        assert_true(w->advice[i].tone != (enough ? TONE_BAD : TONE_GOOD));
    assert_int_equal(w->advice[0].tone == TONE_BAD, !enough);
}

static void check_all(struct witness *w, int *said)
{
    listen(w);
    for (int i = 0; i < w->count; i++) {
        check_sentence(w, &w->advice[i]);
        said[check_of(w->advice[i].id) - checks]++;
    }
    check_order(w);
    check_tones(w);
}

/* About so many needs of its model are asked for in one scenario. */
static double effort_of(const struct witness *w)
{
    const struct model_row *row = model_row(w->model);
    return row->effort ? 2000 * row->effort(&w->p) : 0;
}

static void no_sentence_is_false(void **state)
{
    (void)state;
    static struct witness w;
    int said[CHECKS] = {0}, tried = 0;
    double spent[MODEL_COUNT] = {0};
    uint64_t seed = 1905;
    for (int i = 0; i < SCENARIOS; i++) {
        settle(&w, &seed, i);
        if (spent[w.model] > EFFORT_MOST)
            continue;
        spent[w.model] += effort_of(&w);
        tried++;
        check_all(&w, said);
    }
    for (int i = 0; i < CHECKS; i++)
        if (SCENARIOS == 500 && said[i] < 3)
            fail_msg("%s spoke %d times in %d scenarios", checks[i].id, said[i], tried);
}

/* The rule of thumb over the whole ranges: the others would be slow and play no part. */
static void none_is_false_over_the_ranges(void **state)
{
    (void)state;
    static struct witness w;
    uint64_t seed = 2718;
    w.model = MODEL_PAPER;
    for (int i = 0; i < SCENARIOS; i++) {
        random_plan(&w.p, &seed);
        even_day(&w.p);
        for (enum model_id m = 0; m < MODEL_COUNT; m++)
            results_clear(&w.all[m]);
        evaluate(MODEL_PAPER, &w.p, metrics_all(), &w.all[MODEL_PAPER]);
        struct advice_basis basis = {.p = &w.p,
                                     .currency = "USD",
                                     .model = MODEL_PAPER,
                                     .all = w.all,
                                     .repairs = w.repairs,
                                     .costs = &w.costs};
        basis.repair_count = repairs_find(&w.p, MODEL_PAPER, &w.all[MODEL_PAPER], w.repairs);
        cost_study(MODEL_PAPER, &w.p, &w.all[MODEL_PAPER], &w.costs);
        w.count = advise(&basis, w.advice);
        for (int k = 0; k < w.count; k++)
            check_sentence(&w, &w.advice[k]);
    }
}

/* The checks can fail: a wrong figure, a wrong number, a wrong word are seen. */
static void checks_see_what_is_false(void **state)
{
    (void)state;
    static struct witness w;
    struct figure f[FIGURES_MAX];
    params_default(&w.p);
    w.model = MODEL_FLEET;
    listen(&w);
    assert_true(check_stock_surplus(&w,
                                    "300 batteries owned, 281 needed at the ports owned for "
                                    "a service level of 95 %: 19 to spare."));
    assert_false(check_stock_surplus(&w,
                                     "300 batteries owned, 280 needed at the ports owned for "
                                     "a service level of 95 %: 20 to spare."));
    assert_false(check_stock_surplus(&w,
                                     "300 batteries owned, 281 needed at the ports owned for "
                                     "a service level of 95 %: 21 to spare."));
    assert_true(match("# {battery|batteries}", "1 battery", f));
    assert_false(match("# {battery|batteries}", "1 batteries", f));
    assert_false(match("# {battery|batteries}", "1.00 battery", f));
    assert_true(tells_nothing("Demand may grow by 0.00 % more."));
    assert_true(disagrees_in_number("It takes 1 ports."));
    assert_false(disagrees_in_number("It takes 21 ports, 1 port more."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sentence_is_false),
        cmocka_unit_test(none_is_false_over_the_ranges),
        cmocka_unit_test(checks_see_what_is_false),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
