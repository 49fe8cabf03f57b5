/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the notebook by the rule of thumb, and where they are corrected. */
#include <config.h>

#include "tests/check.h"

#include "tests/notebook_case.h"

static double need_with(enum param_id id, double value)
{
    struct params p = muhanga();
    param_set(&p, id, value);
    return answers(&p).v[METRIC_NEED];
}

static void notebook_flow_and_stock(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r = answers(&p);
    assert_near(r.v[METRIC_DEMAND_RATE], 16.6666666666666667, 1e-15);
    assert_near(r.v[METRIC_CYCLE_TIME], 3.5, 0);
    assert_near(r.v[METRIC_CIRCULATING], 58.3333333333333333, 1e-15);
    assert_near(r.v[METRIC_SAFETY], 15.386197, 5e-8);
    assert_near(r.v[METRIC_NEED], 273.719530, 5e-9);
    assert_near(r.v[METRIC_NEED_WHOLE], 274, 0);
    assert_near(r.v[METRIC_RATIO], 1.368598, 5e-7);
    assert_within(r.v[METRIC_SURPLUS], 26.280470, 5e-7);
}

static void notebook_ports(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r = answers(&p);
    assert_near(r.v[METRIC_PORTS_MINIMUM], 50, 1e-15);
    assert_near(r.v[METRIC_PORTS_NEED], 55, 1e-15);
    assert_near(r.v[METRIC_PORTS_SURPLUS], 45, 1e-14);
    assert_near(r.v[METRIC_PORTS_UTILISATION], 0.5, 1e-15);
}

static void notebook_charging_times(void **state)
{
    (void)state;
    double from = need_with(PARAM_CHARGE_TIME, 1.5), to = need_with(PARAM_CHARGE_TIME, 5);
    assert_within((to - from) / 3.5, 18.854, 5e-4);
    assert_within(need_with(PARAM_CHARGE_TIME, 2), 254.670, 5e-4);
    /* Where the notebook printed 297, by a wrong index, and 270, by hand. */
    assert_within(need_with(PARAM_CHARGE_TIME, 4), 292.4, 0.05);
    assert_within(need_with(PARAM_CHARGE_TIME, 4.25), 297, 0.5);
    assert_within(need_with(PARAM_CHARGE_TIME, 2.5), 264.2, 0.05);
}

static void transport_of_twenty_minutes(void **state)
{
    (void)state;
    double saved =
        need_with(PARAM_TRANSPORT_TIME, 0.5) - need_with(PARAM_TRANSPORT_TIME, 1.0 / 3);
    assert_within(saved, 3.15, 5e-3);
}

static void notebook_grid_of_levels(void **state)
{
    (void)state;
    struct params p = muhanga();
    double best = HUGE_VAL, at = 0;
    for (int i = 0; i < 19; i++) {
        param_set(&p, PARAM_SERVICE_LEVEL, 0.80 + 0.01 * i);
        struct results r = answers(&p);
        if (r.v[METRIC_COST_TOTAL] < best) {
            best = r.v[METRIC_COST_TOTAL];
            at = 0.80 + 0.01 * i;
        }
    }
    assert_within(at, 0.98, 1e-12);
    assert_within(best, 168694.98, 5e-3);
}

static void corrections_of_the_notebook(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r = answers(&p);
    assert_within(r.v[METRIC_ACHIEVED], 0.999996, 5e-7);
    assert_near(r.v[METRIC_ACHIEVED] + r.v[METRIC_WAIT_PROBABILITY], 1, 1e-15);
    assert_within(r.v[METRIC_SWAPS_BY_STOCK], 2.713, 5e-4);
    assert_near(r.v[METRIC_SWAPS_BY_PORTS], 100 / 27.5, 1e-14);
    assert_near(r.v[METRIC_SWAPS], r.v[METRIC_SWAPS_BY_STOCK], 0);
    assert_near(r.v[METRIC_GROWTH], r.v[METRIC_SWAPS] / 2 - 1, 1e-14);
    assert_within(r.v[METRIC_BEST_LEVEL], 0.999456, 5e-7);
    assert_within(r.v[METRIC_BEST_TOTAL], 131192, 0.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(notebook_flow_and_stock),
        cmocka_unit_test(notebook_ports),
        cmocka_unit_test(notebook_charging_times),
        cmocka_unit_test(transport_of_twenty_minutes),
        cmocka_unit_test(notebook_grid_of_levels),
        cmocka_unit_test(corrections_of_the_notebook),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
