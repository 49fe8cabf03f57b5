/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Giving up: what is asked, by whom, who notices, and what is left afterwards. */
#include <config.h>

#include "tests/check.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "engine/advice/advice.h"
#include "engine/advice/advise.h"
#include "engine/base/interrupt.h"
#include "engine/study/crossing.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/study/frontier.h"
#include "engine/study/seek.h"
#include "engine/study/sweep.h"
#include "tests/station_day.h"

static bool after(void *left)
{
    return --*(int *)left < 0;
}

static void nobody_is_watched_at_first(void **state)
{
    (void)state;
    struct interrupt stop;
    assert_false(interrupted());
    interrupt_init(&stop, NULL, NULL);
    interrupt_ask(&stop);
    assert_false(interrupted());
}

static void an_asked_interrupt_stays_asked(void **state)
{
    (void)state;
    struct interrupt stop;
    interrupt_init(&stop, NULL, NULL);
    interrupt_watch(&stop);
    assert_false(interrupted());
    assert_false(interrupt_asked(&stop));
    interrupt_ask(&stop);
    assert_true(interrupted());
    assert_true(interrupted());
    assert_true(interrupt_asked(&stop));
    interrupt_watch(NULL);
    assert_false(interrupted());
    interrupt_init(&stop, NULL, NULL);
    interrupt_watch(&stop);
    assert_false(interrupted());
    interrupt_watch(NULL);
}

/* Once it has said so the poll is not called again. */
static void a_poll_is_asked_until_it_says_so(void **state)
{
    (void)state;
    int left = 2;
    struct interrupt stop;
    interrupt_init(&stop, after, &left);
    interrupt_watch(&stop);
    assert_false(interrupted());
    assert_false(interrupted());
    assert_false(interrupt_asked(&stop));
    assert_true(interrupted());
    assert_true(interrupt_asked(&stop));
    assert_true(interrupted());
    assert_int_equal(left, -1);
    interrupt_watch(NULL);
}

/* The longest walks there are: each study would take seconds. */
static struct params slow_scenario(double vehicles)
{
    struct params p;
    params_default(&p);
    param_set(&p, PARAM_VEHICLES, vehicles);
    param_set(&p, PARAM_BATTERIES, 3 * vehicles);
    param_set(&p, PARAM_PORTS, floor(vehicles / 3));
    param_set(&p, PARAM_TRANSPORT_TIME, 12);
    for (int i = 0; i < p.count[PARAM_FLEETS]; i++)
        p.v[SLOT_FLEETS + i] = floor(vehicles * (1 + i / 5.0));
    return p;
}

/* What all studies of a scenario find. */
struct found {
    struct results all[MODEL_COUNT];
    struct sweep sweep;
    double crossing[4];
    struct expansion_row rows[EXPANSION_MAX];
    struct frontier_study frontier;
    struct seek_answer sought;
    struct advice advice[ADVICE_MAX];
};

static struct found *study_all(const struct params *p)
{
    struct found *f = calloc(1, sizeof *f);
    struct seek_query query = {MODEL_FLEET, METRIC_NEED, PARAM_CHARGE_TIME, SEEK_AT_MOST,
                               param_get(p, PARAM_BATTERIES)};
    assert_non_null(f);
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, p, metrics_all(), &f->all[m]);
    sweep_spread(&f->sweep, p, PARAM_SWAPS_PER_DAY, 1, 4, 20);
    sweep_run(&f->sweep, p, MODEL_FLEET, METRIC_BIT(METRIC_NEED));
    sweep_crossings(&f->sweep, p, METRIC_NEED, param_get(p, PARAM_BATTERIES), f->crossing, 4);
    expansion(MODEL_FLEET, p, f->rows);
    frontier_study(MODEL_FLEET, p, 20, &f->frontier);
    seek(p, &query, &f->sought, NULL);
    struct advice_basis basis = {.p = p, .currency = "USD", .model = MODEL_FLEET,
                                 .all = f->all};
    advise(&basis, f->advice);
    return f;
}

/* Asked beforehand, nothing slow is begun: a hundred times all studies in a moment. */
static void nothing_slow_is_begun_when_asked(void **state)
{
    (void)state;
    struct params p = slow_scenario(1e7);
    struct interrupt stop;
    interrupt_init(&stop, NULL, NULL);
    interrupt_ask(&stop);
    interrupt_watch(&stop);
    for (int i = 0; i < 100; i++) {
        struct found *f = study_all(&p);
        assert_int_equal(sweep_status(&f->sweep, METRIC_NEED, 0), STATUS_NOT_ASKED);
        free(f);
    }
    interrupt_watch(NULL);
}

