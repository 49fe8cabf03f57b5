/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Swaps that may wait a little, how long they wait, and what is in stock. */
#include <config.h>

#include <math.h>

#include "engine/limit/hourly_search.h"
#include "engine/limit/palm_search.h"
#include "engine/model/hourly/hourly_course.h"
#include "engine/model/palm/palm.h"
#include "engine/model/palm/palm_wait.h"
#include "tests/check.h"
#include "tests/hourly_cases.h"
#include "tests/random_day.h"

static struct params muhanga(const double *profile, double batteries, double ports,
                             double within)
{
    struct params p;
    params_default(&p);
    param_set_list(&p, PARAM_PROFILE, profile, HOURS_PER_DAY);
    param_set(&p, PARAM_BATTERIES, batteries);
    param_set(&p, PARAM_PORTS, ports);
    param_set(&p, PARAM_WITHIN, within);
    return p;
}

static struct results answers(model_fill *evaluate, const struct params *p)
{
    struct results r;
    results_clear(&r);
    evaluate(p, ~(metric_set)0, &r);
    return r;
}

/* By the recursion in nodes of 0.02 h; simulations of 160 million swaps agree. */
static void test_known(void **state)
{
    (void)state;
    struct params p = muhanga(FLAT_DAY, 274, 55, 0.25);
    param_set(&p, PARAM_TRANSPORT_LEGS, 1);
    assert_near(answers(hourly_evaluate, &p).v[METRIC_WAIT_PROBABILITY], .0318967, 1e-5);
    p = muhanga(STATION_DAY, 315, 60, 0.25);
    struct results r = answers(hourly_evaluate, &p);
    assert_near(r.v[METRIC_WAIT_PROBABILITY], .02149, 3e-4);
    assert_near(r.v[METRIC_ACHIEVED], 1 - .02149, 1e-5);
    /* Who waits, and for how long, does not depend on what is allowed. */
    assert_near(r.v[METRIC_MEAN_WAIT], .0151763, 2e-4);
    param_set(&p, PARAM_WITHIN, 1);
    r = answers(hourly_evaluate, &p);
    assert_near(r.v[METRIC_WAIT_PROBABILITY], .002580, 3e-4);
    assert_near(r.v[METRIC_MEAN_WAIT], .0151763, 2e-4);
    assert_near(r.v[METRIC_CIRCULATING], 400.0 / 24 * 4, 1e-13);
    assert_near(r.v[METRIC_SAFETY], r.v[METRIC_NEED] - 200 - r.v[METRIC_CIRCULATING], 1e-12);
}

/* Needs and ports are the fewest with which no more wait for so long. */
static void test_needs(void **state)
{
    (void)state;
    static const double within[] = {0, 0.3, 8.2};
    double last = INFINITY, last_ports = INFINITY;
    for (size_t i = 0; i < sizeof within / sizeof *within; i++) {
        struct params p = muhanga(STATION_DAY, 310, 58, within[i]);
        struct results r = answers(hourly_evaluate, &p);
        double need = r.v[METRIC_NEED], ports = r.v[METRIC_PORTS_NEED];
        assert_true(need <= last && ports <= last_ports && need >= 201);
        last = need;
        last_ports = ports;
        param_set(&p, PARAM_PORTS, ports);
        assert_true(answers(hourly_evaluate, &p).v[METRIC_WAIT_PROBABILITY] <= 0.05);
        param_set(&p, PARAM_PORTS, 58);
        param_set(&p, PARAM_BATTERIES, need);
        assert_true(answers(hourly_evaluate, &p).v[METRIC_WAIT_PROBABILITY] <= 0.05);
        param_set(&p, PARAM_BATTERIES, need - 1);
        assert_true(answers(hourly_evaluate, &p).v[METRIC_WAIT_PROBABILITY] > 0.05);
    }
    assert_near(last, 201, 0);
}

