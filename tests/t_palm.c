/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <math.h>
#include <string.h>

#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"
#include "engine/model/palm/poisson.h"
#include "tests/check.h"
#include "tests/palm_cases.h"
#include "tests/random_day.h"
#include "tests/station_day.h"

enum { RANDOM_SCENARIOS = 3000, QUADRATURES = 150 };

static struct palm_day day_of(const struct params *p)
{
    struct palm_load load = palm_load(p);
    struct palm_day day;
    palm_day(&load, &day);
    return day;
}

/* 400 swaps a day, 4 h cycle: batteries out at every full hour. */
static void test_station_day(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY);
    struct palm_day day = day_of(&p);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_within(palm_out(&day, h), station_out(h), 5.1e-4);
    assert_within(palm_out(&day, 8.5), 62.5, 1e-12);
    struct results r = answers(&p);
    assert_near(day.out[palm_worst(&day)], 400 * 2.3 / 9.6, 1e-14);
    assert_near(r.v[METRIC_WORST_HOUR], 11, 0);
    assert_near(r.v[METRIC_NEED_WORST_HOUR], 200 + 113, 0);
    assert_near(r.v[METRIC_NEED], 200 + 103, 0);
    param_set(&p, PARAM_SERVICE_LEVEL, 0.99);
    r = answers(&p);
    assert_near(r.v[METRIC_NEED_WORST_HOUR], 200 + 120, 0);
    assert_near(r.v[METRIC_NEED], 200 + 112, 0);
}

static void test_flat_day(void **state)
{
    (void)state;
    struct params p = muhanga(NULL);
    struct results r = answers(&p);
    struct poisson_count spares = poisson_count(100);
    struct palm_day day = day_of(&p);
    assert_near(palm_out(&day, 13.7), 200.0 / 3, 1e-14);
    assert_near(r.v[METRIC_NEED], 281, 0);
    assert_near(r.v[METRIC_SAFETY], 281 - 200 - 200.0 / 3, 1e-14);
    assert_near(r.v[METRIC_SURPLUS], 19, 0);
    assert_near(r.v[METRIC_RATIO], 1.405, 1e-15);
    assert_near(r.v[METRIC_WAIT_PROBABILITY], poisson_at(&spares, 200.0 / 3).at_least, 1e-12);
    assert_near(r.v[METRIC_COST_STOCK], 281 * 450.0, 1e-15);
    assert_near(r.v[METRIC_COST_STOCKOUT], 365 * 400 * 5 * 3 * 0.05, 1e-12);
    assert_int_equal(r.status[METRIC_WORST_HOUR], STATUS_FLAT_DAY);
    assert_int_equal(r.status[METRIC_PORTS_NEED], STATUS_NO_QUEUE);
    param_set(&p, PARAM_SERVICE_LEVEL, 0.99);
    assert_near(answers(&p).v[METRIC_NEED], 287, 0);
    param_set(&p, PARAM_BATTERIES, 200);
    assert_near(answers(&p).v[METRIC_WAIT_PROBABILITY], 1, 0);
}

/* A cycle of whole days sees the same swaps at any hour. */
static void test_whole_days(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY), flat = muhanga(NULL);
    for (double days = 1; days <= 3; days++) {
        param_set(&p, PARAM_CHARGE_TIME, 24 * days - 1);
        param_set(&flat, PARAM_CHARGE_TIME, 24 * days - 1);
        param_set(&p, PARAM_BATTERIES, 200 + 400 * days);
        param_set(&flat, PARAM_BATTERIES, 200 + 400 * days);
        struct results r = answers(&p), f = answers(&flat);
        assert_near(r.v[METRIC_WAIT_PROBABILITY], f.v[METRIC_WAIT_PROBABILITY], 1e-12);
        assert_near(r.v[METRIC_NEED], f.v[METRIC_NEED], 0);
        assert_near(r.v[METRIC_WORST_HOUR], 0, 0);
    }
}

/* No demand at night: the worst hour is looked for among the others. */
static void test_worst_hour_has_demand(void **state)
{
    (void)state;
    double profile[HOURS_PER_DAY] = {0};
    profile[8] = 2;
    profile[12] = 1;
    struct params p = muhanga(profile);
    param_set(&p, PARAM_CHARGE_TIME, 0.25);
    param_set(&p, PARAM_TRANSPORT_TIME, 0.125);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 8.5, 1e-15);
    param_set(&p, PARAM_CHARGE_TIME, 4.25);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 12.5, 1e-15);
    param_set(&p, PARAM_CHARGE_TIME, 8.25);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 13, 1e-15);
}

