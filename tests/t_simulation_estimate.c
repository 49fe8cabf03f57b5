/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is made of the records of replications: warm-up, intervals, bounds, quantiles. */
#include <config.h>

#include "tests/simulation_runs.h"

#include "engine/model/fleet/fleet.h"
#include "engine/simulation/warm_up.h"
#include "tests/random_params.h"

/* The definition, term by term. */
static int mser5_by_definition(const double *x, int n)
{
    int k = n / 5, best = 0;
    double least = INFINITY;
    for (int d = 0; d <= k / 2; d++) {
        double mean = 0, squares = 0;
        for (int i = 5 * d; i < 5 * k; i++)
            mean += x[i] / (5 * (k - d));
        for (int j = d; j < k; j++) {
            double z = 0;
            for (int i = 5 * j; i < 5 * j + 5; i++)
                z += x[i] / 5;
            squares += (z - mean) * (z - mean);
        }
        if (squares / ((k - d) * (k - d)) < least * (1 - 1e-12)) {
            least = squares / ((k - d) * (k - d));
            best = 5 * d;
        }
    }
    return best;
}

static void warm_up_by_definition(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 500; i++) {
        double x[200], height = 8 * random_share(&seed);
        int n = 20 + (int)(180 * random_share(&seed));
        for (int j = 0; j < n; j++)
            x[j] = height * exp(-j / 20.) + random_share(&seed);
        assert_int_equal(mser5(x, n, NULL), mser5_by_definition(x, n));
    }
}

static void warm_up_is_found(void **state)
{
    (void)state;
    double x[240];
    bool found;
    for (int i = 0; i < 240; i++)
        x[i] = i < 37 ? 9 : i % 2;
    assert_int_equal(mser5(x, 240, &found), 40);
    assert_true(found);
    for (int i = 0; i < 240; i++)
        x[i] = i;
    assert_int_equal(mser5(x, 240, &found), 120);
    assert_false(found);
    /* A day's course is no start that is forgotten. */
    for (int i = 0; i < 240; i++)
        x[i] = (i < 13 ? 5 : 0) + 30 * sin(2 * M_PI * i / 24) + i * 7 % 3;
    assert_int_equal(mser5_daily(x, 240, &found), 15);
    assert_true(found);
    /* From the first hour on: its difference alone stands out. */
    for (int i = 0; i < 100; i++)
        x[i] = i == 0 ? 99 : i % 3;
    assert_int_equal(mser5_daily(x, 100, &found), 5);
}

/* By hand: ratio 2, residuals of 0, 1, -1, 0 with deviation sqrt(2/3); t of 3 degrees. */
static void intervals_are_students(void **state)
{
    (void)state;
    static const double x[] = {2, 5, 3, 2}, y[] = {1, 2, 2, 1};
    struct estimate e = estimate_ratio(x, y, 4);
    assert_int_equal(e.kind, ESTIMATE_INTERVAL);
    assert_near(e.value, 2, 1e-15);
    assert_near(e.half, 3.182446305284263 * sqrt(2. / 3 / 4) / 1.5, 1e-12);
    assert_int_equal(e.freedom, 3);
    e = estimate_shift(e, 1, -.5);
    assert_near(e.value, 0, 1e-15);
    assert_near(e.half, 3.182446305284263 * sqrt(2. / 3 / 4) / 3, 1e-12);
    assert_int_equal(estimate_ratio(x, y, 1).kind, ESTIMATE_POINT);
    assert_true(isnan(estimate_ratio(x, (double[4]){0}, 4).value));
}

/* Garwood's one-sided limits of 95 %. */
static void rare_things_are_below_a_bound(void **state)
{
    (void)state;
    static const double limit[] = {2.9957, 4.7439, 6.2958, 7.7537, 9.1535, 10.5130,
                                   11.8424, 13.1481, 14.4347, 15.7052};
    struct estimate e = {ESTIMATE_INTERVAL, 0, .1, 9};
    assert_near(estimate_rare(e, 0, 1000).value, limit[0] / 1000, 1e-4);
    assert_near(estimate_rare(e, 0, 1).value, 1, 0);
    for (uint64_t k = 1; k < 10; k++) {
        e.value = .001 * (double)k;
        struct estimate bound = estimate_rare(e, k, 5);
        assert_int_equal(bound.kind, ESTIMATE_BELOW);
        assert_near(bound.value, .001 * limit[k], 1e-4);
        assert_true(isnan(bound.half));
    }
    assert_int_equal(estimate_rare(e, 10, 5).kind, ESTIMATE_INTERVAL);
    assert_int_equal(estimate_shift(estimate_rare(e, 2, 5), 1, -1).kind, ESTIMATE_ABOVE);
}