/* With ample ports both models say the same, but for waits beyond the cycle: none. */
static void test_ample_ports(void **state)
{
    (void)state;
    uint64_t seed = 31;
    for (int i = 0; i < 6; i++) {
        double spares = 12 + floor(100 * random_share(&seed));
        struct params p = muhanga(STATION_DAY, 200 + spares, 400, 3.9 * random_share(&seed));
        struct results queue = answers(hourly_evaluate, &p);
        struct results ample = answers(palm_evaluate, &p);
        if (ample.v[METRIC_WAIT_PROBABILITY] > 1e-6)
            assert_near(queue.v[METRIC_WAIT_PROBABILITY], ample.v[METRIC_WAIT_PROBABILITY],
                        2e-4);
        assert_near(queue.v[METRIC_NEED], ample.v[METRIC_NEED], 0);
        assert_near(queue.v[METRIC_NEED_WORST_HOUR], ample.v[METRIC_NEED_WORST_HOUR], 0);
        assert_within(queue.v[METRIC_READY_MIN], ample.v[METRIC_READY_MIN], 0);
        assert_within(queue.v[METRIC_WAIT_95], ample.v[METRIC_WAIT_95], 1e-3);
        param_set(&p, PARAM_WITHIN, 4.01);
        queue = answers(hourly_evaluate, &p);
        ample = answers(palm_evaluate, &p);
        assert_within(queue.v[METRIC_WAIT_PROBABILITY], 0, 0);
        assert_within(ample.v[METRIC_WAIT_PROBABILITY], 0, 0);
        assert_near(queue.v[METRIC_NEED], 201, 0);
        assert_near(ample.v[METRIC_NEED], 201, 0);
    }
}

/* Flat: whoever waits longer than w finds that as many as there are spares have been handed
 * in within the cycle less w. */
static void test_poisson(void **state)
{
    (void)state;
    struct params p = muhanga(FLAT_DAY, 260, 400, 0.6);
    struct results r = answers(palm_evaluate, &p);
    double mean = 400.0 / 24 * 3.4, below = 0;
    for (int n = 0; n < 60; n++)
        below += exp(n * log(mean) - mean - lgamma(n + 1.0));
    assert_near(r.v[METRIC_WAIT_PROBABILITY], 1 - below, 1e-10);
    assert_near(r.v[METRIC_CIRCULATING], 400.0 / 24 * 4, 1e-13);
    assert_near(r.v[METRIC_SAFETY], r.v[METRIC_NEED] - 200 - r.v[METRIC_CIRCULATING], 1e-12);
}

/* One in twenty waits longer than that; nobody waits where fewer than that wait. */
static void test_longest_wait(void **state)
{
    (void)state;
    static model_fill *const models[] = {palm_evaluate, hourly_evaluate};
    for (int m = 0; m < 2; m++)
        for (double batteries = 240; batteries < 330; batteries += 20) {
            struct params p = muhanga(STATION_DAY, batteries, 57, 0);
            struct results r = answers(models[m], &p);
            double longest = r.v[METRIC_WAIT_95];
            if (r.v[METRIC_WAIT_PROBABILITY] <= 0.05) {
                assert_near(longest, 0, 0);
                continue;
            }
            param_set(&p, PARAM_WITHIN, longest);
            r = answers(models[m], &p);
            assert_near(r.v[METRIC_WAIT_PROBABILITY], 0.05, 1e-3);
            assert_near(r.v[METRIC_WAIT_95], longest, 1e-3);
        }
    struct params p = muhanga(STATION_DAY, 200, 57, 0);
    assert_int_equal(answers(palm_evaluate, &p).status[METRIC_WAIT_95], STATUS_NO_SPARE);
    assert_int_equal(answers(hourly_evaluate, &p).status[METRIC_WAIT_95], STATUS_NO_SPARE);
}

