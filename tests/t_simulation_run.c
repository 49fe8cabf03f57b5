/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Simulations as a whole: what they find, rounds, threads, parts, and when they end. */
#include <config.h>

#include "tests/simulation_runs.h"

#include <pthread.h>

#include "engine/base/interrupt.h"
#include "tests/random_params.h"
#include "tests/station_day.h"

static const struct law exponential = {LAW_EXPONENTIAL, 3, 1}, constant = {LAW_CONSTANT, 3, 0};

/* The fleet model's 88.86 %; 93.9 %, known from 20 million swaps, with constant charges. */
static void muhanga_within_its_intervals(void **state)
{
    (void)state;
    struct simulation_plan plan = simulation_plan_default();
    struct process p = muhanga(274, 55, exponential);
    struct simulation_result r = result_of(&p, &plan);
    const struct estimate *served = &r.measure[MEASURE_ACHIEVED];
    assert_within(served->value, .8886, served->half);
    assert_true(r.precise && r.settled && r.replications >= 8);
    p = muhanga(274, 55, constant);
    r = result_of(&p, &plan);
    assert_within(served->value, .939, served->half + .0005);
    assert_true(r.precise);
    assert_int_equal(r.measure[MEASURE_LATE].kind, ESTIMATE_NONE);
    assert_int_equal(r.measure[MEASURE_LOST].kind, ESTIMATE_NONE);
}

static void the_day_is_told(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 1, .days = 30, .warm_up = -1, .replications = 12,
                                   .precision = .1};
    struct process p = flat_process(200, 0, 115, .5, 3, 60, .5);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = STATION_DAY[h] / 4.8;
    struct simulation_result r = result_of(&p, &plan);
    double swaps = 0, waits = 0, stock = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        const struct simulation_hour *hour = &r.hour[h];
        swaps += hour->swaps;
        waits += hour->wait.kind == ESTIMATE_INTERVAL ? hour->swaps * hour->wait.value : 0;
        stock += hour->stock / HOURS_PER_DAY;
        assert_true(hour->stock_low <= hour->stock_middle);
        assert_true(hour->stock_middle <= hour->stock_high);
        assert_within(hour->stock, hour->stock_middle, 12);
    }
    /* Hours whose waits few replications saw are left out of the sum. */
    assert_near(waits / swaps, r.measure[MEASURE_WAIT_PROBABILITY].value, .2);
    assert_near(stock, r.measure[MEASURE_READY].value, 1e-9);
    assert_in_range(r.worst_hour, 20, 21); /* the peak of batteries out is at 21.00 */
    assert_true(r.settled && r.warm_up_found >= 0 && r.warm_up_found <= r.warm_up);
    /* An hour whose waits few replications saw has a bound, one without demand nothing. */
    p.rate[3] = 0;
    r = result_of(&p, &plan);
    assert_int_equal(r.hour[3].wait.kind, ESTIMATE_NONE);
    assert_int_equal(r.hour[4].wait.kind, ESTIMATE_BELOW);
    assert_near(r.hour[4].wait.value, 2.9957 / 360, 1e-4);
    assert_int_equal(r.hour[20].wait.kind, ESTIMATE_INTERVAL);
    /* The quantile of the wait: late riders are one in twenty beyond it. */
    p = flat_process(20, .1, 9, .5, 3, 7, .5);
    r = result_of(&p, &plan);
    p.within = r.wait_95;
    r = result_of(&p, &plan);
    assert_within(r.measure[MEASURE_LATE].value, .05, .002);
}

/* Two batteries for three vehicles: nobody is served at once. */
static void all_wait_is_a_bound(void **state)
{
    (void)state;
    struct simulation_plan plan = simulation_plan_default();
    struct process p = flat_process(3, .1, -1, .5, 3, 2, 0);
    struct simulation_result r = result_of(&p, &plan);
    const struct estimate *wait = &r.measure[MEASURE_WAIT_PROBABILITY];
    assert_int_equal(wait->kind, ESTIMATE_ABOVE);
    assert_true(wait->value > .99 && wait->value < 1 && r.precise);
    assert_int_equal(r.measure[MEASURE_ACHIEVED].kind, ESTIMATE_BELOW);
    assert_near(r.measure[MEASURE_ACHIEVED].value, 1 - wait->value, 1e-9);
    assert_int_equal(r.hour[5].wait.kind, ESTIMATE_ABOVE);
    assert_int_equal(r.worst_hour, -1);
    assert_int_equal(r.measure[MEASURE_MEAN_WAIT].kind, ESTIMATE_INTERVAL);
}

