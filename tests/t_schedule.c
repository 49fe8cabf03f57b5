/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When slow answers are begun and given up, on times that a table or a simulation gives. */
#include <config.h>

#include "tests/check.h"

#include "engine/answers/schedule.h"

enum { M = 1, R = 2, O = 4, U = 8 }; /* missing, running, outdated, useless */

static const struct {
    const char *what;
    unsigned state;
    int64_t key_at;
    int given_up;
    int64_t now;
    enum schedule_step step;
    int wait;
} table[] = {
    {"nothing to do", 0, 0, 0, 10, STEP_WAIT, -1},
    {"nothing missing, however late", 0, 0, 3, 100000, STEP_WAIT, -1},
    {"idle: at once", M, 0, 0, 0, STEP_BEGIN, -1},
    {"idle: at once, also while keys come", M, 1000, 5, 1000, STEP_BEGIN, -1},
    {"the newest runs", M | R, 1000, 0, 1000, STEP_WAIT, -1},
    {"the newest runs, however long", M | R, 1000, 0, 99000, STEP_WAIT, -1},
    {"overtaken by this key", M | R | O, 1000, 0, 1000, STEP_WAIT, 50},
    {"overtaken, keys go on", M | R | O, 1000, 0, 1033, STEP_WAIT, 17},
    {"overtaken, a moment before the pause", M | R | O, 1000, 0, 1049, STEP_WAIT, 1},
    {"overtaken, keys paused", M | R | O, 1000, 0, 1050, STEP_BEGIN, -1},
    {"overtaken, keys paused for long", M | R | O, 1000, 0, 5000, STEP_BEGIN, -1},
    {"one was given up already", M | R | O, 1000, 1, 1050, STEP_WAIT, 50},
    {"one was given up already, paused twice as long", M | R | O, 1000, 1, 1100, STEP_BEGIN,
     -1},
    {"three were given up", M | R | O, 1000, 3, 1399, STEP_WAIT, 1},
    {"three were given up, paused", M | R | O, 1000, 3, 1400, STEP_BEGIN, -1},
    {"very many were given up", M | R | O, 1000, 1000000, 5000, STEP_WAIT, 3272800},
    {"what runs is of no use", M | R | O | U, 1000, 0, 1000, STEP_BEGIN, -1},
    {"of no use, after many", M | R | O | U, 1000, 9, 1001, STEP_BEGIN, -1},
    {"the key was taken back", R | O, 1000, 0, 1000, STEP_STOP, -1},
    {"what runs is what is there", R, 1000, 0, 1000, STEP_WAIT, -1},
};

static void the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        unsigned s = table[i].state;
        struct schedule at = {s & M, s & R, s & O, s & U, table[i].key_at, table[i].given_up};
        int wait = 12345;
        enum schedule_step step = schedule_next(&at, table[i].now, &wait);
        if (step != table[i].step || wait != table[i].wait)
            print_error("%s: step %d, wait %d\n", table[i].what, (int)step, wait);
        assert_int_equal(step, table[i].step);
        assert_int_equal(wait, table[i].wait);
    }
}

/* A worker whose every study takes as long, in steps of 1 ms. */
struct simulation {
    int duration;
    int newest, running; /* the keys they are about; running 0: idle */
    int64_t ends_at;
    int complete;        /* the key that complete answers are about */
    int shown;           /* how many were */
    int64_t last_shown;
    struct schedule s;
};

static void simulate(struct simulation *m, int64_t now, bool key)
{
    int wait;
    if (m->running && now >= m->ends_at) {
        m->complete = m->running;
        m->running = m->s.given_up = 0;
        m->shown++;
        m->last_shown = now;
    }
    if (key) {
        m->newest++;
        m->s.key_at = now;
    }
    m->s.missing = m->complete != m->newest;
    m->s.running = m->running != 0;
    m->s.outdated = m->running && m->running != m->newest;
    if (schedule_next(&m->s, now, &wait) == STEP_BEGIN) {
        m->s.given_up += m->s.running;
        m->running = m->newest;
        m->ends_at = now + m->duration;
    }
}

/* Keys every so many ms for a while, then none until the newest is there; returns the
 * time from the last key to that. */
static int64_t play(struct simulation *m, int interval, int64_t while_keys)
{
    int64_t now = 0, last = 0;
    for (; now < while_keys; now++) {
        simulate(m, now, now % interval == 0);
        last = now - now % interval;
    }
    for (; m->complete != m->newest; now++)
        simulate(m, now, false);
    return m->last_shown - last;
}

/* A key held at 30 a second: as many whole views as there can be, four a second where a
 * study takes a quarter of one. */
static void a_held_key_shows_what_ends(void **state)
{
    (void)state;
    for (int duration = 1; duration <= 1000; duration++) {
        struct simulation m = {.duration = duration};
        int64_t rest = play(&m, 33, 4000);
        int period = duration < 33 ? 33 : duration;
        assert_true(m.shown >= 4000 / period);
        assert_true(duration > 250 || m.shown >= 16);
        assert_true(rest <= duration + 50);
    }
}

/* No rhythm of keys starves the answers, and the newest comes soon after the last key. */
static void no_rhythm_starves(void **state)
{
    (void)state;
    for (int duration = 20; duration <= 3000; duration += 70)
        for (int interval = 15; interval <= 1200; interval += 15) {
            struct simulation m = {.duration = duration};
            int64_t rest = play(&m, interval, 20000);
            int pause = 2 * interval > SCHEDULE_PAUSE ? 2 * interval : SCHEDULE_PAUSE;
            assert_true(m.shown >= 2);
            assert_true(rest <= duration + (duration < pause ? duration : pause));
        }
}

static void a_single_key_is_not_put_off(void **state)
{
    (void)state;
    struct simulation m = {.duration = 700};
    assert_int_equal(play(&m, 10000, 1), 700);
    assert_int_equal(m.shown, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table),
        cmocka_unit_test(a_held_key_shows_what_ends),
        cmocka_unit_test(no_rhythm_starves),
        cmocka_unit_test(a_single_key_is_not_put_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
