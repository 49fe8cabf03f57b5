/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that take their time, on a real pseudo-terminal: frames and bytes are counted, no
 * clock is read. */
#include <config.h>

#include "tests/check.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/pty_case.h"

static int questions(const struct pty *p, size_t from)
{
    int count = 0;
    for (const char *at = p->bytes.data + from; (at = strstr(at, "\033[5n")) != NULL; at++)
        count++;
    return count;
}

/* At the start and behind the first frame it asks; both are answered. */
static void wait_first_frame(struct pty *p)
{
    pty_wait_text(p, "272 needed");
    while (questions(p, 0) < 2)
        pty_wait_change(p);
    pty_wait_idle(p);
}

/* The first frame is on its way for as long as it takes to hold a key: all steps are taken,
 * nothing is sent, and then one frame that shows the last of them. */
static void a_held_key_costs_one_frame(void **state)
{
    (void)state;
    struct pty p;
    start_quick(&p, (struct pty_options){.answers = 1});
    wait_first_frame(&p);
    size_t before = p.bytes.length;
    for (int i = 0; i < 100; i++) {
        pty_type(&p, "+");
        pty_wait_idle(&p);
    }
    assert_int_equal(pty_waiting(&p), 0);
    pty_answer(&p);
    pty_wait_text(&p, "1,200 vehicles"); /* 200 and a hundred steps of ten */
    pty_wait_text(&p, unsaved);
    pty_wait_idle(&p);
    while (pty_waiting(&p) > 0)
        pty_wait_change(&p);
    assert_int_equal(questions(&p, before), 1);
    pty_type(&p, "j"); /* which the next one shows at once */
    pty_wait_text(&p, "Swaps per day: ");
    pty_finish(&p);
}

/* What arrives is answered, and the next key shows at once. */
static void a_quick_line_shows_every_key(void **state)
{
    (void)state;
    static const char *const fleets[] = {"190 vehicles", "180 vehicles", "170 vehicles"};
    struct pty p;
    start_quick(&p, (struct pty_options){0});
    wait_first_frame(&p);
    size_t before = p.bytes.length;
    for (size_t i = 0; i < 3; i++) {
        pty_type(&p, "-");
        pty_wait_text(&p, fleets[i]);
    }
    assert_in_range(questions(&p, before), 2, 3); /* the last may still be on its way */
    pty_finish(&p);
}

/* Nobody reads what it sends, and nobody answers: it goes on taking keys, and ends when it
 * is asked to. */
static void a_line_that_stands_still_holds_nothing_up(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.answers = PTY_NO_ANSWERS});
    wait_first_frame(&p);
    for (int i = 0; i < 60; i++) {
        pty_type(&p, i % 2 ? "v" : "m");
        pty_wait_idle(&p);
    }
    kill(p.program, SIGTERM);
    pty_wait_ended(&p);
    assert_true(WIFSIGNALED(p.status));
    assert_int_equal(WTERMSIG(p.status), SIGTERM);
    pty_finish(&p);
}

/* A terminal that does not answer the first questions is asked no more. */
static void a_silent_terminal_is_left_in_peace(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.answers = PTY_NO_ANSWERS});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, edit);
    pty_wait_text(&p, edited);
    pty_wait_text(&p, unsaved);
    assert_int_equal(questions(&p, 0), 2);
    pty_type(&p, "u");
    pty_wait_text(&p, "272 needed");
    pty_finish(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_held_key_costs_one_frame),
        cmocka_unit_test(a_quick_line_shows_every_key),
        cmocka_unit_test(a_line_that_stands_still_holds_nothing_up),
        cmocka_unit_test(a_silent_terminal_is_left_in_peace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