static void none_waits_is_a_bound(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 1, .days = 20, .warm_up = -1, .replications = 10,
                                   .precision = .1};
    struct process p = muhanga(340, 100, constant);
    struct simulation_result r = result_of(&p, &plan);
    const struct estimate *wait = &r.measure[MEASURE_WAIT_PROBABILITY];
    assert_int_equal(r.shortages, 0);
    assert_int_equal(wait->kind, ESTIMATE_BELOW);
    assert_true(r.settled && r.warm_up_found >= 0);
    /* 4,800 h of looks, each a battery's 3.5 h out away from the next. */
    assert_near(wait->value, 2.9957 * 3.5 / 4800, .02);
    assert_int_equal(r.measure[MEASURE_ACHIEVED].kind, ESTIMATE_ABOVE);
    assert_int_equal(r.measure[MEASURE_MEAN_WAIT].kind, ESTIMATE_POINT);
    assert_int_equal(r.worst_hour, -1);
    assert_false(r.precise);
    /* No demand in the time measured: nothing to divide by. */
    p = flat_process(1, 1e-6, 0, .5, 3, 1, .5);
    plan.days = 1;
    plan.warm_up = 0;
    r = result_of(&p, &plan);
    assert_true(r.warm_up == 0 && r.warm_up_found == -1 && r.settled);
    assert_int_equal(r.swaps, 0);
    assert_true(isnan(wait->value) || wait->kind == ESTIMATE_BELOW);
}

/* Records are in the order of their number and sums of whole numbers, whoever made them. */
static void threads_leave_no_trace(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 7, .days = 3, .warm_up = -1, .replications = 33,
                                   .precision = .1};
    struct process p = flat_process(40, .1, 20, .5, 3, 14, .5);
    p.charge = (struct law){LAW_GAMMA, 3, .4};
    p.rate[3] = .2;
    struct simulation *one = run_part(&p, &plan, whole, 1);
    for (int threads = 2; threads < 9; threads += 3) {
        struct simulation *more = run_part(&p, &plan, whole, threads);
        assert_int_equal(more->count, 33);
        assert_memory_equal(one->record, more->record, 33 * sizeof *one->record);
        assert_memory_equal(&one->spreads, &more->spreads, sizeof one->spreads);
        assert_int_equal(one->warm_up_found, more->warm_up_found);
        simulation_free(more);
    }
    simulation_free(one);
}

/* The parts of a simulation hold what the whole one holds. */
static void parts_are_slices(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 7, .days = 3, .warm_up = -1, .replications = 21,
                                   .precision = .1};
    struct process p = flat_process(40, .1, 20, .5, 3, 14, .5);
    struct simulation *all = run_part(&p, &plan, whole, 2);
    static struct spreads sum;
    for (int of = 1; of <= 21; of += 5) {
        int next = 0;
        memset(&sum, 0, sizeof sum);
        for (int number = 1; number <= of; number++) {
            struct simulation *s = run_part(&p, &plan, (struct simulation_part){number, of}, 1);
            assert_int_equal(s->first, next);
            assert_near(s->warm_up, all->warm_up, 0);
            assert_memory_equal(s->record, all->record + next,
                                (size_t)s->count * sizeof *s->record);
            next += s->count;
            spreads_merge(&sum, &s->spreads);
            simulation_free(s);
        }
        assert_int_equal(next, 21);
        assert_memory_equal(&sum, &all->spreads, sizeof sum);
    }
    simulation_free(all);
}

struct news {
    int count, last, stop_at;
    struct simulation_result seen;
};

static bool hear(const struct simulation_result *so_far, void *user)
{
    struct news *news = user;
    assert_true(so_far->replications > news->last);
    news->last = so_far->replications;
    news->seen = *so_far;
    return ++news->count != news->stop_at;
}

static void news_come_after_every_round(void **state)
{
    (void)state;
    struct simulation_plan plan = simulation_plan_default();
    struct process p = muhanga(274, 55, exponential);
    struct news news = {0};
    struct simulation_control control = {.threads = 1, .publish = hear, .user = &news};
    struct simulation *s = simulation_open(&p, &plan, whole, NULL);
    struct simulation_result r;
    plan.precision = .05;
    assert_int_equal(simulation_run(s, &control), SIMULATION_DONE);
    assert_true(simulation_result(s, &r) && news.count >= 2 && news.last == r.replications);
    assert_near(news.seen.measure[MEASURE_READY].value, r.measure[MEASURE_READY].value, 0);
    simulation_free(s);
    /* Given up in the second round, the first two are there. */
    news = (struct news){.stop_at = 2};
    s = simulation_open(&p, &plan, whole, NULL);
    assert_int_equal(simulation_run(s, &control), SIMULATION_INTERRUPTED);
    assert_int_equal(s->count, 8);
    simulation_free(s);
    /* No time: the first round. */
    control = (struct simulation_control){.threads = 2, .seconds = 1e-9};
    s = simulation_open(&p, &plan, whole, NULL);
    assert_int_equal(simulation_run(s, &control), SIMULATION_TIME_UP);
    assert_int_equal(s->count, 4);
    simulation_free(s);
}