static void digits_follow_the_interval(void **state)
{
    (void)state;
    assert_int_equal(estimate_decimals(.0012), 4);
    assert_int_equal(estimate_decimals(.0036), 3);
    assert_int_equal(estimate_decimals(.001), 4);
    assert_int_equal(estimate_decimals(.5), 1);
    assert_int_equal(estimate_decimals(.096), 2);
    assert_int_equal(estimate_decimals(3), 1);
    assert_int_equal(estimate_decimals(7), 0);
    assert_int_equal(estimate_decimals(4000), 0);
    assert_int_equal(estimate_decimals(NAN), 0);
    assert_int_equal(estimate_decimals(0), 12);
}

static void quantiles_are_those_of_a_list(void **state)
{
    (void)state;
    static struct spread spread, half;
    uint64_t seed = 3;
    static double list[1000];
    for (int i = 0; i < 1000; i++) {
        list[i] = floor(200 * random_share(&seed));
        spread_add(i % 2 ? &spread : &half, (int64_t)list[i]);
    }
    spread_merge(&spread, &half);
    assert_int_equal(spread_total(&spread), 1000);
    for (double share = .05; share < 1; share += .05) {
        int at_most = 0, below = 0;
        double q = spread_quantile(&spread, share);
        for (int i = 0; i < 1000; i++) {
            at_most += list[i] <= q;
            below += list[i] < q;
        }
        assert_true(at_most >= 1000 * share - 1e-9 && below < 1000 * share + 1e-9);
    }
    spread_add(&half, 100000);
    assert_within(spread_quantile(&half, 1), 100000, 100000. / SPREAD_FINE);
}

/* Of 1,000 small runs 93 to 97 % of the intervals hold the exact value. */
static void intervals_cover(void **state)
{
    (void)state;
    struct process p = flat_process(20, .1, 9, .5, 3, 7, .5);
    struct fleet_system system = {20, 29, 7, 2.4, 3, 1};
    struct fleet_measures exact;
    int wait = 0, waiting = 0, out = 0, runs = 1000;
    fleet_measure(&system, &exact);
    for (int i = 0; i < runs; i++) {
        struct simulation_plan plan = {.seed = (uint64_t)i, .days = 4, .warm_up = 60,
                                       .replications = 10, .precision = .1};
        struct simulation_result r = result_of(&p, &plan);
        const struct estimate *m = r.measure;
        wait += fabs(m[MEASURE_WAIT_PROBABILITY].value - exact.wait) <=
                m[MEASURE_WAIT_PROBABILITY].half;
        waiting += fabs(m[MEASURE_WAITING_VEHICLES].value - exact.waiting) <=
                   m[MEASURE_WAITING_VEHICLES].half;
        out += fabs(m[MEASURE_OUTSTANDING].value - exact.outstanding) <=
               m[MEASURE_OUTSTANDING].half;
        assert_near(m[MEASURE_ACHIEVED].value, 1 - m[MEASURE_WAIT_PROBABILITY].value, 1e-12);
    }
    assert_in_range(wait, .93 * runs, .97 * runs);
    assert_in_range(waiting, .93 * runs, .97 * runs);
    assert_in_range(out, .93 * runs, .97 * runs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(warm_up_by_definition),
        cmocka_unit_test(warm_up_is_found),
        cmocka_unit_test(intervals_are_students),
        cmocka_unit_test(rare_things_are_below_a_bound),
        cmocka_unit_test(digits_follow_the_interval),
        cmocka_unit_test(quantiles_are_those_of_a_list),
        cmocka_unit_test(intervals_cover),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
