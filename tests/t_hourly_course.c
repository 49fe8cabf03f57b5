/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_course.h"

#include <math.h>

#include "engine/model/palm/palm.h"
#include "tests/check.h"
#include "tests/hourly_cases.h"

/* 200 vehicles, 2 swaps a day, 3 h of charging, two legs of half an hour. */
static struct params muhanga(const double *profile, double batteries, double ports)
{
    struct params p;
    params_default(&p);
    param_set_list(&p, PARAM_PROFILE, profile, HOURS_PER_DAY);
    param_set(&p, PARAM_BATTERIES, batteries);
    param_set(&p, PARAM_PORTS, ports);
    return p;
}

static struct results answers(const struct params *p)
{
    struct results r;
    results_clear(&r);
    hourly_evaluate(p, ~(metric_set)0, &r);
    return r;
}

/* Busy ports are the load, on average; out are those of a cycle and those that queue. */
static void test_conservation(void **state)
{
    (void)state;
    static const double charges[] = {3, 2.7183, 5.5};
    for (size_t i = 0; i < sizeof charges / sizeof *charges; i++) {
        struct params p = muhanga(STATION_DAY, 315, ceil(20 * charges[i]));
        struct day_course course;
        double busy = 0, queueing = 0, out = 0, daily = 0, waiting = 0;
        param_set(&p, PARAM_CHARGE_TIME, charges[i]);
        hourly_course(&p, &course);
        struct results r = answers(&p);
        assert_true(course.ports && !course.endless);
        for (int k = 0; k < COURSE_TIMES; k++) {
            const struct course_now *now = &course.now[k];
            busy += now->busy / COURSE_TIMES;
            queueing += now->queueing / COURSE_TIMES;
            out += course_out(&course, course_time(k)) / COURSE_TIMES;
            assert_true(now->busy >= 0 && now->busy <= param_get(&p, PARAM_PORTS));
        }
        for (int h = 0; h < HOURS_PER_DAY; h++) {
            daily += course.demand[h];
            waiting += course.demand[h] * course.wait[h];
        }
        assert_near(busy, r.v[METRIC_PORTS_MINIMUM], 1e-3);
        assert_near(out, r.v[METRIC_OUTSTANDING], 1e-3);
        assert_near(out, r.v[METRIC_CIRCULATING] + queueing, 1e-3);
        assert_near(daily, 400, 1e-13);
        assert_near(waiting / daily, r.v[METRIC_WAIT_PROBABILITY], 1e-5);
        assert_near(course.worst_hour, r.v[METRIC_WORST_HOUR], 0);
        assert_near(course.worst_wait, r.v[METRIC_WORST_HOUR_WAIT], 0);
    }
}

/* No more than the low number is in stock with just 5 %, and so on. */
static void test_bands(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY, 315, 60);
    struct hourly_case c;
    struct day_course course;
    hourly_case_of(&p, &c);
    hourly_course(&p, &course);
    struct read_day r = read_day(&c.hub, c.lead);
    double most = 0;
    for (int k = 0; k < COURSE_TIMES; k++) {
        const double *stock = course.now[k].stock;
        struct hourly_tail tail;
        double values[4096], t = course_time(k);
        assert_true(hourly_tail_room(r.day) <= 4096);
        assert_true(hourly_tail_now(r.day, t, values, &tail));
        for (int band = 0; band < BANDS; band++) {
            if (stock[band] == 0)
                continue;
            assert_true(hourly_tail_at(&tail, c.spares - stock[band]) >= course_share[band]);
            assert_true(hourly_tail_at(&tail, c.spares - stock[band] + 1) <=
                        course_share[band]);
        }
        assert_true(stock[BAND_LOW] < stock[BAND_MIDDLE]);
        assert_true(stock[BAND_MIDDLE] < stock[BAND_HIGH]);
        assert_near(course.now[k].wait, hourly_tail_at(&tail, c.spares), 1e-12);
        most = fmax(most, course.now[k].wait);
    }
    assert_near(most, course.worst_wait, 1e-6);
    assert_near(course_least_ready(&course), 0, 0);
    close_day(&r);
}