/* Fewest in stock: those of the course at the worst of its times, or of any other. */
static void test_ready(void **state)
{
    (void)state;
    for (double batteries = 290; batteries < 380; batteries += 30) {
        struct params p = muhanga(STATION_DAY, batteries, 62, 0.5);
        struct day_course course;
        hourly_course(&p, &course);
        double ready = answers(hourly_evaluate, &p).v[METRIC_READY_MIN];
        assert_true(ready <= course_least_ready(&course));
        assert_within(ready, course_least_ready(&course), 1);
        palm_course(&p, &course);
        ready = answers(palm_evaluate, &p).v[METRIC_READY_MIN];
        assert_near(ready, course_least_ready(&course), 0);
        param_set(&p, PARAM_WITHIN, 0);
        assert_near(answers(palm_evaluate, &p).v[METRIC_READY_MIN], ready, 0);
    }
}

/* At the course's times and hours the waits are those that count. */
static void test_course(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY, 300, 60, 0.35), none = p;
    struct day_course course, before;
    param_set(&none, PARAM_WITHIN, 0);
    hourly_course(&p, &course);
    hourly_course(&none, &before);
    struct results r = answers(hourly_evaluate, &p);
    double waiting = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        waiting += course.demand[h] * course.wait[h] / 400;
    assert_near(waiting, r.v[METRIC_WAIT_PROBABILITY], 1e-3);
    assert_near(course.worst_wait, r.v[METRIC_WORST_HOUR_WAIT], 1e-3);
    for (int k = 0; k < COURSE_TIMES; k++) {
        assert_true(course.now[k].wait < before.now[k].wait);
        assert_near(course.now[k].stock[BAND_LOW], before.now[k].stock[BAND_LOW], 0);
        assert_near(course.now[k].busy, before.now[k].busy, 1e-12);
    }
}

/* Where every battery is back in time only the ports bound the swaps. */
static void test_ports_alone(void **state)
{
    (void)state;
    struct params p = muhanga(FLAT_DAY, 290, 60, 4.2);
    struct results r = answers(hourly_evaluate, &p);
    hourly_limits(&p, ~(metric_set)0, &r);
    assert_int_equal(r.status[METRIC_SWAPS_BY_STOCK], STATUS_NO_GROWTH_BOUND);
    assert_near(r.v[METRIC_SWAPS_BY_PORTS], 2.4, 1e-14);
    assert_true(r.v[METRIC_SWAPS] > 2 && r.v[METRIC_SWAPS] < r.v[METRIC_SWAPS_BY_PORTS]);
    param_set(&p, PARAM_SWAPS_PER_DAY, r.v[METRIC_SWAPS]);
    assert_near(answers(hourly_evaluate, &p).v[METRIC_WAIT_PROBABILITY], 0.05, 1e-6);
}

/* The limits of the ample ports model are where just so many wait longer. */
static void test_limits(void **state)
{
    (void)state;
    for (int uneven = 0; uneven < 2; uneven++) {
        struct params p = muhanga(uneven ? STATION_DAY : FLAT_DAY, 290, 100, 1.2);
        struct results r = answers(palm_evaluate, &p);
        palm_limits(&p, ~(metric_set)0, &r);
        struct params at = p;
        param_set(&at, PARAM_SWAPS_PER_DAY, r.v[METRIC_SWAPS]);
        assert_near(answers(palm_evaluate, &at).v[METRIC_WAIT_PROBABILITY], 0.05, 1e-9);
        at = p;
        param_set(&at, PARAM_CHARGE_TIME, r.v[METRIC_LONGEST_CHARGE]);
        assert_near(answers(palm_evaluate, &at).v[METRIC_WAIT_PROBABILITY], 0.05, 1e-9);
        param_set(&p, PARAM_WITHIN, 4);
        palm_limits(&p, ~(metric_set)0, &r);
        assert_int_equal(r.status[METRIC_SWAPS], STATUS_NO_GROWTH_BOUND);
        assert_true(r.v[METRIC_LONGEST_CHARGE] > 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),       cmocka_unit_test(test_needs),
        cmocka_unit_test(test_poisson),     cmocka_unit_test(test_ample_ports),
        cmocka_unit_test(test_ready),       cmocka_unit_test(test_longest_wait),
        cmocka_unit_test(test_ports_alone), cmocka_unit_test(test_course),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
