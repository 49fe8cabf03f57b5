/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evaluation, sweeps, expansion rows and the verdict. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "engine/advice/tone.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/study/sweep.h"
#include "tests/notebook_case.h"
#include "tests/random_params.h"

static struct params muhanga_with(enum param_id id, double value)
{
    struct params p = muhanga();
    param_set(&p, id, value);
    return p;
}

static void only_what_is_wanted_is_answered(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r;
    metric_set want = METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_SWAPS);
    evaluate(MODEL_PAPER, &p, want, &r);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        assert_int_equal(result_ok(&r, id), (want & METRIC_BIT(id)) != 0);
}

static void all_metrics_leave_out_the_plan(void **state)
{
    (void)state;
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        assert_int_equal((metrics_all() & METRIC_BIT(id)) != 0, !metric_row(id)->plan_only);
}

static void a_sweep_holds_the_present_value(void **state)
{
    (void)state;
    static struct sweep s;
    uint64_t seed = 5;
    for (int i = 0; i < 2000; i++) {
        struct params p;
        random_params(&p, &seed);
        enum param_id id = (enum param_id)(random_bits(&seed) % PARAM_COUNT);
        int count = 3 + (int)(random_bits(&seed) % (SWEEP_MAX - 2));
        double from, to, present = param_get(&p, id);
        param_sweep_range(&p, id, &from, &to);
        sweep_spread(&s, &p, id, from, to, count);
        bool found = false;
        for (int k = 0; k < s.count; k++) {
            found |= s.x[k] == present;
            assert_true(k == 0 || s.x[k] > s.x[k - 1]);
            if (param_row(id)->kind == KIND_WHOLE)
                assert_true(s.x[k] == floor(s.x[k]));
        }
        assert_true(found && s.count <= count);
        assert_true(s.x[0] == from && s.x[s.count - 1] == to);
        if (param_row(id)->kind != KIND_WHOLE)
            assert_in_range(s.count, count - 1, count);
    }
}

/* Inside its default range a value leaves it alone; outside the range follows it. */
static void ranges_follow_the_value(void **state)
{
    (void)state;
    static const struct {
        enum param_id id;
        double value, from, to;
    } cases[] = {
        {PARAM_SWAPS_PER_DAY, 2, 1, 5},        {PARAM_SWAPS_PER_DAY, 5, 1, 5},
        {PARAM_SWAPS_PER_DAY, 0.76, 0.38, 1.9}, {PARAM_SWAPS_PER_DAY, 100, 50, 100},
        {PARAM_BATTERIES, 7, 4, 10},           {PARAM_BATTERIES, 820, 546, 1094},
        {PARAM_BATTERIES, 1, 1, 2},            {PARAM_VEHICLES, 560, 140, 1400},
        {PARAM_SERVICE_LEVEL, 0.5, 0.5, 0.9999}, {PARAM_BATTERY_PRICE, 0, 0, 1000},
        {PARAM_TRANSPORT_TIME, 3, 0, 12},      {PARAM_TRANSPORT_LEGS, 1, 1, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct params p;
        double from, to;
        params_default(&p);
        param_set(&p, cases[i].id, cases[i].value);
        param_sweep_range(&p, cases[i].id, &from, &to);
        assert_near(from, cases[i].from, 1e-12);
        assert_near(to, cases[i].to, 1e-12);
    }
}

static void the_notebook_grid_stays_a_grid(void **state)
{
    (void)state;
    static struct sweep s;
    struct params p = muhanga();
    sweep_spread(&s, &p, PARAM_SWAPS_PER_DAY, 1, 5, 17);
    assert_int_equal(s.count, 17);
    for (int i = 0; i < 17; i++)
        assert_near(s.x[i], 1 + 0.25 * i, 1e-15);
    sweep_spread(&s, &p, PARAM_TRANSPORT_LEGS, 1, 2, 60);
    assert_int_equal(s.count, 2);
}

static void a_sweep_evaluates_each_point(void **state)
{
    (void)state;
    static struct sweep s;
    double y[SWEEP_MAX];
    struct params p = muhanga(), before = p;
    sweep_spread(&s, &p, PARAM_TRANSPORT_TIME, 0, 48, 60);
    sweep_run(&s, &p, MODEL_PAPER, METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_LONGEST_CHARGE));
    assert_true(params_equal(&p, &before));
    sweep_values(&s, METRIC_NEED, y);
    for (int i = 0; i < s.count; i++) {
        struct params at = muhanga_with(PARAM_TRANSPORT_TIME, s.x[i]);
        struct results r;
        evaluate(MODEL_PAPER, &at, metrics_all(), &r);
        assert_near(y[i], r.v[METRIC_NEED], 0);
    }
    sweep_values(&s, METRIC_LONGEST_CHARGE, y);
    assert_true(y[0] > 0 && isnan(y[s.count - 1]));
}

