/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/palm_search.h"

#include "tests/check.h"
#include "tests/random_day.h"
#include "tests/station_day.h"

enum { ROUNDS = 1500 };

static struct params muhanga(const double *profile)
{
    struct params p;
    params_default(&p);
    if (profile)
        param_set_list(&p, PARAM_PROFILE, profile, PALM_HOURS);
    return p;
}

static struct results limits(const struct params *p)
{
    struct results r;
    results_clear(&r);
    palm_limits(p, ~(metric_set)0, &r);
    return r;
}

static struct results answers(const struct params *p)
{
    struct results r;
    results_clear(&r);
    palm_evaluate(p, ~(metric_set)0, &r);
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
        assert_true((r.v[METRIC_SWAPS_BY_STOCK] == 0) == none);
        if (!result_ok(&r, METRIC_LONGEST_CHARGE))
            assert_true(need_with(p, PARAM_CHARGE_TIME, 1e-9) > param_get(&p, PARAM_BATTERIES));
    }
}

/* Every step of the need tried: level 1 - wait at each number of spares. */
static double cheapest_by_trial(const struct params *p, double most)
{
    const struct param_row *row = param_row(PARAM_SERVICE_LEVEL);
    struct palm_load load = palm_load(p);
    struct palm_day day;
    palm_day(&load, &day);
    double last = palm_spares(&day, 1 - row->max), best = INFINITY;
    if (last > most)
        return best;
    for (double spares = palm_spares(&day, 1 - row->min); spares <= last; spares++) {
        double wait = fmax(palm_wait(&day, spares).value, 1 - row->max);
        double need = param_get(p, PARAM_VEHICLES) + spares;
        best = fmin(best, need * param_get(p, PARAM_BATTERY_PRICE) + wait * lost_value(p));
    }
    return best;
}

/* The best costs what its level costs, and no other level costs less. */
static void check_best(const struct params *p, const struct results *r, uint64_t *seed)
{
    struct params other = *p;
    param_set(&other, PARAM_SERVICE_LEVEL, r->v[METRIC_BEST_LEVEL]);
    assert_near(answers(&other).v[METRIC_COST_TOTAL], r->v[METRIC_BEST_TOTAL], 0);
    for (int i = 0; i < 10; i++) {
        double level = 1 - random_log(seed, 1e-7, 0.5);
        param_set(&other, PARAM_SERVICE_LEVEL, fmin(level, 0.9999999));
        double total = answers(&other).v[METRIC_COST_TOTAL];
        assert_true(total >= r->v[METRIC_BEST_TOTAL] * (1 - 1e-12));
    }
}

static void test_best_level(void **state)
{
    (void)state;
    uint64_t seed = 82;
    int tried = 0;
    for (int i = 0; i < ROUNDS; i++) {
        struct params p;
        random_day(&p, &seed);
        /* A spare that saves about its price makes the choice inside the range. */
        double value = lost_value(&p) / param_get(&p, PARAM_LOST_SWAP);
        double price = param_get(&p, PARAM_BATTERY_PRICE);
        double out = demand_rate(&p) * cycle_time(&p);
        if (param_get(&p, PARAM_LOST_SWAP) > 0 && i % 4)
            param_set(&p, PARAM_LOST_SWAP,
                      price * (1 + sqrt(out)) / value * random_log(&seed, 1, 1e4));
        struct results r = limits(&p);
        if (!result_ok(&r, METRIC_BEST_LEVEL))
            continue;
        check_best(&p, &r, &seed);
        double expected = cheapest_by_trial(&p, 2000);
        if (expected < INFINITY && tried++ < 300) {
            double ulp = lost_value(&p) * 0x1p-52; /* of the level */
            assert_within(r.v[METRIC_BEST_TOTAL], expected, 1e-12 * expected + ulp);
        }
    }
    assert_true(tried > 50);
}

static void test_best_at_the_ends(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY);
    param_set(&p, PARAM_BATTERY_PRICE, 0);
    struct results r = limits(&p);
    assert_near(r.v[METRIC_BEST_LEVEL], 0.9999999, 0);
    assert_near(r.v[METRIC_BEST_TOTAL], lost_value(&p) * (1 - 0.9999999), 1e-12);
    param_set(&p, PARAM_LOST_SWAP, 0);
    assert_int_equal(limits(&p).status[METRIC_BEST_LEVEL], STATUS_NO_COSTS);
    param_set(&p, PARAM_BATTERY_PRICE, 450);
    assert_near(limits(&p).v[METRIC_BEST_LEVEL], 0.5, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_muhanga),          cmocka_unit_test(test_nothing_to_spare),
        cmocka_unit_test(test_limits_are_roots), cmocka_unit_test(test_best_level),
        cmocka_unit_test(test_best_at_the_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
