/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_model.h"

#include <math.h>

#include "tests/check.h"
#include "tests/hourly_cases.h"

/*
 * Muhanga on a flat day, 3 h of charging and 0.5 h of transport. Computed by
 * iterating M -> (M - F)+ + Poisson(50) in long double until the law changed by
 * less than 1e-17.
 */
static void test_flat_day(void **state)
{
    (void)state;
    static const struct {
        double ports, wait[2], mean[2];
    } known[] = {
        {51, {.4848766518895, .1737324587318}, {.7225280320774, .2588841812824}},
        {52, {.2614876294299, .03448511800745}, {.1936712627586, .02552791339858}},
        {53, {.1560239083844, .007782044465778}, {.07673623633182, .003816179677882}},
        {54, {.1023064478568, .001987227750834}, {.03775448584702, .0007263388500282}},
        {55, {.07306607662878, .0005717380172162}, {.02174311322401, .0001661608058933}},
        {60, {.03276706821149, 5.885321767244e-06}, {.005939664102116, 8.303841062475e-07}},
    };
    static const double stock[] = {74, 100};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct hourly_hub hub = hub_of(400, FLAT_DAY, known[i].ports, 3);
        struct read_day r = read_day(&hub, 3.5);
        for (int k = 0; k < 2; k++) {
            assert_near(hourly_wait(r.day, stock[k]), known[i].wait[k], 1e-10);
            assert_near(mean_wait(&r, stock[k]), known[i].mean[k], 1e-9);
        }
        close_day(&r);
    }
    /* No queue any more. */
    struct hourly_hub hub = hub_of(400, FLAT_DAY, 100, 3);
    struct read_day r = read_day(&hub, 3.5);
    assert_near(hourly_wait(r.day, 74), .0268713245, 1e-8);
    assert_near(hourly_wait(r.day, 100), 4.51624e-7, 1e-6);
    assert_near(mean_wait(&r, 100), 3.50194e-8, 2e-6);
    close_day(&r);
}

/*
 * The station day of 400 swaps, 3 h of charging and 1 h of transport, by the same
 * recursion in nodes of 0.02 h, good for 1e-4 and for the digits given.
 */
static void test_station_day(void **state)
{
    (void)state;
    static const struct {
        double ports, wait[3], mean[3], worst, hour;
    } known[] = {
        {55, {.67340, .33562, .12391}, {.81929, .25201, .073322}, .49975, 21},
        {60, {.59144, .19896, .040552}, {.49966, .093042, .0151763}, .18292, 21},
        {65, {.52217, .11731, .011736}, {.33958, .037278, .0028043}, .04355, 20},
        {70, {.47667, .086582, .0055418}, {.27648, .023043, .00095516}, .031030, 12},
        {100, {.43882, .075094, .0043926}, {.24323, .019108, .00069368}, .031022, 11},
    };
    static const double stock[] = {80, 100, 115};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct hourly_hub hub = hub_of(400, STATION_DAY, known[i].ports, 3);
        struct read_day r = read_day(&hub, 4);
        for (int k = 0; k < 3; k++) {
            assert_near(hourly_wait(r.day, stock[k]), known[i].wait[k], 1.1e-4);
            assert_near(mean_wait(&r, stock[k]), known[i].mean[k], 1.1e-4);
        }
        struct hourly_worst worst = hourly_worst(r.day, 115);
        assert_near(worst.wait, known[i].worst, 1.2e-4);
        assert_within(worst.hour, known[i].hour, 1e-6);
        close_day(&r);
    }
}

/* By the recursion in nodes of 0.05 h, which leaves some 3e-4 of the smaller waits. */
static void test_nairobi(void **state)
{
    (void)state;
    static const double known[][2] = {
        {260, .55071}, {342, .30602},  {400, .083559}, {413, .05065},
        {414, .04856}, {420, .037284}, {430, .022910},
    };
    struct hourly_hub hub = hub_of(560 * 2.1, NAIROBI_DAY, 180, 3);
    struct read_day r = read_day(&hub, 4);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_near(hourly_wait(r.day, known[i][0]), known[i][1], 4e-4);
    assert_near(mean_wait(&r, 260), .8247, 2e-4);
    assert_near(hourly_spares(r.day, 0.05), 414, 0);
    close_day(&r);
    hub.ports = 252;
    r = read_day(&hub, 4);
    assert_near(hourly_wait(r.day, 350), .026154, 4e-4);
    close_day(&r);
}

/* P(wait > w), w below the transport time and above it. */
static void test_long_waits(void **state)
{
    (void)state;
    struct hourly_hub flat = hub_of(400, FLAT_DAY, 55, 3);
    struct hourly_hub uneven = hub_of(400, STATION_DAY, 60, 3);
    struct hourly_hub nairobi = hub_of(560 * 2.1, NAIROBI_DAY, 180, 3);
    assert_near(hourly_wait_at(&flat, 3.25, 74), .0318967, 1e-5);
    assert_near(hourly_wait_at(&uneven, 3.75, 115), .02149, 3e-4);
    assert_near(hourly_wait_at(&uneven, 3, 115), .002580, 3e-4);
    assert_near(hourly_wait_at(&nairobi, 3.75, 414), .02540, 5e-4);
}

