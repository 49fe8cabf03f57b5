/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When frames go, on lines that are simulated ms by ms: speed, distance, a key held. */
#include <config.h>

#include "tests/check.h"
#include "tui/terminal/pace.h"

enum { FRAME = 1300, FIRST_FRAME = 8000, KEYS = 30, REPEAT = 33, LATEST = 60000 };

struct line {
    double speed;    /* bytes/s */
    int64_t trip;    /* ms there and back */
    bool answers;
    double claimed;  /* speed that the program is told */
};

/* What happened, in ms from the first key. */
struct outcome {
    int frames;       /* from the first key on */
    int64_t last_key;
    int64_t settled;  /* the terminal has shown the frame with the last key */
};

struct play {
    struct pace pace;
    const struct line *line;
    double free_at;          /* when the line has taken what was sent */
    double answer[LATEST];   /* times of answers, a queue */
    int answers, taken;
    double shown;            /* when the last frame was */
};

static void send(struct play *p, size_t bytes, int64_t now)
{
    bool ask = pace_asks(&p->pace);
    double start = p->free_at > (double)now ? p->free_at : (double)now;
    p->free_at = start + 1e3 * (double)bytes / p->line->speed;
    p->shown = p->free_at + (double)p->line->trip / 2;
    if (ask && p->line->answers)
        p->answer[p->answers++] = p->shown + (double)p->line->trip / 2;
    pace_sent(&p->pace, bytes, ask, now);
}

static void take_answers(struct play *p, int64_t now)
{
    for (; p->taken < p->answers && p->answer[p->taken] <= (double)now; p->taken++)
        pace_answered(&p->pace, now);
}

/* A key is held for a second, wait ms after the start; a frame goes as soon as it may. */
static struct outcome hold(const struct line *line, int64_t wait, key_code key)
{
    static struct play p;
    struct outcome out = {0};
    bool wanted = false;
    p = (struct play){.line = line};
    pace_start(&p.pace, line->claimed);
    send(&p, 4, 0);
    send(&p, FIRST_FRAME, 10);
    for (int64_t now = 11; now < LATEST; now++) {
        int64_t held = now - wait;
        take_answers(&p, now);
        if (held >= 0 && held % REPEAT == 0 && held / REPEAT < KEYS) {
            pace_key(&p.pace, key ? key : (key_code)('a' + held / REPEAT), now);
            wanted = true;
            out.last_key = held;
        }
        if (wanted && pace_wait(&p.pace, now) == 0) {
            send(&p, FRAME, now);
            wanted = false;
            out.frames++;
        }
    }
    assert_false(wanted);
    out.settled = (int64_t)p.shown - wait;
    return out;
}

static double transfer(const struct line *line)
{
    return 1e3 * FRAME / line->speed;
}

/* After the last key, one frame may still be on its way before the one that shows it. */
static void the_last_frame_waits_for_one_at_most(void **state)
{
    (void)state;
    static const double speeds[] = {240, 960, 3840, 11520, 1e5, 1e7};
    static const int64_t trips[] = {0, 20, 100, 300, 800};
    for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
        for (size_t k = 0; k < sizeof trips / sizeof *trips; k++) {
            struct line line = {.speed = speeds[i], .trip = trips[k], .answers = true};
            struct outcome out = hold(&line, 40000, '-');
            double limit = 2 * transfer(&line) + 1.5 * (double)line.trip + 2 * PACE_LAG;
            assert_true((double)(out.settled - out.last_key) <= limit);
            assert_true(out.frames >= 2);
        }
}

/* So little is lost where nothing is slow: at least every second key of a fast line. */
static void fast_lines_show_most_keys_however_far(void **state)
{
    (void)state;
    static const int64_t trips[] = {0, 20, 100, 200};
    for (size_t k = 0; k < sizeof trips / sizeof *trips; k++) {
        struct line line = {.speed = 1e7, .trip = trips[k], .answers = true};
        assert_true(hold(&line, 40000, '-').frames >= KEYS / 2);
    }
    struct line slow = {.speed = 960, .trip = 20, .answers = true};
    assert_in_range(hold(&slow, 40000, '-').frames, 2, 3);
}

