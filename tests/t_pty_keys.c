/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What terminals send, to the program on a real pseudo-terminal. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "tests/pty_case.h"

/* What a terminal answers or pastes must not act as commands: "q" would quit. */
static void sequences_do_not_act(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "\033[I\033[?1;2q\033[200~q\rq\033[201~");
    pty_wait_text(&p, "not a number"); /* the paste is text in a field */
    pty_type(&p, "\033");
    pty_type(&p, edit);
    pty_wait_text(&p, edited);
    pty_finish(&p);
}

/* Esc is decided at once here, so that the rest of its sequence is always late. No answer
 * comes between: no terminal would send one there. */
static void a_late_sequence_does_not_act(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.escape_delay = "0", .answers = PTY_NO_ANSWERS});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "25");
    pty_wait_text(&p, "35 needed"); /* for 25 vehicles, while it is typed */
    pty_type(&p, "\033");
    pty_wait_text(&p, "ENOUGH: 28 batteries"); /* above what is typed: drawn before it */
    pty_type(&p, "[B");
    pty_wait_text(&p, "Swaps per day: "); /* down by one row, not ten steps down */
    assert_true(pty_shows(&p, "272 needed"));
    assert_false(pty_shows(&p, unsaved));
    pty_finish(&p);
}

/* Answers and reports that come while an entry is open are not typed into it. */
static void answers_are_not_typed(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "272 needed");
    assert_non_null(strstr(p.bytes.data, "\033[?1000l"));
    pty_type(&p, "25\033]11;rgb:1e1e/1e1e/1e1e\033\\\033P>|XTerm(379)\033\\");
    pty_type(&p, "\033_Gi=31;OK\033\\\033[12;40R\033[M !!\033[<0;1;1M0\r");
    pty_wait_text(&p, edited);
    pty_wait_text(&p, unsaved);
    pty_finish(&p);
}

static void every_way_of_sending_keys_is_known(void **state)
{
    (void)state;
    static const struct {
        const char *term, *bytes;
    } rows[] = {
        {"xterm-256color", "\033Or\033Ou\033Op\033OM"}, /* the keypad in application mode */
        {"xterm-256color", "\033[50u\033[50;1:3u\033[53;1:1u\033[48;1u\033[13u"},
        {"xterm-256color", "\033[27;1;50~\033[27;1;53~0\r"},
        {"tmux-256color", "250\033[13;5u"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct pty p;
        start(&p, (struct pty_options){.term = rows[i].term});
        pty_wait_text(&p, "272 needed");
        pty_type(&p, rows[i].bytes);
        pty_wait_text(&p, edited);
        pty_wait_text(&p, unsaved);
        pty_finish(&p);
    }
}

/* A terminal whose first function key looks like the mouse of others. */
static void a_description_comes_first(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.term = "cons25"});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "\033[M");
    pty_wait_text(&p, "Esc goes back");
    pty_finish(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sequences_do_not_act),
        cmocka_unit_test(a_late_sequence_does_not_act),
        cmocka_unit_test(answers_are_not_typed),
        cmocka_unit_test(every_way_of_sending_keys_is_known),
        cmocka_unit_test(a_description_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
