/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice: every rule where it speaks and where it is silent, and that it is true. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/advice/advice.h"
#include "engine/advice/advise.h"
#include "engine/advice/tone.h"
#include "engine/advice/verdict.h"
#include "engine/scenario/assign.h"
#include "engine/scenario/scenario.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"
#include "tests/random_town.h"

struct answers {
    struct results all[MODEL_COUNT];
    struct repair repairs[REPAIRS_MAX];
    struct cost_study costs;
    struct advice advice[ADVICE_MAX];
    int count;
};

/* Everything that advice is made of, from the results on. */
static void advise_on(struct answers *a, const struct params *p, enum model_id model)
{
    struct advice_basis basis = {.p = p,
                                 .currency = "USD",
                                 .model = model,
                                 .all = a->all,
                                 .repairs = a->repairs,
                                 .costs = &a->costs};
    basis.repair_count = repairs_find(p, model, &a->all[model], a->repairs);
    cost_study(model, p, &a->all[model], &a->costs);
    a->count = advise(&basis, a->advice);
}

/* The notebook's case with blank-separated assignments. */
static struct params scenario(const char *assignments)
{
    struct scenario s;
    char text[200], *rest = text, *one;
    scenario_default(&s);
    param_set(&s.params, PARAM_TRANSPORT_LEGS, 1);
    snprintf(text, sizeof text, "%s", assignments);
    while ((one = strtok_r(rest, " ", &rest)) != NULL) {
        struct error err;
        if (!scenario_assign(&s, one, &err))
            fail_msg("%s: %s", one, err.text);
    }
    return s.params;
}

/* The model in full; of the others, on fleets of a town, what the comparing rules look at. */
static void ask(struct answers *a, const struct params *p, enum model_id model)
{
    const metric_set compared = METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED) |
                                METRIC_BIT(METRIC_ACHIEVED);
    bool town = param_get(p, PARAM_VEHICLES) < 1e4;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, p, m == model ? metrics_all() : town ? compared : 0, &a->all[m]);
    advise_on(a, p, model);
}

static const struct advice *find(const struct answers *a, const char *id)
{
    for (int i = 0; i < a->count; i++)
        if (strcmp(a->advice[i].id, id) == 0)
            return &a->advice[i];
    return NULL;
}