/* At once after the start, while the first frame of a slow line is still under way. */
static void the_first_frame_is_waited_for_too(void **state)
{
    (void)state;
    struct line line = {.speed = 960, .trip = 20, .answers = true};
    struct outcome out = hold(&line, 1000, '-');
    assert_int_equal(out.frames, 1);
    assert_true((double)out.settled <= 1e3 * FIRST_FRAME / line.speed + transfer(&line));
}

/* A key that is held leaves a distance; keys that differ, as of typing, do not. */
static void a_line_without_answers_gets_fewer_frames(void **state)
{
    (void)state;
    struct line line = {.speed = 1e7, .trip = 0};
    struct outcome out = hold(&line, 1000, '-');
    assert_in_range(out.frames, 6, 10);
    assert_true(out.settled - out.last_key <= PACE_DISTANCE + 1);
    assert_int_equal(hold(&line, 1000, 0).frames, KEYS);
}

static void a_claimed_speed_is_kept_to(void **state)
{
    (void)state;
    struct line line = {.speed = 960, .claimed = 960};
    struct outcome out = hold(&line, 20000, '-');
    assert_in_range(out.frames, 2, 3);
    assert_true((double)(out.settled - out.last_key) <= 2 * transfer(&line) + 2);
}

/* Another terminal has taken the place of the one that answered. */
static void answers_that_never_come_are_given_up(void **state)
{
    (void)state;
    struct pace p;
    pace_start(&p, 0);
    pace_sent(&p, 4, true, 0);
    pace_answered(&p, 20);
    pace_sent(&p, FRAME, true, 100);
    assert_true(pace_wait(&p, 110) > 0);
    int64_t now = 110;
    for (int wait; (wait = pace_wait(&p, now)) > 0; now += wait)
        assert_true(now < 20000);
    assert_true(now >= PACE_LOST);
    assert_int_equal(pace_wait(&p, now), 0);
    pace_answered(&p, now + 1); /* late: it is there after all */
    assert_true(pace_asks(&p));
}

static void only_the_end_waits_for_answers(void **state)
{
    (void)state;
    struct pace p;
    pace_start(&p, 0);
    assert_int_equal(pace_due(&p, 0), 0);
    pace_sent(&p, 4, true, 0);
    assert_in_range(pace_due(&p, 10), 1, PACE_END);
    assert_int_equal(pace_due(&p, PACE_END + 1), 0);
    pace_answered(&p, 400);
    assert_int_equal(pace_due(&p, 400), 0);
    pace_sent(&p, FRAME, true, 500);
    assert_int_equal(pace_due(&p, 2000), PACE_END);
}

/* Questions beyond the room are not asked, answers beyond the questions do no harm. */
static void more_than_there_is_room_for(void **state)
{
    (void)state;
    struct pace p;
    pace_start(&p, 0);
    pace_answered(&p, 1);
    for (int i = 0; i < 3 * PACE_FLIGHTS; i++)
        pace_sent(&p, 10, pace_asks(&p), 2);
    assert_false(pace_asks(&p));
    for (int i = 0; i < 3 * PACE_FLIGHTS; i++)
        pace_answered(&p, 3);
    assert_int_equal(p.under_way, 0);
    assert_int_equal(pace_wait(&p, 4), 0);
    assert_true(pace_asks(&p));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_frame_waits_for_one_at_most),
        cmocka_unit_test(fast_lines_show_most_keys_however_far),
        cmocka_unit_test(the_first_frame_is_waited_for_too),
        cmocka_unit_test(a_line_without_answers_gets_fewer_frames),
        cmocka_unit_test(a_claimed_speed_is_kept_to),
        cmocka_unit_test(answers_that_never_come_are_given_up),
        cmocka_unit_test(only_the_end_waits_for_answers),
        cmocka_unit_test(more_than_there_is_room_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