/* The first of equal instants: midnight ends the day where nothing follows it. */
static void test_worst_hour_before_midnight(void **state)
{
    (void)state;
    double profile[HOURS_PER_DAY] = {[23] = 1};
    struct params p = muhanga(profile);
    param_set(&p, PARAM_CHARGE_TIME, 0.25);
    param_set(&p, PARAM_TRANSPORT_TIME, 0.25);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 23.75, 1e-15);
    param_set(&p, PARAM_CHARGE_TIME, 0.5);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 0, 0);
    for (int h = 2; h < HOURS_PER_DAY; h += 4)
        profile[h] = profile[h + 1] = 1;
    p = muhanga(profile);
    param_set(&p, PARAM_CHARGE_TIME, 2);
    assert_near(answers(&p).v[METRIC_WORST_HOUR], 4, 0);
}

static void test_rotation(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY);
    param_set(&p, PARAM_CHARGE_TIME, 2.4);
    struct results straight = answers(&p);
    for (int by = 1; by < HOURS_PER_DAY; by++) {
        double turned[HOURS_PER_DAY];
        for (int h = 0; h < HOURS_PER_DAY; h++)
            turned[(h + by) % HOURS_PER_DAY] = STATION_DAY[h];
        param_set_list(&p, PARAM_PROFILE, turned, HOURS_PER_DAY);
        struct results r = answers(&p);
        double expected = fmod(straight.v[METRIC_WORST_HOUR] + by, HOURS_PER_DAY);
        assert_within(r.v[METRIC_WORST_HOUR], expected, 1e-12);
        assert_near(r.v[METRIC_WAIT_PROBABILITY], straight.v[METRIC_WAIT_PROBABILITY], 1e-12);
        assert_near(r.v[METRIC_NEED], straight.v[METRIC_NEED], 0);
    }
}

/* Only the weights' ratios count, however large or small they are. */
static void test_scale_of_weights(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY);
    struct results expected = answers(&p);
    static const double scales[] = {1e-320, 1e-6, 1e6, 1e308};
    for (int i = 0; i < 4; i++) {
        double scaled[HOURS_PER_DAY];
        for (int h = 0; h < HOURS_PER_DAY; h++)
            scaled[h] = scales[i] * (STATION_DAY[h] / 0.6);
        param_set_list(&p, PARAM_PROFILE, scaled, HOURS_PER_DAY);
        double tolerance = i == 0 ? 1e-2 : 1e-12;
        assert_near(answers(&p).v[METRIC_WAIT_PROBABILITY],
                    expected.v[METRIC_WAIT_PROBABILITY], tolerance);
    }
}

/* The need reaches the level and one battery less does not. */
static void check_need(const struct params *p, const struct results *r)
{
    struct palm_day day = day_of(p);
    double share = 1 - param_get(p, PARAM_SERVICE_LEVEL);
    double spares = r->v[METRIC_NEED] - param_get(p, PARAM_VEHICLES);
    assert_true(spares >= 1);
    assert_true(palm_wait(&day, spares).value <= share * (1 + 1e-12));
    assert_true(palm_wait(&day, spares - 1).value > share * (1 - 1e-9));
}

static void test_whole_ranges(void **state)
{
    (void)state;
    uint64_t seed = 75;
    for (int i = 0; i < RANDOM_SCENARIOS; i++) {
        struct params p;
        random_day(&p, &seed);
        struct results r = answers(&p);
        for (enum metric_id m = 0; m < METRIC_COUNT; m++) {
            assert_true(r.status[m] != STATUS_NOT_FINITE);
            assert_true(isfinite(r.v[m]));
        }
        assert_true(r.v[METRIC_WAIT_PROBABILITY] >= 0 && r.v[METRIC_WAIT_PROBABILITY] <= 1);
        if (result_ok(&r, METRIC_WORST_HOUR)) {
            assert_true(r.v[METRIC_WORST_HOUR] >= 0 && r.v[METRIC_WORST_HOUR] < HOURS_PER_DAY);
            assert_true(r.v[METRIC_NEED_WORST_HOUR] >= r.v[METRIC_NEED]);
            double day = r.v[METRIC_WAIT_PROBABILITY];
            assert_true(r.v[METRIC_WORST_HOUR_WAIT] >= day * (1 - 1e-9));
        }
        check_need(&p, &r);
    }
}