/* Far too much to be waited for: asked from here, it ends. */
static struct interrupt stop;

static void *run_for_ever(void *context)
{
    struct simulation *s = context;
    struct simulation_control control = {.threads = 3};
    interrupt_watch(&stop);
    enum simulation_end end = simulation_run(s, &control);
    interrupt_watch(NULL);
    return end == SIMULATION_INTERRUPTED ? s : NULL;
}

static void another_thread_can_stop_it(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 1, .days = 3000, .warm_up = 24, .replications = 99,
                                   .precision = .1};
    struct process p = flat_process(1e6, 1. / 12, 3.4e5, .5, 3, 2.6e5, .5);
    struct simulation *s = simulation_open(&p, &plan, whole, NULL);
    pthread_t thread;
    void *ended;
    interrupt_init(&stop, NULL, NULL);
    assert_int_equal(pthread_create(&thread, NULL, run_for_ever, s), 0);
    interrupt_ask(&stop);
    assert_int_equal(pthread_join(thread, &ended), 0);
    assert_ptr_equal(ended, s);
    assert_int_equal(s->count, 0);
    simulation_free(s);
}

/* Most of a small fleet waits for a port: what a start forgets is found, not guessed. */
static void a_longer_warm_up_is_tried(void **state)
{
    (void)state;
    struct simulation_plan plan = {.seed = 1, .days = 30, .warm_up = -1, .replications = 4,
                                   .precision = .1};
    uint64_t seed = 4;
    for (int i = 0; i < 30; i++) {
        struct process p = flat_process(30, .02 + random_share(&seed) / 4, 10, .5, 3,
                                        1 + floor(random_share(&seed) * 9), .5);
        struct simulation *s = run_part(&p, &plan, whole, 1);
        assert_true(s->warm_up >= 24 && s->warm_up == floor(s->warm_up));
        assert_true(!s->settled || s->warm_up_found <= s->warm_up);
        assert_true(s->settled);
        simulation_free(s);
    }
}

static void wrong_plans_are_refused(void **state)
{
    (void)state;
    struct process p = flat_process(20, .1, 9, .5, 3, 7, .5);
    static const struct {
        int days, replications, number, of;
        double warm_up, precision;
        const char *key;
    } wrong[] = {
        {-1, 1, 1, 1, 0, .1, "--days"},         {4000, 1, 1, 1, 0, .1, "--days"},
        {1, -1, 1, 1, 0, .1, "--replications"}, {1, 1, 1, 1, 1e6, .1, "--warm-up"},
        {1, 1, 1, 1, 0, 0, "--precision"},      {1, 9, 0, 3, 0, .1, "--part"},
        {1, 9, 4, 3, 0, .1, "--part"},          {1, 0, 1, 3, 0, .1, "--part"},
        {1, 2, 1, 3, 0, .1, "--part"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct simulation_plan plan = {1, wrong[i].days, wrong[i].warm_up,
                                       wrong[i].replications, wrong[i].precision};
        struct simulation_part part = {wrong[i].number, wrong[i].of};
        struct error err;
        assert_null(simulation_open(&p, &plan, part, &err));
        assert_string_equal(err.key, wrong[i].key);
    }
    p.ports = 0;
    struct simulation_plan plan = simulation_plan_default();
    assert_null(simulation_open(&p, &plan, whole, NULL));
}

static void measures_have_words(void **state)
{
    (void)state;
    for (enum measure_id i = 0; i < MEASURE_COUNT; i++) {
        struct measure_row row = measure_row(i);
        assert_true(row.key && *row.key && row.label && *row.label && row.doc && row.unit);
        for (enum measure_id j = 0; j < i; j++)
            assert_string_not_equal(row.key, measure_row(j).key);
        assert_int_equal(metric_find(row.key), row.metric);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(muhanga_within_its_intervals),
        cmocka_unit_test(the_day_is_told),
        cmocka_unit_test(all_wait_is_a_bound),
        cmocka_unit_test(none_waits_is_a_bound),
        cmocka_unit_test(threads_leave_no_trace),
        cmocka_unit_test(parts_are_slices),
        cmocka_unit_test(news_come_after_every_round),
        cmocka_unit_test(another_thread_can_stop_it),
        cmocka_unit_test(a_longer_warm_up_is_tried),
        cmocka_unit_test(wrong_plans_are_refused),
        cmocka_unit_test(measures_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
