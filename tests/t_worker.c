/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The thread that fills answers: what it brings, in which order, and what it gives up.
 * Nothing waits for a time: every wait is for news, and an alarm ends a test that waits
 * for ever.
 */
#include <config.h>

#include "tests/check.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "engine/answers/case.h"
#include "engine/answers/fill.h"
#include "engine/answers/worker.h"

enum { EVERY_PART = (1u << PART_COUNT) - 1, LONGEST = 300 /* s */ };

/* A scenario as large as this many times the default one. */
static struct request grown(double factor, unsigned parts)
{
    static const enum param_id scaled[] = {PARAM_VEHICLES, PARAM_BATTERIES, PARAM_PORTS};
    struct request r = {.model = MODEL_FLEET, .plotted = PARAM_SWAPS_PER_DAY, .width = 120,
                        .parts = parts};
    scenario_default(&r.scenario);
    for (size_t i = 0; i < sizeof scaled / sizeof *scaled; i++)
        param_set(&r.scenario.params, scaled[i],
                  param_get(&r.scenario.params, scaled[i]) * factor);
    return r;
}

static double vehicles(const struct answers *a)
{
    return answers_param(a, PARAM_VEHICLES);
}

static struct answers *begun(const struct request *r)
{
    struct answers *a = malloc(sizeof *a);
    assert_non_null(a);
    answers_begin(a, r);
    return a;
}

#ifdef WITH_THREADS

static int start(void **state)
{
    alarm(LONGEST);
    *state = worker_start();
    return *state ? 0 : -1;
}

static int end(void **state)
{
    worker_end(*state);
    return 0;
}

static void wait_for_news(struct worker *w)
{
    struct pollfd file = {.fd = worker_file(w), .events = POLLIN};
    assert_int_equal(poll(&file, 1, -1), 1);
}

static bool has_news(struct worker *w)
{
    struct pollfd file = {.fd = worker_file(w), .events = POLLIN};
    return poll(&file, 1, 0) == 1;
}

/* Takes what is published until it is complete; each time more than before. */
static void finish(struct worker *w, int place, struct answers **mine)
{
    unsigned filled = (*mine)->filled;
    do {
        wait_for_news(w);
        if (!worker_take(w, place, mine))
            continue; /* of another place */
        assert_true(answers_have(*mine, filled));
        assert_true((*mine)->filled != filled);
        filled = (*mine)->filled;
    } while (answers_missing(*mine));
}

static void it_brings_what_its_owner_would_have_filled(void **state)
{
    struct worker *w = *state;
    struct request r = grown(1, EVERY_PART);
    for (r.model = 0; r.model < MODEL_COUNT; r.model++) {
        struct answers *mine = begun(&r), *own = begun(&r);
        while (answers_step(own))
            continue;
        assert_true(worker_begin(w, 0, mine));
        finish(w, 0, &mine);
        assert_int_equal(mine->filled, own->filled);
        for (enum metric_id id = 0; id < METRIC_COUNT; id++)
            if (result_ok(answers_chosen(own), id))
                assert_true(answers_chosen(mine)->v[id] == answers_chosen(own)->v[id]);
        assert_int_equal(mine->advice_count, own->advice_count);
        for (int i = 0; i < own->advice_count; i++)
            assert_string_equal(mine->advice[i].text, own->advice[i].text);
        assert_true(mine->frontier.cheapest.cost == own->frontier.cheapest.cost);
        free(mine);
        free(own);
    }
    assert_false(worker_busy(w, 0));
    assert_false(has_news(w));
}

/* The parts that came along are not filled again: they may hold anything. */
static void it_goes_on_where_its_owner_stopped(void **state)
{
    struct worker *w = *state;
    struct request r = grown(1, EVERY_PART);
    struct answers *mine = begun(&r);
    mine->filled = PART_BIT(EXPANSION);
    mine->rows = 1;
    mine->expansion[0].vehicles = 4711;
    assert_true(worker_begin(w, 0, mine));
    finish(w, 0, &mine);
    assert_int_equal(mine->rows, 1);
    assert_near(mine->expansion[0].vehicles, 4711, 0);
    free(mine);
}

