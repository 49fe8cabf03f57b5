/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program on a real pseudo-terminal: it starts, follows, and leaves no trace. */
#include <config.h>

#include "tests/check.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/scenario/deck.h"
#include "engine/scenario/deck_file.h"
#include "tests/pty_case.h"

static void assert_left_well(struct pty *p)
{
    pty_wait_ended(p);
    assert_true(WIFEXITED(p->status));
    assert_int_equal(WEXITSTATUS(p->status), 0);
    assert_true(pty_restored(p));
    pty_finish(p);
}

static void it_starts_and_quits(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "Muhanga");
    pty_wait_text(&p, "272 needed");
    assert_true(p.alternate);
    assert_non_null(strstr(p.bytes.data, "\033[?2004h"));
    pty_type(&p, "q");
    pty_wait_ended(&p);
    assert_non_null(strstr(p.bytes.data, "\033[?2004l"));
    assert_left_well(&p);
}

static void an_edit_is_followed(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "272 needed");
    size_t before = p.bytes.length;
    pty_type(&p, edit);
    pty_wait_text(&p, edited);
    pty_wait_text(&p, unsaved);
    assert_true(p.bytes.length - before < strlen(edit) * 6 * 1024);
    pty_type(&p, "u");
    pty_wait_text(&p, "28 batteries to spare");
    assert_false(pty_shows(&p, unsaved));
    pty_type(&p, "q");
    assert_left_well(&p);
}

/* The last line of the screen begins with the hint. */
static void wait_for_hint(struct pty *p, int rows)
{
    VTermScreenCell cell;
    VTermPos hint = {rows - 1, 0};
    do {
        pty_wait_text(p, "? help");
        vterm_screen_get_cell(p->screen, hint, &cell);
        if (cell.chars[0] != '?')
            pty_wait_change(p);
    } while (cell.chars[0] != '?');
}

static void a_new_size_is_filled(void **state)
{
    (void)state;
    static const int size[][2] = {{80, 24}, {200, 60}, {60, 20}, {120, 40}};
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "Muhanga");
    pty_type(&p, edit);
    pty_wait_text(&p, unsaved);
    for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
        pty_resize(&p, size[i][0], size[i][1]);
        wait_for_hint(&p, size[i][1]);
        assert_true(pty_shows(&p, unsaved));
    }
    pty_finish(&p);
}

static void one_cell_is_enough(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.columns = 1, .rows = 1});
    while (!p.alternate)
        pty_wait_change(&p);
    pty_resize(&p, 80, 24);
    pty_wait_text(&p, "Muhanga");
    pty_resize(&p, 1, 1);
    pty_type(&p, "q");
    assert_left_well(&p);
}

/* What the terminal shows between stop and go on is the shell's. */
static void check_suspension(struct pty *p)
{
    pty_wait_stopped(p);
    assert_true(pty_restored(p));
    pty_continue(p);
    pty_wait_text(p, edited);
    assert_true(p->alternate);
}

static void it_suspends_and_resumes(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, edit);
    pty_wait_text(&p, edited);
    pty_type(&p, "\032");
    check_suspension(&p);
    kill(p.program, SIGTSTP);
    check_suspension(&p);
    pty_type(&p, "\032");
    pty_wait_stopped(&p);
    pty_resize(&p, 80, 24); /* nobody tells a program that is stopped */
    pty_continue(&p);
    wait_for_hint(&p, 24);
    pty_type(&p, "u");
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "q");
    assert_left_well(&p);
}

/* Stopped from outside, where nothing could be put back: it draws anew after. */
static void a_stop_from_outside_is_mended(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){0});
    pty_wait_text(&p, "272 needed");
    kill(p.program, SIGSTOP);
    pty_wait_stopped(&p);
    tcsetattr(p.slave, TCSANOW, &p.before);
    vterm_screen_reset(p.screen, 1);
    pty_continue(&p);
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "q");
    pty_wait_ended(&p);
    assert_true(WIFEXITED(p.status));
    pty_finish(&p);
}

/* The only file in the folder for unsaved work. */
static void rescued_path(const char *folder, char *path, size_t size)
{
    char inner[512];
    struct dirent *entry;
    int count = 0;
    snprintf(inner, sizeof inner, "%s/swapdeck", folder);
    DIR *open = opendir(inner);
    assert_non_null(open);
    while ((entry = readdir(open)) != NULL)
        if (entry->d_name[0] != '.') {
            snprintf(path, size, "%s/%s", inner, entry->d_name);
            count++;
        }
    closedir(open);
    assert_int_equal(count, 1);
}

static void remove_rescued(const char *folder, const char *path)
{
    char inner[512];
    snprintf(inner, sizeof inner, "%s/swapdeck", folder);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(inner), 0);
    assert_int_equal(rmdir(folder), 0);
}

static void check_rescued(const char *folder)
{
    char path[1024];
    struct deck deck;
    struct error err;
    rescued_path(folder, path, sizeof path);
    assert_non_null(strstr(path, "/muhanga-"));
    assert_true(deck_load(&deck, path, NULL, &err));
    assert_near(deck.base.params.v[SLOT_VEHICLES], 250, 0);
    assert_string_equal(deck.base.name, "Muhanga");
    deck_free(&deck);
    remove_rescued(folder, path);
}

static void assert_died_by(struct pty *p, int signal_number)
{
    pty_wait_ended(p);
    assert_true(WIFSIGNALED(p->status));
    assert_int_equal(WTERMSIG(p->status), signal_number);
}

