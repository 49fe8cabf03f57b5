/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers part by part: the same in any order, whole or missing, small; and cases followed. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "engine/answers/case.h"
#include "engine/answers/fill.h"
#include "engine/base/interrupt.h"
#include "engine/study/evaluate.h"
#include "tests/random_params.h"

enum { EVERY_PART = (1u << PART_COUNT) - 1 };

static struct answers one, other; /* too large for the stack */

static struct request muhanga(unsigned parts)
{
    struct request r = {.model = MODEL_FLEET, .plotted = PARAM_SWAPS_PER_DAY, .width = 120,
                        .parts = parts};
    scenario_default(&r.scenario);
    param_set(&r.scenario.params, PARAM_TRANSPORT_LEGS, 1);
    return r;
}

static void enlarge(struct request *r, double factor)
{
    static const enum param_id scaled[] = {PARAM_VEHICLES, PARAM_BATTERIES, PARAM_PORTS};
    for (size_t i = 0; i < sizeof scaled / sizeof *scaled; i++)
        param_set(&r->scenario.params, scaled[i],
                  param_get(&r->scenario.params, scaled[i]) * factor);
}

static void finish(struct answers *a)
{
    while (answers_step(a))
        continue;
}

static void assert_same_results(const struct results *a, const struct results *b)
{
    assert_memory_equal(a->status, b->status, sizeof a->status);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (result_ok(a, id))
            assert_true(a->v[id] == b->v[id]);
}

static void assert_same_sweep(const struct sweep *a, const struct sweep *b)
{
    assert_int_equal(a->count, b->count);
    assert_true(a->count == 0 || sweep_metrics(a) == sweep_metrics(b));
    for (int i = 0; i < a->count; i++) {
        struct results here, there;
        sweep_results(a, i, &here);
        sweep_results(b, i, &there);
        assert_true(a->x[i] == b->x[i]);
        assert_same_results(&here, &there);
    }
}

static void assert_same_plot(const struct need_plot *a, const struct need_plot *b)
{
    assert_same_sweep(&a->sweep, &b->sweep);
    assert_int_equal(a->batteries.count, b->batteries.count);
    assert_int_equal(a->ports.count, b->ports.count);
    for (int i = 0; i < a->batteries.count; i++)
        assert_true(a->batteries.x[i] == b->batteries.x[i]);
}

static void assert_same_answers(const struct answers *a, const struct answers *b)
{
    assert_int_equal(a->filled, b->filled);
    assert_same_plot(&a->plot, &b->plot);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        assert_same_results(&a->results[m], &b->results[m]);
        assert_same_sweep(&a->overlay[m], &b->overlay[m]);
    }
    for (int i = 0; i < a->small_count; i++)
        assert_same_plot(&a->small[i], &b->small[i]);
    assert_same_sweep(&a->cost, &b->cost);
    assert_int_equal(a->advice_count, b->advice_count);
    for (int i = 0; i < a->advice_count; i++)
        assert_string_equal(a->advice[i].text, b->advice[i].text);
    assert_true(a->frontier.cheapest.cost == b->frontier.cheapest.cost);
}

/* A case with everything, and four of them beside what else the program holds. */
static void a_case_is_small(void **state)
{
    (void)state;
    assert_true(sizeof(struct answers) <= 300000);
}

/* Part by part, each asked for on its own, is the same as all at once. */
static void the_order_of_asking_does_not_matter(void **state)
{
    (void)state;
    for (enum model_id model = 0; model < MODEL_COUNT; model++) {
        struct request r = muhanga(EVERY_PART);
        r.model = model;
        answers_begin(&one, &r);
        finish(&one);
        r.parts = 0;
        answers_begin(&other, &r);
        for (int part = PART_COUNT - 1; part >= 0; part--) {
            other.of.parts = 1u << part;
            finish(&other);
            assert_true(answers_have(&other, 1u << part));
        }
        assert_same_answers(&one, &other);
    }
}