static struct results answers(const struct params *p)
{
    struct results r;
    results_clear(&r);
    hourly_evaluate(p, ~(metric_set)0, &r);
    return r;
}

static void set_nairobi(struct params *p)
{
    params_default(p);
    param_set(p, PARAM_VEHICLES, 560);
    param_set(p, PARAM_SWAPS_PER_DAY, 2.1);
    param_set(p, PARAM_BATTERIES, 820);
    param_set(p, PARAM_PORTS, 180);
    param_set_list(p, PARAM_PROFILE, NAIROBI_DAY, HOURS_PER_DAY);
}

static void test_answers(void **state)
{
    (void)state;
    struct params p;
    set_nairobi(&p);
    struct results r = answers(&p);
    assert_near(r.v[METRIC_NEED], 974, 0);
    assert_near(r.v[METRIC_NEED_WHOLE], 974, 0);
    assert_near(r.v[METRIC_SURPLUS], -154, 0);
    assert_near(r.v[METRIC_CIRCULATING], 196, 1e-14);
    assert_near(r.v[METRIC_SAFETY], 414 - 196, 1e-13);
    assert_near(r.v[METRIC_COST_STOCK], 974 * 450.0, 1e-15);
    assert_near(r.v[METRIC_PORTS_UTILISATION], 147.0 / 180, 1e-14);
    assert_near(r.v[METRIC_ACHIEVED], 1 - .55071, 1e-4);
    assert_near(r.v[METRIC_ACHIEVED] + r.v[METRIC_WAIT_PROBABILITY], 1, 1e-15);
    assert_near(r.v[METRIC_MEAN_WAIT], .8247, 1e-3);
    assert_near(r.v[METRIC_WAITING_VEHICLES], r.v[METRIC_MEAN_WAIT] * 49, 1e-12);
    assert_near(r.v[METRIC_THROUGHPUT], 49, 1e-14);
    assert_near(r.v[METRIC_WORST_HOUR], 22, 1e-2);
    /* 820 batteries are below even the 902 of ample ports. */
    assert_int_equal(r.status[METRIC_PORTS_NEED], STATUS_STOCK_TOO_SMALL);
    param_set(&p, PARAM_BATTERIES, 974);
    r = answers(&p);
    assert_near(r.v[METRIC_PORTS_NEED], 180, 0);
    assert_near(r.v[METRIC_PORTS_SURPLUS], 0, 0);
}

/* A load that is not below the ports: all answers but the unavoidable ones fail. */
static void test_overload(void **state)
{
    (void)state;
    struct params p;
    params_default(&p);
    for (int ports = 49; ports <= 50; ports++) {
        param_set(&p, PARAM_PORTS, ports);
        struct results r = answers(&p);
        assert_near(r.v[METRIC_WAIT_PROBABILITY], 1, 0);
        assert_near(r.v[METRIC_ACHIEVED], 0, 0);
        assert_near(r.v[METRIC_THROUGHPUT], ports / 3.0, 1e-12);
        assert_near(r.v[METRIC_PORTS_UTILISATION], 1, 1e-15);
        assert_int_equal(r.status[METRIC_NEED], STATUS_PORTS_OVERLOADED);
        assert_int_equal(r.status[METRIC_MEAN_WAIT], STATUS_QUEUE_ENDLESS);
        assert_int_equal(r.status[METRIC_OUTSTANDING], STATUS_QUEUE_ENDLESS);
        assert_true(result_ok(&r, METRIC_PORTS_NEED));
    }
    param_set(&p, PARAM_PORTS, 51);
    struct results r = answers(&p);
    assert_true(result_ok(&r, METRIC_NEED));
    assert_true(r.v[METRIC_NEED] < 450);
}

/* Fewer batteries than vehicles: all swaps wait, and the needs do not care. */
static void test_without_spares(void **state)
{
    (void)state;
    struct params p;
    params_default(&p);
    struct results plenty = answers(&p);
    param_set(&p, PARAM_BATTERIES, 190);
    struct results few = answers(&p);
    assert_near(few.v[METRIC_WAIT_PROBABILITY], 1, 0);
    assert_near(few.v[METRIC_WAITING_VEHICLES], plenty.v[METRIC_OUTSTANDING] + 10, 1e-12);
    assert_near(few.v[METRIC_NEED], plenty.v[METRIC_NEED], 0);
    assert_int_equal(few.status[METRIC_PORTS_NEED], STATUS_STOCK_TOO_SMALL);
}

/* Only what is wanted costs anything; the rest stays as it was. */
static void test_wanted(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    set_nairobi(&p);
    results_clear(&r);
    hourly_evaluate(&p, METRIC_BIT(METRIC_DEMAND_RATE), &r);
    assert_near(r.v[METRIC_DEMAND_RATE], 49, 1e-14);
    assert_int_equal(r.status[METRIC_NEED], STATUS_NOT_ASKED);
    assert_int_equal(r.status[METRIC_WORST_HOUR], STATUS_NOT_ASKED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_flat_day),       cmocka_unit_test(test_station_day),
        cmocka_unit_test(test_nairobi),        cmocka_unit_test(test_long_waits),
        cmocka_unit_test(test_answers),        cmocka_unit_test(test_overload),
        cmocka_unit_test(test_without_spares), cmocka_unit_test(test_wanted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