/* Where a rule speaks, what it says in part, and where it is silent. */
static const struct {
    const char *id;
    enum model_id model;
    enum tone tone;
    const char *speaks, *says, *silent;
} cases[] = {
    {"verdict.answer", MODEL_PAPER, TONE_BAD, "stock.batteries=262",
     "SHORT of 12 batteries: 65.2 % of swaps served at once, 95 % wanted.", NULL},
    {"stock.vehicles", MODEL_PAPER, TONE_BAD, "stock.batteries=180",
     "180 batteries for 200 vehicles: 20 vehicles stand without any", ""},
    {"service.waits", MODEL_PAPER, TONE_BAD, "stock.batteries=262",
     "139 of 400 swaps a day have to wait; a service level of 95 % lets 20 wait.", NULL},
    {"stock.hopeless", MODEL_FLEET, TONE_BAD, "hub.ports=40",
     "No number of batteries reaches 95 %: demand would keep 50.0 ports busy; with 40", ""},
    {"ports.hopeless", MODEL_FLEET, TONE_BAD, "stock.batteries=230",
     "No number of ports reaches 95 %: even with a port for every battery", ""},
    {"ports.overload", MODEL_PAPER, TONE_BAD, "hub.ports=49",
     "Demand asks for 50.0 ports at work on average and 49 are owned", "hub.ports=50"},
    {"ports.queue", MODEL_FLEET, TONE_WARNING, "stock.batteries=274 hub.ports=50",
     "Batteries wait for a port: with one always free 97.4 % of swaps would be served at once, "
     "with the 50 ports owned it is 58.2 %.",
     ""},
    {"stock.short", MODEL_PAPER, TONE_BAD, "stock.batteries=262",
     "12 batteries are missing: 262 owned, 274 needed for a service level of 95 %.", ""},
    {"ports.short", MODEL_PAPER, TONE_BAD, "hub.ports=54",
     "1 charging port is missing: 54 owned, 55 needed.", ""},
    {"stock.surplus", MODEL_PAPER, TONE_GOOD, "",
     "300 batteries owned, 274 needed for a service level of 95 %: 26 to spare.",
     "stock.batteries=262"},
    {"ports.surplus", MODEL_PAPER, TONE_GOOD, "",
     "100 charging ports owned, 55 needed: 45 to spare for repairs and maintenance, 50.0 % "
     "busy",
     "hub.ports=54"},
    {"demand.peaks", MODEL_PALM, TONE_NOTE,
     "demand.profile=1,1,1,1,1,1,1,1,2,2,1,1,1,1,1,1,1,3,3,1,1,1,1,1",
     "are needed, 272 would be on an even day.", ""},
    {"peak.hour", MODEL_PALM, TONE_WARNING,
     "stock.batteries=270 demand.profile=1,1,1,1,1,1,1,1,2,2,1,1,1,1,1,1,1,3,3,1,1,1,1,1",
     "At 19:00, the worst hour,", ""},
    {"models.disagree", MODEL_PAPER, TONE_WARNING, "stock.batteries=273", "rule of thumb 94.",
     ""},
    {"demand.daily", MODEL_PAPER, TONE_NOTE, "",
     "200 vehicles at 2.00 swaps a day each make 400 swaps a day, 16.67 an hour; their "
     "charging "
     "keeps 50.0 ports busy on average.",
     NULL},
    {"stock.circulating", MODEL_PAPER, TONE_NOTE, "",
     "58.3 batteries charge or travel at any time: 16.67 swaps an hour, each taking its "
     "battery "
     "away for 3.50 h. With 200 in vehicles the bare minimum is 258.3.",
     NULL},
    {"fix.any", MODEL_PAPER, TONE_WARNING, "stock.batteries=262",
     "Any one of these repairs it: 12 batteries (5,400 USD); charging in 2.38 h; ", ""},
    {"cost.level", MODEL_FLEET, TONE_NOTE, "transport.legs=2",
     "The cheapest to buy for 95 %: 282 batteries and 61 ports, 145,200 USD, 19,800 less than "
     "what is owned.",
     NULL},
    {"charge.faster", MODEL_PAPER, TONE_NOTE, "",
     "Charging in 2.50 h instead of 3.00 needs 264.2 batteries, 9.47 fewer; in 2.00 h 254.7 "
     "batteries, 19.0 fewer.",
     "hub.charge_time=0.01"},
    {"transport.faster", MODEL_PAPER, TONE_NOTE, "",
     "20 instead of 30 min a leg, saves 3.15 batteries.", "transport.time=0"},
    {"demand.smooth", MODEL_PAPER, TONE_NOTE, "",
     "a deviation of 20 % instead of 30 % saves 5.13 batteries.", "demand.cv=0"},
    {"limit.swaps", MODEL_PAPER, TONE_GOOD, "",
     "carries 2.713 swaps a vehicle and day, 35.6 % more than today. Batteries alone would "
     "carry 2.713, ports alone 3.636.",
     NULL},
    {"limit.charge_time", MODEL_PAPER, TONE_BAD, "transport.time=10",
     "No charging is fast enough: vehicles and transport alone need more than the 300 owned.",
     NULL},
    {"expansion.planned", MODEL_PAPER, TONE_NOTE, "",
     "covers a fleet of 200; 300 vehicles would take 111 batteries more than owned, for "
     "49,950 USD.",
     NULL},
    {"expansion.twice", MODEL_PAPER, TONE_NOTE, "",
     "400 vehicles, needs 548 batteries: 248 batteries and 10 ports more than owned, for "
     "114,600 USD.",
     "fleet.vehicles=6000000"},
    {"expansion.pooling", MODEL_PAPER, TONE_NOTE, "",
     "The need stays 1.369 batteries a vehicle for every fleet", "fleet.vehicles=6000000"},
    {"transport.legs", MODEL_PAPER, TONE_NOTE, "", "both ways need 283.1 batteries, 9.40 more.",
     "transport.legs=2"},
    {"monitor.swaps", MODEL_PAPER, TONE_NOTE, "",
     "at 3.00 a vehicle and day the plan would be short of 11 batteries", "hub.ports=50"},
    {"monitor.largest", MODEL_PAPER, TONE_NOTE, "",
     "Watch swaps per day most closely: a tenth more of it asks for 7.37 more batteries; of "
     "charge time 5.65,",
     NULL},
    {"monitor.deviation", MODEL_PAPER, TONE_NOTE, "",
     "a deviation of 30 %. At 40 % the need is 278.8, 5.13 more.", "demand.cv=5"},
    {"cost.losses", MODEL_FLEET, TONE_NOTE, "transport.legs=2",
     "With the losses of 3 years counted the cheapest in total is 297 batteries and 66 ports: "
     "154,997 USD, 10,182 less than what is owned now.",
     "cost.battery=0"},
    {"cost.curve", MODEL_PAPER, TONE_NOTE, "",
     "ports left out, the cheapest level would be 99.95 %: with missed swaps 131,192 USD, "
     "101,482 less than 95 %.",
     "cost.battery=0 cost.lost_swap=0"},
    {"charge.slower", MODEL_PAPER, TONE_NOTE, "",
     "in 4.00 h, needs 292.4 batteries, 18.7 more.", "hub.charge_time=72"},
};