/* Some seconds of work are overtaken by some milliseconds of it. */
static void what_is_overtaken_is_given_up(void **state)
{
    struct worker *w = *state;
    struct request slow = grown(50000, EVERY_PART), quick = grown(1, EVERY_PART);
    struct answers *mine = begun(&quick), *other = begun(&slow);
    assert_true(worker_begin(w, 0, other));
    assert_true(worker_begin(w, 0, mine));
    do {
        wait_for_news(w);
        assert_true(worker_take(w, 0, &mine));
    } while (vehicles(mine) > 1e6 || answers_missing(mine));
    assert_false(worker_busy(w, 0));
    free(mine);
    free(other);
}

static void a_lower_place_goes_first(void **state)
{
    struct worker *w = *state;
    struct request slow = grown(50000, EVERY_PART), quick = grown(1, EVERY_PART);
    struct answers *mine = begun(&quick), *other = begun(&slow);
    assert_true(worker_begin(w, 2, other));
    assert_true(worker_begin(w, 1, mine));
    bool taken = false;
    while (!taken || answers_missing(mine)) {
        wait_for_news(w);
        taken |= worker_take(w, 1, &mine);
        worker_take(w, 2, &other);
        assert_true(vehicles(mine) < vehicles(other));
    }
    assert_true(answers_missing(other) != 0); /* it has not had its turn */
    assert_true(worker_busy(w, 2));
    worker_stop(w, 2);
    free(mine);
    free(other);
}

static void what_is_stopped_brings_nothing_more(void **state)
{
    struct worker *w = *state;
    struct request slow = grown(50000, EVERY_PART), quick = grown(1, EVERY_PART);
    struct answers *mine = begun(&slow), *after = begun(&quick);
    assert_true(worker_begin(w, 0, mine));
    worker_stop(w, 0);
    while (worker_take(w, 0, &mine))
        continue;
    assert_true(worker_begin(w, 1, after)); /* when this is there, that has ended */
    finish(w, 1, &after);
    assert_false(worker_take(w, 0, &mine));
    assert_false(worker_busy(w, 0));
    free(mine);
    free(after);
}

/* The end does not wait for some seconds of work. */
static void it_ends_at_any_time(void **state)
{
    (void)state;
    struct request slow = grown(50000, EVERY_PART);
    struct answers *a = begun(&slow);
    for (int i = 0; i < 20; i++) {
        struct worker *w = worker_start();
        assert_non_null(w);
        if (i > 0)
            assert_true(worker_begin(w, i % WORKER_PLACES, a));
        if (i % 3 == 2)
            wait_for_news(w);
        worker_end(w);
    }
    worker_end(NULL);
    free(a);
}

/* The thread leaves a signal that is blocked elsewhere pending. */
static void it_takes_no_signal(void **state)
{
    (void)state;
    sigset_t one, pending;
    int taken;
    sigemptyset(&one);
    sigaddset(&one, SIGUSR1);
    sigprocmask(SIG_BLOCK, &one, NULL);
    kill(getpid(), SIGUSR1); /* would kill a thread that does not block it */
    sigpending(&pending);
    assert_true(sigismember(&pending, SIGUSR1));
    assert_int_equal(sigwait(&one, &taken), 0);
    sigprocmask(SIG_UNBLOCK, &one, NULL);
}

/* Takes news of a case until something is so. */
static void take_until(struct live_case *c, struct worker *w,
                       bool (*is)(const struct live_case *))
{
    while (!is(c)) {
        wait_for_news(w);
        case_take(c, w, 0);
    }
}

static bool has_last_advice(const struct live_case *c)
{
    return c->last && answers_have(c->last, PART_BIT(ADVICE));
}

static struct request slow_level(double level, unsigned parts)
{
    struct request r = grown(5000, parts);
    param_set(&r.scenario.params, PARAM_SERVICE_LEVEL, level);
    return r;
}

static double level_shown(const struct live_case *c, unsigned parts)
{
    return answers_param(case_answers(c, parts), PARAM_SERVICE_LEVEL);
}

/* Keys that overtake: what ends is shown in the place of what is missing, and the newest
 * is begun when the keys pause or when that has ended. */