/* Every column holds what the model answers on its own, figures of sentences too. */
static void a_sweep_keeps_the_columns_asked_for(void **state)
{
    (void)state;
    static const metric_set asked = METRIC_BIT(METRIC_COST_TOTAL) | METRIC_BIT(METRIC_NEED) |
                                    METRIC_BIT(METRIC_LONGEST_CHARGE);
    static struct sweep s;
    struct params p = muhanga();
    sweep_spread(&s, &p, PARAM_TRANSPORT_TIME, 0, 48, 40);
    for (enum model_id model = 0; model < MODEL_COUNT; model++) {
        sweep_run(&s, &p, model, asked);
        assert_true(sweep_metrics(&s) == asked);
        for (int i = 0; i < s.count; i++) {
            struct params at = muhanga_with(PARAM_TRANSPORT_TIME, s.x[i]);
            struct results alone, kept;
            evaluate(model, &at, asked, &alone);
            sweep_results(&s, i, &kept);
            assert_memory_equal(kept.status, alone.status, sizeof kept.status);
            for (enum metric_id id = 0; id < METRIC_COUNT; id++)
                if (asked & METRIC_BIT(id))
                    assert_true(kept.v[id] == alone.v[id]);
        }
        assert_true(isnan(sweep_value(&s, METRIC_DEMAND_RATE, 0)));
        assert_int_equal(sweep_status(&s, METRIC_DEMAND_RATE, 0), STATUS_NOT_ASKED);
    }
}

static void a_sweep_has_room_for_some_columns(void **state)
{
    (void)state;
    static struct sweep s;
    struct params p = muhanga();
    sweep_spread(&s, &p, PARAM_SWAPS_PER_DAY, 1, 5, SWEEP_MAX);
    sweep_run(&s, &p, MODEL_PAPER, metrics_all());
    assert_int_equal(s.columns, SWEEP_COLUMNS);
    for (int i = 0; i < SWEEP_COLUMNS; i++)
        assert_int_equal(s.column[i].metric, i);
    assert_near(sweep_value(&s, METRIC_DEMAND_RATE, 0), 200 * 1.0 / 24, 1e-15);
    assert_near(sweep_value(&s, METRIC_DEMAND_RATE, SWEEP_MAX - 1), 200 * 5.0 / 24, 1e-15);
}

static void notebook_expansion(void **state)
{
    (void)state;
    static const double need[] = {273.7195, 410.579, 547.439, 684.299};
    static const double batteries[] = {0, 111, 248, 385};
    static const double ports[] = {0, 0, 10, 38};
    struct expansion_row rows[EXPANSION_MAX];
    struct params p = muhanga();
    assert_int_equal(expansion(MODEL_PAPER, &p, rows), 4);
    for (int i = 0; i < 4; i++) {
        const struct results *r = &rows[i].r;
        assert_near(rows[i].vehicles, 200 + 100 * i, 0);
        assert_within(r->v[METRIC_NEED], need[i], 5e-4);
        assert_near(r->v[METRIC_RATIO], 1.3685976, 1e-7);
        assert_near(r->v[METRIC_PORTS_NEED], 0.275 * rows[i].vehicles, 1e-14);
        assert_near(r->v[METRIC_INVESTMENT], 450 * r->v[METRIC_NEED], 1e-14);
        assert_near(r->v[METRIC_BUY_BATTERIES], batteries[i], 0);
        assert_near(r->v[METRIC_BUY_PORTS], ports[i], 0);
        assert_near(r->v[METRIC_BUY_COST], 450 * batteries[i] + 300 * ports[i], 0);
    }
    assert_near(rows[2].r.v[METRIC_NEED_WHOLE], 548, 0); /* rounded up, not cut off */
}