static bool count(void *asked)
{
    ++*(long *)asked;
    return false;
}

/* A day of peaks with many swaps takes long at every one of its moments. */
static void a_long_day_asks_at_every_moment(void **state)
{
    (void)state;
    struct params p = slow_scenario(20000);
    struct results r;
    struct interrupt stop;
    long asks = 0;
    param_set_list(&p, PARAM_PROFILE, STATION_DAY, HOURS_PER_DAY);
    param_set(&p, PARAM_PORTS, 40000);
    interrupt_init(&stop, count, &asks);
    interrupt_watch(&stop);
    evaluate(MODEL_HOURLY, &p, METRIC_BIT(METRIC_NEED), &r);
    interrupt_watch(NULL);
    assert_int_equal(r.status[METRIC_NEED], STATUS_OK);
    assert_true(asks > 100);
    int left = (int)asks / 2;
    interrupt_init(&stop, after, &left);
    interrupt_watch(&stop);
    evaluate(MODEL_HOURLY, &p, METRIC_BIT(METRIC_NEED), &r);
    assert_true(interrupt_asked(&stop));
    interrupt_watch(NULL);
}

/* Asked in the middle of any study, all end, and what is computed next is whole. */
static void studies_end_wherever_they_are_asked(void **state)
{
    (void)state;
    struct params p = slow_scenario(500);
    struct found *whole = study_all(&p), *f;
    struct interrupt stop;
    long asks = 0;
    interrupt_init(&stop, count, &asks);
    interrupt_watch(&stop);
    free(study_all(&p));
    assert_true(asks > 500);
    srand48(3);
    for (int i = 0; i < 60; i++) {
        int left = (int)(drand48() * (double)asks);
        interrupt_init(&stop, after, &left);
        free(study_all(&p));
        assert_true(interrupt_asked(&stop));
    }
    interrupt_watch(NULL);
    f = study_all(&p);
    assert_memory_equal(f, whole, sizeof *f);
    free(f);
    free(whole);
}

static void *study_elsewhere(void *scenario)
{
    return study_all(scenario);
}

/* A thread whose work is given up, and one whose work is not, side by side. */
static void other_threads_do_not_notice(void **state)
{
    (void)state;
    struct params p = slow_scenario(300);
    struct found *whole = study_all(&p);
    struct interrupt stop;
    pthread_t thread;
    void *elsewhere;
    interrupt_init(&stop, NULL, NULL);
    interrupt_ask(&stop);
    interrupt_watch(&stop);
    assert_int_equal(pthread_create(&thread, NULL, study_elsewhere, &p), 0);
    struct found *here = study_all(&p);
    assert_int_equal(pthread_join(thread, &elsewhere), 0);
    interrupt_watch(NULL);
    assert_int_equal(sweep_status(&here->sweep, METRIC_NEED, 0), STATUS_NOT_ASKED);
    assert_memory_equal(elsewhere, whole, sizeof *whole);
    free(here);
    free(elsewhere);
    free(whole);
}

/* Ten million vehicles for ever, until another thread has enough of it. */
static void *study_until_stopped(void *stop)
{
    struct params p = slow_scenario(1e7);
    interrupt_watch(stop);
    while (!interrupted())
        free(study_all(&p));
    return NULL;
}

static void another_thread_stops_work(void **state)
{
    (void)state;
    struct params p = slow_scenario(300);
    struct found *whole = study_all(&p);
    struct interrupt stop;
    pthread_t thread;
    interrupt_init(&stop, NULL, NULL);
    assert_int_equal(pthread_create(&thread, NULL, study_until_stopped, &stop), 0);
    struct found *here = study_all(&p);
    interrupt_ask(&stop);
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_memory_equal(here, whole, sizeof *whole);
    free(here);
    free(whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_is_watched_at_first),
        cmocka_unit_test(an_asked_interrupt_stays_asked),
        cmocka_unit_test(a_poll_is_asked_until_it_says_so),
        cmocka_unit_test(nothing_slow_is_begun_when_asked),
        cmocka_unit_test(a_long_day_asks_at_every_moment),
        cmocka_unit_test(studies_end_wherever_they_are_asked),
        cmocka_unit_test(other_threads_do_not_notice),
        cmocka_unit_test(another_thread_stops_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