static void a_case_is_followed(void **state)
{
    static struct live_case c;
    struct worker *w = *state;
    struct request first = slow_level(0.9, PART_BIT(ADVICE));
    struct request then = slow_level(0.95, PART_BIT(ADVICE));
    case_init(&c);
    case_ask(&c, &first);
    assert_false(case_complete(&c));
    assert_int_equal(case_conduct(&c, w, 0, 1000, 1000), -1);
    assert_true(worker_busy(w, 0));
    case_ask(&c, &then);
    assert_in_range(case_conduct(&c, w, 0, 1033, 1034) + 1, 0, 50);
    take_until(&c, w, has_last_advice);
    assert_near(level_shown(&c, PART_BIT(ADVICE)), 0.9, 0);
    assert_near(level_shown(&c, PART_BIT(RESULTS)), 0.95, 0);
    assert_int_equal(case_conduct(&c, w, 0, 1033, 1040), -1);
    take_until(&c, w, case_complete);
    assert_near(level_shown(&c, PART_BIT(ADVICE)), 0.95, 0);
    assert_int_equal(case_conduct(&c, w, 0, 1033, 9000), -1);
    assert_false(worker_busy(w, 0));
    case_free(&c);
}

/* What stands in is taken after the next was begun: that must still find its place. */
static void more_comes_after_what_stands_in(void **state)
{
    static struct live_case c;
    struct worker *w = *state;
    struct request first = slow_level(0.9, PART_BIT(FRONTIER));
    struct request then = slow_level(0.95, PART_BIT(FRONTIER));
    case_init(&c);
    case_ask(&c, &first);
    assert_int_equal(case_conduct(&c, w, 0, 1000, 1000), -1);
    wait_for_news(w);
    case_ask(&c, &then);
    assert_false(case_complete(&c));
    case_conduct(&c, w, 0, 1000, 100000);
    take_until(&c, w, case_complete);
    assert_near(level_shown(&c, PART_BIT(FRONTIER)), 0.95, 0);
    case_free(&c);
}

/* Another view: what runs is of no use to it, whatever the keys do. */
static void another_view_does_not_wait(void **state)
{
    static struct live_case c;
    struct worker *w = *state;
    struct request advice = grown(50000, PART_BIT(ADVICE) | PART_BIT(COST));
    struct request frontier = grown(5000, PART_BIT(FRONTIER));
    case_init(&c);
    case_ask(&c, &advice);
    case_conduct(&c, w, 0, 1000, 1000);
    case_ask(&c, &frontier);
    assert_int_equal(case_conduct(&c, w, 0, 1001, 1001), -1);
    assert_int_equal(c.running.parts, frontier.parts);
    take_until(&c, w, case_complete);
    case_free(&c);
}

/* Back to what is quick: nothing runs on for nobody. */
static void what_nobody_wants_is_stopped(void **state)
{
    static struct live_case c;
    struct worker *w = *state;
    struct request slow = grown(50000, EVERY_PART), quick = grown(1, PART_BIT(RESULTS));
    case_init(&c);
    case_ask(&c, &slow);
    case_conduct(&c, w, 0, 1000, 1000);
    case_ask(&c, &quick);
    assert_true(case_complete(&c));
    case_conduct(&c, w, 0, 1001, 1001);
    while (worker_busy(w, 0))
        case_take(&c, w, 0);
    assert_near(vehicles(&c.now), 200, 0);
    assert_null(c.last);
    case_free(&c);
}

#define THREADED(test) cmocka_unit_test_setup_teardown(test, start, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        THREADED(it_brings_what_its_owner_would_have_filled),
        THREADED(it_goes_on_where_its_owner_stopped),
        THREADED(what_is_overtaken_is_given_up),
        THREADED(a_lower_place_goes_first),
        THREADED(what_is_stopped_brings_nothing_more),
        THREADED(it_takes_no_signal),
        THREADED(a_case_is_followed),
        THREADED(more_comes_after_what_stands_in),
        THREADED(another_view_does_not_wait),
        THREADED(what_nobody_wants_is_stopped),
        cmocka_unit_test(it_ends_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

/* Built without threads there is no worker, and its owner fills. */
static void the_owner_fills(void **state)
{
    (void)state;
    struct request r = grown(1, EVERY_PART);
    struct answers *a = begun(&r);
    assert_null(worker_start());
    while (answers_step(a))
        continue;
    assert_int_equal(answers_missing(a), 0);
    assert_near(vehicles(a), 200, 0);
    free(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_owner_fills),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