static void test_flat_day(void **state)
{
    (void)state;
    struct params p = muhanga(FLAT_DAY, 300, 55);
    struct day_course course;
    hourly_course(&p, &course);
    struct results r = answers(&p);
    assert_true(isnan(course.worst_hour) && isnan(course.worst_wait));
    for (int k = 0; k < COURSE_TIMES; k++) {
        assert_near(course.now[k].wait, r.v[METRIC_WAIT_PROBABILITY], 1e-12);
        assert_near(course.now[k].busy, 50, 1e-9);
        assert_near(course.now[k].stock[BAND_MIDDLE], course.now[0].stock[BAND_MIDDLE], 0);
        assert_near(course_out(&course, course_time(k)), r.v[METRIC_OUTSTANDING], 1e-9);
    }
    /* A port for each: out is Poisson(66.67), whose quantiles are 54, 66 and 80. */
    p = muhanga(FLAT_DAY, 300, 300);
    hourly_course(&p, &course);
    assert_near(course.now[7].stock[BAND_HIGH], 100 - 54, 0);
    assert_near(course.now[7].stock[BAND_MIDDLE], 100 - 66, 0);
    assert_near(course.now[7].stock[BAND_LOW], 100 - 80, 0);
}

/* With ample ports both models tell the same day. */
static void test_ample_ports(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY, 315, 300);
    struct day_course queue, ample;
    hourly_course(&p, &queue);
    palm_course(&p, &ample);
    assert_true(!ample.ports && !ample.endless);
    for (int k = 0; k < COURSE_TIMES; k++) {
        double t = course_time(k);
        if (ample.now[k].wait > 1e-6)
            assert_near(queue.now[k].wait, ample.now[k].wait, 1e-4);
        for (int band = 0; band < BANDS; band++)
            assert_within(queue.now[k].stock[band], ample.now[k].stock[band], 0);
        assert_near(course_out(&queue, t), course_out(&ample, t), 1e-9);
        assert_within(queue.now[k].queueing, 0, 1e-9);
    }
    assert_near(queue.worst_hour, ample.worst_hour, 1e-6);
    assert_near(queue.worst_wait, ample.worst_wait, 1e-4);
    assert_near(course_least_ready(&queue), course_least_ready(&ample), 0);
}

static void test_overload(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY, 315, 45);
    struct day_course course;
    hourly_course(&p, &course);
    assert_true(course.endless);
    for (int k = 0; k < COURSE_TIMES; k++) {
        const struct course_now *now = &course.now[k];
        assert_true(isinf(now->queueing) && now->wait == 1 && now->busy == 45);
        assert_near(now->stock[BAND_HIGH], 0, 0);
        assert_true(isfinite(course.out[k]));
    }
    assert_near(course.wait[3], 1, 0);
}

/* Without a spare all wait, and nothing is in stock. */
static void test_without_spares(void **state)
{
    (void)state;
    struct params p = muhanga(STATION_DAY, 190, 70);
    struct day_course queue, ample;
    hourly_course(&p, &queue);
    palm_course(&p, &ample);
    assert_near(queue.now[40].wait, 1, 0);
    assert_near(queue.now[40].stock[BAND_HIGH], 0, 0);
    assert_near(queue.wait[10], 1, 0);
    assert_near(queue.worst_wait, 1, 0);
    assert_near(ample.now[40].wait, 1, 0);
    assert_near(ample.worst_wait, 1, 0);
    assert_near(ample.now[40].stock[BAND_HIGH], 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_conservation), cmocka_unit_test(test_bands),
        cmocka_unit_test(test_flat_day),     cmocka_unit_test(test_ample_ports),
        cmocka_unit_test(test_overload),     cmocka_unit_test(test_without_spares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