/* Dies by a signal in the middle of work: the terminal is well, the work is kept. */
static void check_death(int signal_number)
{
    struct pty p;
    char folder[] = "/tmp/swapdeck-pty-XXXXXX";
    assert_non_null(mkdtemp(folder));
    start(&p, (struct pty_options){.state_folder = folder});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, edit);
    pty_wait_text(&p, unsaved);
    pty_type(&p, "j"); /* the work is kept between its frame and the next */
    pty_wait_text(&p, "Swaps per day: ");
    kill(p.program, signal_number);
    assert_died_by(&p, signal_number);
    assert_true(pty_restored(&p));
    assert_non_null(strstr(p.bytes.data, "unsaved work is in"));
    check_rescued(folder);
    pty_finish(&p);
}

static void every_death_restores_and_rescues(void **state)
{
    (void)state;
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGQUIT,
                                  SIGBUS,  SIGFPE, SIGUSR1, SIGALRM};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        check_death(signals[i]);
}

/* Both signals wait while it is stopped, so that the second comes before anything could be
 * done about the first. */
static void a_second_signal_loses_nothing(void **state)
{
    (void)state;
    static const int signals[][2] = {{SIGTERM, SIGHUP}, {SIGHUP, SIGINT}, {SIGINT, SIGTERM}};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct pty p;
        char folder[] = "/tmp/swapdeck-pty-XXXXXX";
        assert_non_null(mkdtemp(folder));
        start(&p, (struct pty_options){.state_folder = folder});
        pty_wait_text(&p, "272 needed");
        pty_type(&p, edit);
        pty_wait_text(&p, unsaved);
        kill(p.program, SIGSTOP);
        pty_wait_stopped(&p);
        kill(p.program, signals[i][0]);
        kill(p.program, signals[i][1]);
        pty_continue(&p);
        pty_wait_ended(&p);
        assert_true(WIFSIGNALED(p.status));
        assert_non_null(strstr(p.bytes.data, "unsaved work is in"));
        check_rescued(folder);
        pty_finish(&p);
    }
}

/* The shell's kill of a stopped job: whoever touched the terminal from there would
 * be stopped anew. */
static void it_dies_while_it_is_stopped(void **state)
{
    (void)state;
    struct pty p;
    char folder[] = "/tmp/swapdeck-pty-XXXXXX";
    assert_non_null(mkdtemp(folder));
    start(&p, (struct pty_options){.state_folder = folder});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, edit);
    pty_wait_text(&p, unsaved);
    pty_type(&p, "\032");
    pty_wait_stopped(&p);
    kill(p.program, SIGTERM);
    pty_continue_behind(&p);
    while (!p.ended && !p.stopped)
        pty_wait_change(&p);
    assert_died_by(&p, SIGTERM);
    check_rescued(folder);
    pty_finish(&p);
}

/* A line that is cut ends it even where SIGHUP is ignored; it must not spin. */
static void a_cut_line_ends_it(void **state)
{
    (void)state;
    for (int ignore = 0; ignore < 2; ignore++) {
        struct pty p;
        char folder[] = "/tmp/swapdeck-pty-XXXXXX";
        assert_non_null(mkdtemp(folder));
        start(&p, (struct pty_options){.ignore_hangup = ignore, .state_folder = folder});
        pty_wait_text(&p, "272 needed");
        pty_type(&p, edit);
        pty_wait_text(&p, unsaved);
        pty_hang_up(&p);
        assert_died_by(&p, SIGHUP);
        check_rescued(folder);
        pty_finish(&p);
    }
}

static void an_unknown_type_is_told_once(void **state)
{
    (void)state;
    struct pty p;
    start(&p, (struct pty_options){.term = "xterm-nosuch"});
    pty_wait_text(&p, "272 needed");
    pty_type(&p, "q");
    pty_wait_ended(&p);
    assert_non_null(strstr(p.bytes.data, "\"xterm-nosuch\" is not known here; xterm-256color"));
    assert_left_well(&p);
}

static void check_ascii(struct pty_options options)
{
    struct pty p;
    start(&p, options);
    pty_wait_text(&p, "272 needed");
    pty_type(&p, edit);
    pty_wait_text(&p, edited);
    pty_wait_text(&p, "+- ");
    for (size_t i = 0; i < p.bytes.length; i++)
        assert_true((unsigned char)p.bytes.data[i] < 0x80);
    pty_finish(&p);
}

static void plain_terminals_get_ascii(void **state)
{
    (void)state;
    check_ascii((struct pty_options){.term = "linux"});
    check_ascii((struct pty_options){.term = "vt100"});
    check_ascii((struct pty_options){.locale = "C"});
    check_ascii((struct pty_options){.locale = "xx_XX.ISO-8859-1"}); /* not installed */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_starts_and_quits),
        cmocka_unit_test(an_edit_is_followed),
        cmocka_unit_test(a_new_size_is_filled),
        cmocka_unit_test(one_cell_is_enough),
        cmocka_unit_test(it_suspends_and_resumes),
        cmocka_unit_test(a_stop_from_outside_is_mended),
        cmocka_unit_test(every_death_restores_and_rescues),
        cmocka_unit_test(a_second_signal_loses_nothing),
        cmocka_unit_test(it_dies_while_it_is_stopped),
        cmocka_unit_test(a_cut_line_ends_it),
        cmocka_unit_test(an_unknown_type_is_told_once),
        cmocka_unit_test(plain_terminals_get_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