static void the_results_are_those_of_the_models(void **state)
{
    (void)state;
    uint64_t seed = 11;
    for (int i = 0; i < 20; i++) {
        struct request r =
            muhanga(PART_BIT(ADVICE) | PART_BIT(LIMITS) | PART_BIT(FRONTIER_PLAN));
        random_params(&r.scenario.params, &seed);
        even_day(&r.scenario.params);
        param_set(&r.scenario.params, PARAM_VEHICLES, 50 + 10 * i);
        r.model = (enum model_id)(i % MODEL_COUNT);
        answers_begin(&one, &r);
        finish(&one);
        for (enum model_id m = 0; m < MODEL_COUNT; m++) {
            struct results alone;
            evaluate(m, &r.scenario.params, metrics_all(), &alone);
            if (m == r.model || m == frontier_model(r.model))
                assert_same_results(&one.results[m], &alone);
        }
    }
}

static bool is_cheap(enum model_id model, const struct params *p)
{
    return !model_row(model)->effort || model_row(model)->effort(p) < 2;
}

/* At once at the size of a city by any model that costs little; at a large one only what
 * takes no time. */
static void what_is_quick_follows_from_the_size(void **state)
{
    (void)state;
    for (enum model_id model = 0; model < MODEL_COUNT; model++)
        for (enum part part = 0; part < PART_COUNT; part++) {
            struct request r = muhanga(1u << part);
            r.model = model;
            if (!is_cheap(model, &r.scenario.params) || part == PART_PLOT_OTHERS ||
                part == PART_PLOT_PORTS_OTHERS)
                continue; /* the other models may cost more */
            assert_true(request_quick(&r));
            answers_begin(&one, &r);
            answers_quick(&one);
            assert_int_equal(answers_missing(&one), 0);
        }
    struct request large = muhanga(EVERY_PART);
    enlarge(&large, 5000);
    assert_false(request_quick(&large));
    answers_begin(&one, &large);
    answers_quick(&one);
    assert_true(answers_have(&one, PART_BIT(RESULTS) | PART_BIT(DAY)));
    assert_false(one.filled & (PART_BIT(FRONTIER_PLAN) | PART_BIT(ADVICE) | PART_BIT(COSTS)));
}

static void effort_grows_with_the_fleet(void **state)
{
    (void)state;
    for (enum part part = 0; part < PART_COUNT; part++) {
        double before = 0;
        for (double factor = 1; factor < 1e5; factor *= 10) {
            struct request r = muhanga(1u << part);
            enlarge(&r, factor);
            assert_true(part_effort(part, &r) >= before);
            before = part_effort(part, &r);
        }
    }
}

static bool at_once(void *nothing)
{
    (void)nothing;
    return true;
}

/* Whatever part is given up, it and nothing else is missing. */
static void an_interrupted_part_is_missing(void **state)
{
    (void)state;
    struct request r = muhanga(EVERY_PART);
    answers_begin(&one, &r);
    for (int part = 0; part < PART_COUNT; part++) {
        unsigned before = one.filled;
        struct interrupt stop;
        interrupt_init(&stop, at_once, NULL);
        interrupt_watch(&stop);
        assert_false(answers_step(&one));
        interrupt_watch(NULL);
        assert_int_equal(one.filled, before);
        assert_true(answers_step(&one));
    }
    assert_int_equal(answers_missing(&one), 0);
    assert_false(answers_step(&one));
    answers_begin(&other, &r);
    finish(&other);
    assert_same_answers(&one, &other);
}

static bool after(void *left)
{
    return --*(int *)left < 0;
}

/* Filled with work that is given up again and again, all is as without. */
static void interrupted_parts_leave_nothing_behind(void **state)
{
    (void)state;
    struct request r = muhanga(PART_BIT(PLAN) | PART_BIT(PLANS) | PART_BIT(LIMITS));
    enlarge(&r, 100);
    answers_begin(&one, &r);
    finish(&one);
    answers_begin(&other, &r);
    for (int patience = 1; answers_missing(&other); patience++) {
        struct interrupt stop;
        int left = patience;
        interrupt_init(&stop, after, &left);
        interrupt_watch(&stop);
        answers_step(&other);
        interrupt_watch(NULL);
    }
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        assert_same_results(&one.results[m], &other.results[m]);
}