static void expansion_fills_its_columns_alone(void **state)
{
    (void)state;
    struct expansion_row rows[EXPANSION_MAX];
    struct params p = muhanga();
    expansion(MODEL_PAPER, &p, rows);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        bool asked = (expansion_metrics() & METRIC_BIT(id)) != 0;
        assert_int_equal(result_ok(&rows[0].r, id), asked);
        assert_true(asked || !metric_row(id)->plan_only);
    }
}

static void expansion_of_the_poisson_model_buys_no_ports(void **state)
{
    (void)state;
    struct expansion_row rows[EXPANSION_MAX];
    struct params p = muhanga();
    assert_int_equal(expansion(MODEL_PALM, &p, rows), 4);
    for (int i = 0; i < 4; i++) {
        const struct results *r = &rows[i].r;
        double more = fmax(0, r->v[METRIC_NEED_WHOLE] - 300);
        assert_int_equal(status_row((enum status_id)r->status[METRIC_BUY_PORTS])->state,
                         STATE_UNDEFINED);
        assert_near(r->v[METRIC_BUY_BATTERIES], more, 0);
        assert_true(result_ok(r, METRIC_BUY_COST));
        assert_near(r->v[METRIC_BUY_COST], 450 * more, 0);
    }
}

/* The pair reaches the level, and neither number can be one less. */
static void expansion_of_the_exact_model_is_a_least_pair(void **state)
{
    (void)state;
    struct expansion_row rows[EXPANSION_MAX];
    struct params p = muhanga();
    int count = expansion(MODEL_FLEET, &p, rows);
    for (int i = 0; i < count; i++) {
        const struct results *r = &rows[i].r;
        struct params at = p;
        struct results owned;
        param_set(&at, PARAM_VEHICLES, rows[i].vehicles);
        param_set(&at, PARAM_BATTERIES, r->v[METRIC_NEED]);
        param_set(&at, PARAM_PORTS, r->v[METRIC_PORTS_NEED]);
        evaluate(MODEL_FLEET, &at, metrics_all(), &owned);
        assert_true(owned.v[METRIC_WAIT_PROBABILITY] <= 0.05);
        assert_near(owned.v[METRIC_NEED], r->v[METRIC_NEED], 0);
        assert_near(owned.v[METRIC_PORTS_NEED], r->v[METRIC_PORTS_NEED], 0);
        assert_near(r->v[METRIC_INVESTMENT], 450 * r->v[METRIC_NEED], 0);
        assert_near(r->v[METRIC_BUY_COST],
                    450 * r->v[METRIC_BUY_BATTERIES] + 300 * r->v[METRIC_BUY_PORTS], 0);
    }
}

/* Where ports queue, batteries or ports mend the plan: either is enough. */
static void the_exact_model_asks_for_one_or_the_other(void **state)
{
    (void)state;
    struct params p = muhanga_with(PARAM_PORTS, 55);
    struct results r;
    char buf[256];
    param_set(&p, PARAM_BATTERIES, 274);
    evaluate(MODEL_FLEET, &p, metrics_all(), &r);
    assert_int_equal(verdict(&p, &r, buf, sizeof buf), TONE_BAD);
    assert_string_equal(buf, "short of 9 batteries or 4 ports: 88.9 % served, 95 % wanted");
    param_set(&p, PARAM_PORTS, 59);
    evaluate(MODEL_FLEET, &p, metrics_all(), &r);
    assert_true(plan_suffices(&p, &r));
    param_set(&p, PARAM_PORTS, 55);
    param_set(&p, PARAM_BATTERIES, 283);
    evaluate(MODEL_FLEET, &p, metrics_all(), &r);
    assert_true(plan_suffices(&p, &r));
}

