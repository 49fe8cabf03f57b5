/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Crossings of a sweep are the exact limits, and the last values that hold. */
#include <config.h>

#include "tests/check.h"

#include "engine/study/crossing.h"
#include "engine/study/evaluate.h"
#include "engine/study/sweep.h"
#include "tests/notebook_case.h"
#include "tests/random_params.h"

static int crossings(const struct params *p, enum model_id model, enum param_id param,
                     enum metric_id metric, double target, double x[4])
{
    static struct sweep s;
    double from, to;
    param_sweep_range(p, param, &from, &to);
    sweep_spread(&s, p, param, from, to, 61);
    sweep_run(&s, p, model, METRIC_BIT(metric));
    return sweep_crossings(&s, p, metric, target, x, 4);
}

static double metric_at(const struct params *p, enum model_id model, enum param_id param,
                        double x, enum metric_id metric)
{
    struct params varied = *p;
    struct results r;
    param_set(&varied, param, x);
    evaluate(model, &varied, METRIC_BIT(metric), &r);
    return result_ok(&r, metric) ? r.v[metric] : (double)INFINITY;
}

static void the_need_crosses_the_stock_at_the_limit(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r;
    double x[4];
    evaluate(MODEL_PAPER, &p, METRIC_BIT(METRIC_SWAPS_BY_STOCK), &r);
    assert_int_equal(crossings(&p, MODEL_PAPER, PARAM_SWAPS_PER_DAY, METRIC_NEED, 300, x), 1);
    assert_near(x[0], r.v[METRIC_SWAPS_BY_STOCK], 1e-12);
    assert_within(x[0], 2.713, 5e-4); /* the notebook's grid said 2.50 */
}

/* A need in whole batteries equals the stock along a whole step: its end counts. */
static void stairs_cross_at_the_end_of_their_step(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r;
    double x[4];
    param_set(&p, PARAM_BATTERIES, 274);
    for (enum model_id model = MODEL_PALM; model <= MODEL_FLEET; model++) {
        evaluate(model, &p, METRIC_BIT(METRIC_SWAPS_BY_STOCK) | METRIC_BIT(METRIC_SWAPS), &r);
        assert_int_equal(crossings(&p, model, PARAM_SWAPS_PER_DAY, METRIC_NEED, 274, x), 1);
        assert_near(x[0], r.v[METRIC_SWAPS], 1e-9);
    }
}

static void the_ports_cross_at_their_limit(void **state)
{
    (void)state;
    struct params p = muhanga();
    double x[4];
    assert_int_equal(
        crossings(&p, MODEL_PAPER, PARAM_SWAPS_PER_DAY, METRIC_PORTS_NEED, 100, x), 1);
    assert_near(x[0], 100 / 1.1 * 24 / 3 / 200, 1e-12);
}

static void no_crossing_outside_the_sweep(void **state)
{
    (void)state;
    struct params p = muhanga();
    double x[4];
    assert_int_equal(crossings(&p, MODEL_PAPER, PARAM_SWAPS_PER_DAY, METRIC_NEED, 199, x), 0);
    assert_int_equal(crossings(&p, MODEL_PAPER, PARAM_SWAPS_PER_DAY, METRIC_NEED, 1e6, x), 0);
}

static void a_whole_parameter_crosses_at_its_last_whole_value(void **state)
{
    (void)state;
    struct params p = muhanga();
    double x[4];
    assert_int_equal(crossings(&p, MODEL_PAPER, PARAM_VEHICLES, METRIC_NEED, 300, x), 1);
    assert_true(x[0] == floor(x[0]));
    assert_true(metric_at(&p, MODEL_PAPER, PARAM_VEHICLES, x[0], METRIC_NEED) <= 300);
    assert_true(metric_at(&p, MODEL_PAPER, PARAM_VEHICLES, x[0] + 1, METRIC_NEED) > 300);
}

/* At the crossing the need still holds: it is what is owned to rounding, or a hair
 * beyond on one side it no longer holds. */
static void crossings_are_the_last_values_that_hold(void **state)
{
    (void)state;
    static const enum param_id params[] = {PARAM_SWAPS_PER_DAY, PARAM_CHARGE_TIME,
                                           PARAM_TRANSPORT_TIME, PARAM_SERVICE_LEVEL};
    uint64_t seed = 11;
    int seen = 0;
    for (int i = 0; i < 400; i++) {
        struct params p;
        double x[4];
        random_plan(&p, &seed);
        even_day(&p);
        param_set(&p, PARAM_VEHICLES, fmin(param_get(&p, PARAM_VEHICLES), 2000));
        enum model_id model = (enum model_id)(i % MODEL_COUNT);
        enum param_id param = params[i / MODEL_COUNT % 4];
        double owned = param_get(&p, PARAM_BATTERIES);
        int n = crossings(&p, model, param, METRIC_NEED, owned, x);
        for (int k = 0; k < n; k++, seen++) {
            double at = metric_at(&p, model, param, x[k], METRIC_NEED);
            double above = metric_at(&p, model, param, x[k] * (1 + 1e-8), METRIC_NEED);
            double below = metric_at(&p, model, param, x[k] * (1 - 1e-8), METRIC_NEED);
            assert_true(at <= owned * (1 + 1e-12));
            bool smooth = model == MODEL_PAPER && at >= owned * (1 - 1e-12);
            assert_true(above > owned || below > owned || smooth);
        }
    }
    assert_true(seen > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_need_crosses_the_stock_at_the_limit),
        cmocka_unit_test(stairs_cross_at_the_end_of_their_step),
        cmocka_unit_test(the_ports_cross_at_their_limit),
        cmocka_unit_test(no_crossing_outside_the_sweep),
        cmocka_unit_test(a_whole_parameter_crosses_at_its_last_whole_value),
        cmocka_unit_test(crossings_are_the_last_values_that_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