static void requests_are_told_apart(void **state)
{
    (void)state;
    struct request a = muhanga(0), b = muhanga(PART_BIT(COST));
    snprintf(b.scenario.note, sizeof b.scenario.note, "Other words, the same figures.");
    assert_true(request_same(&a, &b));
    b.model = MODEL_PAPER;
    assert_false(request_same(&a, &b));
    b = a;
    b.plotted = PARAM_CHARGE_TIME;
    assert_false(request_same(&a, &b));
    b = a;
    b.width++;
    assert_false(request_same(&a, &b));
    b = a;
    snprintf(b.scenario.currency, sizeof b.scenario.currency, "RWF");
    assert_false(request_same(&a, &b));
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        b = a;
        b.scenario.params.v[param_row(id)->slot] += 1;
        assert_false(request_same(&a, &b));
    }
}

static struct request large(unsigned parts, double level)
{
    struct request r = muhanga(parts);
    enlarge(&r, 5000);
    param_set(&r.scenario.params, PARAM_SERVICE_LEVEL, level);
    return r;
}

/* Other parts of the same case join; what is there is not computed again. */
static void more_parts_join(void **state)
{
    (void)state;
    static struct live_case c;
    struct request r = large(PART_BIT(RESULTS), 0.9);
    case_init(&c);
    case_ask(&c, &r);
    assert_true(case_complete(&c));
    r.parts = PART_BIT(ADVICE);
    case_ask(&c, &r);
    assert_false(case_complete(&c));
    assert_true(answers_have(&c.now, PART_BIT(RESULTS)));
    assert_null(c.last);
    while (case_fill(&c))
        continue;
    assert_true(case_complete(&c));
    case_free(&c);
}

/* The last complete answers stand in, each with the scenario that it belongs to. */
static void the_last_answers_stand_in(void **state)
{
    (void)state;
    static struct live_case c;
    struct request first = large(PART_BIT(ADVICE), 0.9), then = large(PART_BIT(ADVICE), 0.95);
    case_init(&c);
    case_ask(&c, &first);
    assert_ptr_equal(case_answers(&c, PART_BIT(ADVICE)), &c.now); /* nothing better */
    while (case_fill(&c))
        continue;
    case_ask(&c, &then);
    const struct answers *shown = case_answers(&c, PART_BIT(ADVICE));
    assert_ptr_equal(shown, c.last);
    assert_near(answers_param(shown, PARAM_SERVICE_LEVEL), 0.9, 0);
    assert_ptr_equal(case_answers(&c, PART_BIT(RESULTS)), &c.now);
    assert_ptr_equal(case_answers(&c, PART_BIT(FRONTIER)), &c.now);
    then.scenario.params.v[SLOT_SERVICE_LEVEL] = 0.96; /* the incomplete one is no last */
    case_ask(&c, &then);
    assert_near(answers_param(c.last, PARAM_SERVICE_LEVEL), 0.9, 0);
    while (case_fill(&c))
        continue;
    assert_ptr_equal(case_answers(&c, PART_BIT(ADVICE)), &c.now);
    case_free(&c);
}

static void another_case_has_no_last_answers(void **state)
{
    (void)state;
    static struct live_case c;
    struct request first = large(PART_BIT(ADVICE), 0.9), then = large(PART_BIT(ADVICE), 0.95);
    case_init(&c);
    case_ask(&c, &first);
    while (case_fill(&c))
        continue;
    case_ask(&c, &then);
    snprintf(then.scenario.name, sizeof then.scenario.name, "Another hill");
    then.scenario.params.v[SLOT_SERVICE_LEVEL] = 0.96;
    case_ask(&c, &then);
    assert_ptr_equal(case_answers(&c, PART_BIT(ADVICE)), &c.now);
    case_free(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_is_small),
        cmocka_unit_test(the_order_of_asking_does_not_matter),
        cmocka_unit_test(the_results_are_those_of_the_models),
        cmocka_unit_test(what_is_quick_follows_from_the_size),
        cmocka_unit_test(effort_grows_with_the_fleet),
        cmocka_unit_test(an_interrupted_part_is_missing),
        cmocka_unit_test(interrupted_parts_leave_nothing_behind),
        cmocka_unit_test(requests_are_told_apart),
        cmocka_unit_test(more_parts_join),
        cmocka_unit_test(the_last_answers_stand_in),
        cmocka_unit_test(another_case_has_no_last_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