static void check_verdict(const struct params *p, enum tone tone, bool suffices,
                          const char *text)
{
    struct results r;
    char buf[256];
    evaluate(MODEL_PAPER, p, metrics_all(), &r);
    assert_int_equal(plan_suffices(p, &r), suffices);
    assert_int_equal(verdict(p, &r, buf, sizeof buf), tone);
    assert_string_equal(buf, text);
}

static void verdicts_in_words(void **state)
{
    (void)state;
    struct params p = muhanga();
    check_verdict(&p, TONE_GOOD, true, "enough: 26 batteries beyond the need");
    param_set(&p, PARAM_BATTERIES, 274);
    check_verdict(&p, TONE_GOOD, true, "enough: exactly the batteries needed");
    param_set(&p, PARAM_BATTERIES, 262);
    check_verdict(&p, TONE_BAD, false, "short of 12 batteries: 65.2 % served, 95 % wanted");
    param_set(&p, PARAM_PORTS, 54);
    check_verdict(&p, TONE_BAD, false,
                  "short of 12 batteries and 1 port: 65.2 % served, 95 % wanted");
    param_set(&p, PARAM_BATTERIES, 275);
    check_verdict(&p, TONE_BAD, false, "short of 1 port: 55 needed, 54 owned");
    param_set(&p, PARAM_PORTS, 55);
    check_verdict(&p, TONE_GOOD, true, "enough: 1 battery beyond the need");
}

/* No port helps 50 spares for 58.3 batteries out; 22 batteries do. */
static void batteries_mend_what_ports_cannot(void **state)
{
    (void)state;
    struct params p = muhanga_with(PARAM_BATTERIES, 250);
    struct results r;
    char buf[256];
    evaluate(MODEL_FLEET, &p, metrics_all(), &r);
    assert_false(result_ok(&r, METRIC_PORTS_NEED));
    assert_false(plan_suffices(&p, &r));
    assert_int_equal(verdict(&p, &r, buf, sizeof buf), TONE_BAD);
    assert_string_equal(buf, "short of 22 batteries: 16.0 % served, 95 % wanted");
}

static void check_asks_for_what_is_impossible_too(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r;
    char buf[256];
    evaluate(MODEL_PAPER, &p, metrics_all(), &r);
    result_fail(&r, METRIC_PORTS_NEED, STATUS_NOT_ASKED, 0);
    assert_true(plan_suffices(&p, &r));
    result_fail(&r, METRIC_PORTS_NEED, STATUS_STOCK_TOO_SMALL, 0.25);
    assert_false(plan_suffices(&p, &r));
    assert_int_equal(verdict(&p, &r, buf, sizeof buf), TONE_BAD);
    assert_non_null(strstr(buf, "short, no number of ports is enough: even with a port "
                                "for every battery 25.0 %"));
    result_set(&r, METRIC_PORTS_NEED, 55);
    result_fail(&r, METRIC_NEED_WHOLE, STATUS_PORTS_TOO_FEW, 0.5);
    assert_false(plan_suffices(&p, &r));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_is_wanted_is_answered),
        cmocka_unit_test(all_metrics_leave_out_the_plan),
        cmocka_unit_test(a_sweep_holds_the_present_value),
        cmocka_unit_test(ranges_follow_the_value),
        cmocka_unit_test(the_notebook_grid_stays_a_grid),
        cmocka_unit_test(a_sweep_evaluates_each_point),
        cmocka_unit_test(a_sweep_keeps_the_columns_asked_for),
        cmocka_unit_test(a_sweep_has_room_for_some_columns),
        cmocka_unit_test(notebook_expansion),
        cmocka_unit_test(expansion_fills_its_columns_alone),
        cmocka_unit_test(expansion_of_the_poisson_model_buys_no_ports),
        cmocka_unit_test(expansion_of_the_exact_model_is_a_least_pair),
        cmocka_unit_test(the_exact_model_asks_for_one_or_the_other),
        cmocka_unit_test(verdicts_in_words),
        cmocka_unit_test(batteries_mend_what_ports_cannot),
        cmocka_unit_test(check_asks_for_what_is_impossible_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