/* One more of what makes it harder or easier, everything else the same. */
static void test_monotone(void **state)
{
    (void)state;
    static const struct { enum param_id id; double wait; } directions[] = {
        {PARAM_BATTERIES, -1}, {PARAM_SWAPS_PER_DAY, 1}, {PARAM_CHARGE_TIME, 1},
        {PARAM_TRANSPORT_TIME, 1}, {PARAM_SERVICE_LEVEL, 0},
    };
    uint64_t seed = 76;
    for (int i = 0; i < RANDOM_SCENARIOS; i++) {
        struct params p;
        random_day(&p, &seed);
        struct params more = p;
        int which = (int)(5 * random_share(&seed));
        enum param_id id = directions[which].id;
        double x = param_get(&p, id), grown = x * (1 + 0.1 * random_share(&seed));
        if (id == PARAM_SERVICE_LEVEL)
            grown = x + (param_row(id)->max - x) * random_share(&seed);
        param_set(&more, id, id == PARAM_BATTERIES ? ceil(grown) : grown);
        struct results a = answers(&p), b = answers(&more);
        double rise = b.v[METRIC_WAIT_PROBABILITY] - a.v[METRIC_WAIT_PROBABILITY];
        assert_true(rise * directions[which].wait >= -1e-12 * a.v[METRIC_WAIT_PROBABILITY]);
        assert_true(b.v[METRIC_NEED] >= a.v[METRIC_NEED]);
    }
}

/*
 * The definition itself, by adaptive quadrature: swaps of the last cycle
 * counted from the start of the day, the tail averaged over the demand.
 */
struct definition {
    const struct params *p;
    double total, mean_rate, lead;
    struct poisson_count spares;
};

static double weight_until(const struct definition *d, double t)
{
    const double *w = d->p->v + SLOT_PROFILE;
    double days = floor(t / HOURS_PER_DAY), rest = t - days * HOURS_PER_DAY;
    double sum = days * d->total;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        sum += w[h] * fmin(fmax(rest - h, 0), 1);
    return sum;
}

static double demand_and_tail(double t, void *data)
{
    const struct definition *d = data;
    double window = weight_until(d, t) - weight_until(d, t - d->lead);
    double out = d->mean_rate * HOURS_PER_DAY / d->total * window;
    double weight = d->p->v[SLOT_PROFILE + (int)t % HOURS_PER_DAY];
    return weight * poisson_at(&d->spares, out).at_least;
}

static double integral(struct definition *d, gsl_integration_workspace *space, double from,
                       double to)
{
    gsl_function f = {.function = demand_and_tail, .params = d};
    double value = 0, error;
    if (to > from)
        gsl_integration_qag(&f, from, to, 0, 1e-11, 200, GSL_INTEG_GAUSS31, space, &value,
                            &error);
    return value;
}

static double wait_by_definition(const struct params *p, double spares,
                                 gsl_integration_workspace *space)
{
    struct definition d = {.p = p, .mean_rate = demand_rate(p), .lead = lead_time(p)};
    d.spares = poisson_count(spares);
    d.total = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        d.total += p->v[SLOT_PROFILE + h];
    double bend = fmod(d.lead, 1), sum = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        sum += integral(&d, space, h, h + bend) + integral(&d, space, h + bend, h + 1);
    return sum / d.total;
}

static void test_quadrature(void **state)
{
    (void)state;
    gsl_set_error_handler_off();
    gsl_integration_workspace *space = gsl_integration_workspace_alloc(200);
    uint64_t seed = 77;
    int compared = 0;
    while (compared < QUADRATURES) {
        struct params p = muhanga(NULL);
        param_set(&p, PARAM_SWAPS_PER_DAY, random_log(&seed, 0.1, 100));
        param_set(&p, PARAM_VEHICLES, ceil(random_log(&seed, 1, 1e5)));
        param_set(&p, PARAM_CHARGE_TIME, random_log(&seed, 0.05, 72));
        param_set(&p, PARAM_WITHIN, cycle_time(&p) * fmax(0, random_share(&seed) - 0.5));
        random_profile(&p, &seed);
        struct palm_day day = day_of(&p);
        double spread = (16 * random_share(&seed) - 4) * sqrt(day.mean);
        double spares = fmax(1, ceil(day.mean * random_log(&seed, 0.7, 2) + spread));
        double expected = wait_by_definition(&p, spares, space);
        if (expected < 1e-200)
            continue;
        assert_near(palm_wait(&day, spares).value, expected, 1e-9);
        compared++;
    }
    gsl_integration_workspace_free(space);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_station_day),  cmocka_unit_test(test_flat_day),
        cmocka_unit_test(test_whole_days),   cmocka_unit_test(test_worst_hour_has_demand),
        cmocka_unit_test(test_worst_hour_before_midnight),
        cmocka_unit_test(test_rotation),     cmocka_unit_test(test_scale_of_weights),
        cmocka_unit_test(test_whole_ranges), cmocka_unit_test(test_monotone),
        cmocka_unit_test(test_quadrature),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
