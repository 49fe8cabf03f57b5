/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day hour by hour. */
#include <config.h>

#include "tests/check.h"
#include "tests/palm_cases.h"

#include "engine/study/day.h"
#include "engine/study/evaluate.h"
#include "tests/random_day.h"
#include "tests/station_day.h"

enum { RANDOM_DAYS = 1500 };

static struct params station(void)
{
    return muhanga(STATION_DAY);
}

/* 400 swaps a day, 4 h cycle, 100 spares. */
static void station_day(void **state)
{
    (void)state;
    struct params p = station();
    struct day_study day;
    struct results r;
    day_study(MODEL_PALM, &p, &day);
    evaluate(MODEL_PALM, &p, metrics_all(), &r);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        assert_within(day.out[h], station_out(h), 5.1e-4);
        assert_near(day.course.demand[h], STATION_DAY[h] / 9.6 * 400, 1e-13);
    }
    assert_near(day.out[11], 95.8333333333333, 1e-13);
    assert_near(r.v[METRIC_WORST_HOUR], 11, 0);
    /* Batteries out stay level from 11 to 12: every swap of that hour is as badly off. */
    assert_near(day.course.wait[11], r.v[METRIC_WORST_HOUR_WAIT], 1e-12);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_true(day.course.wait[h] <= day.course.wait[11]);
    assert_near(day.even.v[METRIC_NEED], 281, 0);
    assert_true(day.even.v[METRIC_WAIT_PROBABILITY] < r.v[METRIC_WAIT_PROBABILITY]);
}

/* The hours weighted by their demand are the day. */
static void hours_make_the_day(void **state)
{
    (void)state;
    uint64_t seed = 24;
    for (int i = 0; i < RANDOM_DAYS; i++) {
        struct params p;
        struct day_study day;
        struct results r;
        double swaps = 0, waiting = 0, worst = 0;
        random_day(&p, &seed);
        day_study(MODEL_PALM, &p, &day);
        evaluate(MODEL_PALM, &p, metrics_all(), &r);
        for (int h = 0; h < HOURS_PER_DAY; h++) {
            assert_true(day.course.wait[h] >= 0 && day.course.wait[h] <= 1);
            swaps += day.course.demand[h];
            waiting += day.course.demand[h] * day.course.wait[h];
            if (day.course.demand[h] > 0)
                worst = fmax(worst, day.course.wait[h]);
        }
        assert_near(swaps, 24 * r.v[METRIC_DEMAND_RATE], 1e-12);
        assert_near(waiting / swaps, r.v[METRIC_WAIT_PROBABILITY], 1e-9);
        /* Peaks within 1e-9 of each other count as one, and the first is taken. */
        if (result_ok(&r, METRIC_WORST_HOUR) && r.v[METRIC_CIRCULATING] < 1e5)
            assert_true(worst <= r.v[METRIC_WORST_HOUR_WAIT] * (1 + 1e-6));
    }
}

static void flat_day(void **state)
{
    (void)state;
    struct params p;
    struct day_study day;
    struct results r;
    params_default(&p);
    day_study(MODEL_PALM, &p, &day);
    evaluate(MODEL_PALM, &p, metrics_all(), &r);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        assert_near(day.out[h], 200.0 / 3, 1e-14);
        assert_near(day.course.wait[h], r.v[METRIC_WAIT_PROBABILITY], 1e-12);
    }
    assert_near(day.even.v[METRIC_NEED], r.v[METRIC_NEED], 0);
    param_set(&p, PARAM_BATTERIES, 200);
    day_study(MODEL_PALM, &p, &day);
    assert_near(day.course.wait[7], 1, 0);
}

/* Where the queue never ends there is no course to tell, but what would be out without it. */
static void endless_day(void **state)
{
    (void)state;
    struct params p = station();
    struct day_study day;
    param_set(&p, PARAM_PORTS, 40);
    day_study(MODEL_HOURLY, &p, &day);
    assert_int_equal(day.model, MODEL_HOURLY);
    assert_true(day.course.endless);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        assert_near(day.course.wait[h], 1, 0);
        assert_within(day.out[h], station_out(h), 5.1e-4);
    }
}

/* A model that does not see the day leaves it to one that does. */
static void somebody_tells_it(void **state)
{
    (void)state;
    struct params p = station();
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        static struct day_study day;
        enum model_id by = day_model(m);
        assert_true(by < MODEL_COUNT && model_row(by)->course && model_sees(by, SEES_PEAKS));
        if (model_row(m)->course)
            assert_int_equal(by, m);
        day_study(m, &p, &day);
        assert_int_equal(day.model, by);
        assert_in_range(day.course.moments, 1, COURSE_MOMENTS);
        assert_true(course_peak(&day.course) >= day.out[11]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(station_day),
        cmocka_unit_test(hours_make_the_day),
        cmocka_unit_test(flat_day),
        cmocka_unit_test(endless_day),
        cmocka_unit_test(somebody_tells_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
