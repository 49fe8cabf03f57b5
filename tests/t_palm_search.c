/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/palm_search.h"

#include "tests/check.h"
#include "tests/palm_cases.h"
#include "tests/random_day.h"
#include "tests/station_day.h"

enum { ROUNDS = 1500 };

static struct results limits(const struct params *p)
{
    struct results r;
    results_clear(&r);
    palm_limits(p, ~(metric_set)0, &r);
    return r;
}

static double need_with(struct params p, enum param_id id, double value)
{
    param_set(&p, id, value);
    return answers(&p).v[METRIC_NEED];
}

/* 100 spares, 95 %: the mean at which P(X >= 100) = 0.05, from 40 digits. */
static void test_muhanga(void **state)
{
    (void)state;
    static const double mean = 84.13927721831420124;
    struct params p = muhanga(NULL);
    struct results r = limits(&p);
    assert_near(r.v[METRIC_SWAPS_BY_STOCK], mean * 24 / (200 * 4), 1e-13);
    assert_near(r.v[METRIC_SWAPS], r.v[METRIC_SWAPS_BY_STOCK], 0);
    assert_near(r.v[METRIC_GROWTH], r.v[METRIC_SWAPS] / 2 - 1, 1e-15);
    assert_near(r.v[METRIC_LONGEST_CHARGE], mean * 24 / 400 - 1, 1e-12);
    assert_int_equal(r.status[METRIC_SWAPS_BY_PORTS], STATUS_NO_QUEUE);
}

static void test_nothing_to_spare(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY);
    param_set(&p, PARAM_BATTERIES, 200);
    struct results r = limits(&p);
    assert_true(r.v[METRIC_SWAPS_BY_STOCK] == 0 && r.v[METRIC_GROWTH] == -1);
    assert_int_equal(r.status[METRIC_LONGEST_CHARGE], STATUS_TRANSPORT_USES_STOCK);
    param_set(&p, PARAM_BATTERIES, 210);
    assert_int_equal(limits(&p).status[METRIC_LONGEST_CHARGE], STATUS_TRANSPORT_USES_STOCK);
    param_set(&p, PARAM_TRANSPORT_TIME, 0);
    assert_true(limits(&p).v[METRIC_LONGEST_CHARGE] > 0);
}

/* At the limit the need is met, a little beyond it is not. */
static void check_limit(const struct params *p, const struct results *r, enum metric_id metric,
                        enum param_id id)
{
    if (!result_ok(r, metric) || r->v[metric] == 0)
        return;
    double owned = param_get(p, PARAM_BATTERIES), limit = r->v[metric];
    assert_true(limit > 0 && isfinite(limit));
    assert_true(need_with(*p, id, limit) <= owned);
    double beyond = limit * (1 + 1e-10);
    if (id == PARAM_CHARGE_TIME)
        beyond += 1e-10 * transport_time(p);
    assert_true(need_with(*p, id, beyond) > owned);
}

static void test_limits_are_roots(void **state)
{
    (void)state;
    uint64_t seed = 81;
    for (int i = 0; i < ROUNDS; i++) {
        struct params p;
        random_day(&p, &seed);
        struct results r = limits(&p);
        for (enum metric_id m = 0; m < METRIC_COUNT; m++)
            assert_true(r.status[m] != STATUS_NOT_FINITE);
        check_limit(&p, &r, METRIC_SWAPS_BY_STOCK, PARAM_SWAPS_PER_DAY);
        check_limit(&p, &r, METRIC_LONGEST_CHARGE, PARAM_CHARGE_TIME);
        bool none = param_get(&p, PARAM_BATTERIES) <= param_get(&p, PARAM_VEHICLES);
        if (lead_time(&p) > 0 || none)
            assert_true((r.v[METRIC_SWAPS_BY_STOCK] == 0) == none);
        else
            assert_int_equal(r.status[METRIC_SWAPS_BY_STOCK], STATUS_NO_GROWTH_BOUND);
        if (!result_ok(&r, METRIC_LONGEST_CHARGE))
            assert_true(need_with(p, PARAM_CHARGE_TIME, 1e-9) > param_get(&p, PARAM_BATTERIES));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_muhanga),
        cmocka_unit_test(test_nothing_to_spare),
        cmocka_unit_test(test_limits_are_roots),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