enum { CASES = sizeof cases / sizeof *cases };

static void every_rule_speaks_where_it_should(void **state)
{
    (void)state;
    for (int i = 0; i < CASES; i++) {
        struct params p = scenario(cases[i].speaks);
        struct answers a;
        ask(&a, &p, cases[i].model);
        const struct advice *said = find(&a, cases[i].id);
        if (!said)
            fail_msg("%s is silent at \"%s\"", cases[i].id, cases[i].speaks);
        else if (!strstr(said->text, cases[i].says))
            fail_msg("%s: \"%s\" lacks \"%s\"", cases[i].id, said->text, cases[i].says);
        else
            assert_int_equal(said->tone, cases[i].tone);
    }
}

static void every_rule_is_silent_where_it_should(void **state)
{
    (void)state;
    for (int i = 0; i < CASES; i++) {
        if (!cases[i].silent)
            continue;
        struct params p = scenario(cases[i].silent);
        struct answers a;
        ask(&a, &p, cases[i].model);
        if (find(&a, cases[i].id))
            fail_msg("%s speaks at \"%s\": %s", cases[i].id, cases[i].silent,
                     find(&a, cases[i].id)->text);
    }
}

/* No rule without a case, and no id twice. */
static void every_rule_has_a_case(void **state)
{
    (void)state;
    size_t n = 0;
    for (; advice_id(n); n++) {
        int found = 0;
        for (int i = 0; i < CASES; i++)
            found += strcmp(cases[i].id, advice_id(n)) == 0;
        if (found != 1)
            fail_msg("%s has %d cases", advice_id(n), found);
        for (size_t k = 0; k < n; k++)
            assert_string_not_equal(advice_id(k), advice_id(n));
    }
    assert_int_equal(n, CASES);
}

static void check_sentences(const struct answers *a)
{
    static const char *const never[] = {" nan", "inf ", "?", "{", "  ", "%%", "-0 "};
    for (int i = 0; i < a->count; i++) {
        const char *text = a->advice[i].text;
        size_t n = strlen(text);
        assert_true(n > 20 && n < ADVICE_TEXT - 1);
        if (text[n - 1] != '.')
            fail_msg("%s: \"%s\" does not end", a->advice[i].id, text);
        for (size_t k = 0; k < sizeof never / sizeof *never; k++)
            if (strstr(text, never[k]))
                fail_msg("%s: \"%s\" holds \"%s\"", a->advice[i].id, text, never[k]);
    }
}

static void sentences_are_whole_everywhere(void **state)
{
    (void)state;
    uint64_t seed = 8128;
    for (int i = 0; i < CASES(40); i++) {
        struct params p;
        struct answers a;
        random_town(&p, &seed);
        if (!params_check(&p, NULL))
            continue;
        ask(&a, &p, (enum model_id)(i % MODEL_COUNT));
        check_sentences(&a);
    }
}

/* The rule of thumb over the whole ranges; the other models play no part. */
static void sentences_are_whole_over_the_ranges(void **state)
{
    (void)state;
    uint64_t seed = 6;
    for (int i = 0; i < 5000; i++) {
        struct params p;
        struct answers a;
        random_params(&p, &seed);
        even_day(&p);
        for (enum model_id m = 0; m < MODEL_COUNT; m++)
            results_clear(&a.all[m]);
        evaluate(MODEL_PAPER, &p, metrics_all(), &a.all[MODEL_PAPER]);
        advise_on(&a, &p, MODEL_PAPER);
        check_sentences(&a);
    }
}

/* Good and bad news of one thing never come together. */
static void no_contradictions(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {{"stock.surplus", "stock.short"},
                                           {"ports.surplus", "ports.short"},
                                           {"stock.surplus", "stock.hopeless"},
                                           {"ports.surplus", "ports.hopeless"},
                                           {"fix.any", "monitor.swaps"}};
    uint64_t seed = 28;
    for (int i = 0; i < CASES(40); i++) {
        struct params p;
        struct answers a;
        random_town(&p, &seed);
        if (!params_check(&p, NULL))
            continue;
        ask(&a, &p, (enum model_id)(i % MODEL_COUNT));
        for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
            assert_false(find(&a, pairs[k][0]) && find(&a, pairs[k][1]));
        bool grave = a.count > 0 && a.advice[0].tone == TONE_BAD;
        assert_true(grave || plan_suffices(&p, &a.all[i % MODEL_COUNT]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_speaks_where_it_should),
        cmocka_unit_test(every_rule_is_silent_where_it_should),
        cmocka_unit_test(every_rule_has_a_case),
        cmocka_unit_test(sentences_are_whole_everywhere),
        cmocka_unit_test(sentences_are_whole_over_the_ranges),
        cmocka_unit_test(no_contradictions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
