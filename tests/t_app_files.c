/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, saving, exporting, completion and leaving by keys, in a scratch folder. */
#include <config.h>

#include "tests/flow.h"
#include "tests/scratch.h"

static const char commented[] =
    "// kept by hand\nname = \"Hill\";\nfleet: { vehicles = 50; };\n";

static char *get_file(const char *path)
{
    static char text[8192];
    struct text bytes;
    text_init(&bytes);
    assert_true(file_read(path, &bytes, NULL, NULL));
    snprintf(text, sizeof text, "%s", bytes.data);
    text_free(&bytes);
    return text;
}

static bool asks(const struct play *p, enum prompt_kind kind)
{
    return p->app->prompt.kind == kind;
}

static int teardown(void **state)
{
    remove_entries();
    return flow_teardown(state);
}

static void saving_and_opening_gives_the_same(void **state)
{
    struct play *p = *state;
    play_keys(p, "j2.75<Enter>:w one.conf<Enter>");
    assert_true(says(p, "Saved to one.conf"));
    assert_false(app_unsaved(p->app));
    char *first = strdup(get_file("one.conf"));
    p->app->cursor_ports = 55; /* of the frontier: not of the file that follows */
    play_keys(p, "j+:open one.conf<Enter>d");
    assert_near(p->app->cursor_ports, 0, 0);
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2.75);
    assert_true(kept(p, PARAM_BATTERIES) == 300);
    play_keys(p, ":w two.conf<Enter>");
    assert_string_equal(first, get_file("two.conf"));
    free(first);
}

static void a_new_scenario_asks_for_a_name(void **state)
{
    struct play *p = *state;
    play_keys(p, ":name Fast chargers!<Enter>w");
    assert_true(asks(p, PROMPT_SAVE));
    assert_string_equal(p->app->prompt.line.text, "fast-chargers.conf");
    play_keys(p, "<Esc>");
    assert_true(app_unsaved(p->app));
    play_keys(p, "w<C-u><Enter>");
    assert_true(says(p, "No file was named"));
    play_keys(p, "<C-s><Enter>");
    assert_string_equal(p->app->document.path, "fast-chargers.conf");
    play_keys(p, "w");
    assert_true(says(p, "nothing to save"));
    play_keys(p, "+w");
    assert_true(says(p, "Saved to fast-chargers.conf"));
}

static void another_program_wrote_the_file(void **state)
{
    struct play *p = *state;
    play_keys(p, "+:w a.conf<Enter>");
    put("a.conf", commented, 0644);
    play_keys(p, "+w");
    assert_true(asks(p, PROMPT_QUESTION));
    play_keys(p, "<Enter><Esc>");
    assert_string_equal(get_file("a.conf"), commented);
    assert_true(app_unsaved(p->app));
    play_keys(p, "wa<C-u>b.conf<Enter>");
    assert_string_equal(get_file("a.conf"), commented);
    assert_string_equal(p->app->document.path, "b.conf");
    put("b.conf", commented, 0644);
    play_keys(p, "+wo");
    assert_null(strstr(get_file("b.conf"), "by hand"));
    assert_true(says(p, "Saved"));
}

static void comments_are_not_lost_silently(void **state)
{
    struct play *p = *state;
    put("c.conf", commented, 0644);
    play_keys(p, ":e c.conf<Enter>");
    assert_string_equal(p->app->now.name, "Hill");
    play_keys(p, "+w");
    assert_true(asks(p, PROMPT_QUESTION));
    play_keys(p, "<Esc>");
    assert_string_equal(get_file("c.conf"), commented);
    play_keys(p, "wo");
    assert_null(strstr(get_file("c.conf"), "by hand"));
    play_keys(p, "+w");
    assert_true(says(p, "Saved"));
}

static void an_existing_file_is_not_replaced_unasked(void **state)
{
    struct play *p = *state;
    put("d.conf", commented, 0644);
    play_keys(p, ":w d.conf<Enter>");
    assert_true(asks(p, PROMPT_QUESTION));
    play_keys(p, "w<Enter>");
    assert_string_equal(get_file("d.conf"), commented);
    play_keys(p, "o");
    assert_true(says(p, "Saved to d.conf"));
    put("d.csv", "mine", 0644);
    play_keys(p, ":export d.csv<Enter><Esc>");
    assert_string_equal(get_file("d.csv"), "mine");
    play_keys(p, ":export d.csv<Enter>o");
    assert_non_null(strstr(get_file("d.csv"), "stock.need"));
}

/* A folder that lets nothing be replaced stands for a file that is mounted by itself. */
static void what_cannot_be_replaced_is_written_in_place(void **state)
{
    struct play *p = *state;
    struct stat before, after;
    play_keys(p, ":w i.conf<Enter>");
    put("i.csv", "mine", 0666);
    put("j.conf", "theirs", 0666);
    assert_int_equal(chmod("i.conf", 0666), 0);
    assert_int_equal(chmod(".", 0555), 0);
    assert_int_equal(stat("i.conf", &before), 0);
    uid_t self = become_nobody();
    play_keys(p, "+w");
    bool asked = asks(p, PROMPT_QUESTION);
    play_keys(p, "<Enter><Esc>");
    bool kept_back = app_unsaved(p->app) && strstr(get_file("i.conf"), "vehicles = 200");
    play_keys(p, "wa<C-u>j.conf<Enter>"); /* consent was for another file */
    bool asked_again = asks(p, PROMPT_QUESTION) && strcmp(get_file("j.conf"), "theirs") == 0;
    play_keys(p, "<Esc>wo");
    bool saved = says(p, "Saved to i.conf") && strstr(get_file("i.conf"), "vehicles = 210");
    play_keys(p, "+w");
    bool unasked = says(p, "Saved to i.conf") && strstr(get_file("i.conf"), "vehicles = 220");
    play_keys(p, ":export i.csv<Enter>oo");
    bool exported = strstr(get_file("i.csv"), "stock.need") != NULL;
    play_keys(p, "+qs");
    become_again(self);
    assert_int_equal(chmod(".", 0755), 0);
    assert_true(asked && kept_back && asked_again && saved && unasked && exported);
    assert_int_equal(p->left, FX_QUIT);
    assert_int_equal(stat("i.conf", &after), 0);
    assert_true(before.st_ino == after.st_ino);
}

/* Saving goes on to leave after the answer. */
static void leaving_waits_for_the_answer(void **state)
{
    struct play *p = *state;
    play_keys(p, ":w k.conf<Enter>+");
    assert_int_equal(chmod("k.conf", 0666), 0);
    assert_int_equal(chmod(".", 0555), 0);
    uid_t self = become_nobody();
    play_keys(p, "qs");
    unsigned before = p->left;
    play_keys(p, "o");
    unsigned after = p->left;
    become_again(self);
    assert_int_equal(chmod(".", 0755), 0);
    assert_int_equal(before, 0);
    assert_int_equal(after, FX_QUIT);
    assert_non_null(strstr(get_file("k.conf"), "vehicles = 210"));
}

/* The dashboard goes on when nobody reads the pipe that it exports to. */
static void a_pipe_does_not_stop_the_dashboard(void **state)
{
    struct play *p = *state;
    char filled[1 << 12] = "";
    assert_int_equal(mkfifo("r.csv", 0644), 0);
    int reader = open("r.csv", O_RDONLY | O_NONBLOCK);
    int writer = open("r.csv", O_WRONLY | O_NONBLOCK);
    while (write(writer, filled, sizeof filled) > 0)
        continue;
    play_keys(p, ":export r.csv<Enter>o");
    assert_true(says(p, "nobody reads what is written there"));
    close(writer);
    close(reader);
}

static void a_bad_file_changes_nothing(void **state)
{
    struct play *p = *state;
    put("bad.conf", "fleet: { vehicles = 200; };\nhub: { charge_time = 900.0; };\n", 0644);
    play_keys(p, "+o<C-u>bad.conf<Enter>d");
    assert_true(says(p, "bad.conf:2: hub.charge_time: "));
    assert_true(says(p, "0.01 to 72 h"));
    assert_true(kept(p, PARAM_VEHICLES) == 210);
    assert_string_equal(p->app->document.path, "");
    play_keys(p, ":open nowhere.conf<Enter>d");
    assert_true(says(p, "nowhere.conf"));
    play_keys(p, "u");
    assert_true(kept(p, PARAM_VEHICLES) == 200);
}

/* Reading the keyboard as a file would never end. */
static void standard_input_is_no_file(void **state)
{
    static const char *const keys[] = {":open -<Enter>", "o<C-u>-<Enter>", ":w -<Enter>",
                                       ":export -<Enter>"};
    struct play *p = *state;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        play_keys(p, keys[i]);
        assert_true(says(p, "- stands for standard input"));
        assert_string_equal(p->app->document.path, "");
    }
    assert_int_equal(count_entries(), 0);
}

static void opening_asks_and_can_be_undone(void **state)
{
    struct play *p = *state;
    put("e.conf", commented, 0644);
    play_keys(p, "+:w mine.conf<Enter>+:open e.conf<Enter>");
    assert_true(asks(p, PROMPT_QUESTION));
    play_keys(p, "<Esc>:open e.conf<Enter>d");
    assert_string_equal(p->app->document.path, "e.conf");
    assert_true(kept(p, PARAM_VEHICLES) == 50);
    assert_false(app_unsaved(p->app));
    play_keys(p, "u");
    assert_string_equal(p->app->document.path, "mine.conf");
    assert_true(kept(p, PARAM_VEHICLES) == 220);
    assert_true(app_unsaved(p->app));
    play_keys(p, "u");
    assert_true(kept(p, PARAM_VEHICLES) == 210);
    assert_false(app_unsaved(p->app));
    play_keys(p, "<C-r><C-r>");
    assert_string_equal(p->app->document.path, "e.conf");
    play_keys(p, "u:open e.conf<Enter>s");
    assert_string_equal(p->app->document.path, "e.conf");
    assert_non_null(strstr(get_file("mine.conf"), "vehicles = 220"));
}

static void export_goes_by_the_ending(void **state)
{
    struct play *p = *state;
    static const struct {
        const char *keys, *file, *holds;
    } cases[] = {
        {":export r.txt<Enter>", "r.txt", "untitled"},
        {":export r.md<Enter>", "r.md", "| "},
        {":export r.csv<Enter>", "r.csv", "section,name"},
        {"Er.json<Enter>", "r.json", "\"metrics\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        play_keys(p, cases[i].keys);
        assert_true(says(p, cases[i].file));
        assert_non_null(strstr(get_file(cases[i].file), cases[i].holds));
    }
    play_keys(p, ":export r.pdf<Enter>");
    assert_true(says(p, ".txt, .md, .csv or .json"));
    play_keys(p, ":export none/r.txt<Enter>");
    assert_true(says(p, "none/r.txt"));
    assert_int_equal(p->app->message_tone, TONE_BAD);
}

static void leaving_saves_first_when_asked(void **state)
{
    struct play *p = *state;
    play_keys(p, "+qs");
    assert_true(asks(p, PROMPT_SAVE));
    play_keys(p, "<Esc>");
    assert_int_equal(p->left, 0);
    play_keys(p, "w<C-u>f.conf<Enter>");
    assert_int_equal(p->left, 0); /* giving up the first save gave up leaving, too */
    play_keys(p, "+qs");
    assert_int_equal(p->left, FX_QUIT);
    assert_non_null(strstr(get_file("f.conf"), "vehicles = 220"));
    play_keys(p, "+:wq<Enter>");
    assert_int_equal(p->left, FX_QUIT);
    assert_non_null(strstr(get_file("f.conf"), "vehicles = 230"));
}

static void a_failed_save_does_not_leave(void **state)
{
    struct play *p = *state;
    play_keys(p, "+qs<C-u>none/g.conf<Enter>");
    assert_int_equal(p->left, 0);
    assert_true(says(p, "none/g.conf"));
    assert_true(app_unsaved(p->app));
    assert_string_equal(p->app->document.path, "");
}

static void paths_are_completed(void **state)
{
    struct play *p = *state;
    const char *line = p->app->prompt.line.text;
    put("muhanga.conf", commented, 0644);
    put("musanze.conf", commented, 0644);
    put("Zürich.conf", commented, 0644);
    assert_int_equal(mkdir("plans", 0755), 0);
    play_keys(p, "om<Tab>");
    assert_string_equal(line, "mu");
    assert_string_equal(p->app->prompt.candidates, "muhanga.conf  musanze.conf");
    play_keys(p, "h<Tab>");
    assert_string_equal(line, "muhanga.conf");
    assert_string_equal(p->app->prompt.candidates, "");
    play_keys(p, "<C-u>pl<Tab>");
    assert_string_equal(line, "plans/");
    play_keys(p, "<C-u>Z<Tab>");
    assert_string_equal(line, "Zürich.conf");
    put("Z\xc3\xb6llner.conf", commented, 0644); /* its o and the u begin with one byte */
    play_keys(p, "<C-u>Z<Tab>");
    assert_string_equal(line, "Z");
    play_keys(p, "<C-u>x<Tab>");
    assert_true(says(p, "\"x\""));
    play_keys(p, "<Esc>:open ./mus<Tab>");
    assert_string_equal(line, "open ./musanze.conf");
    play_keys(p, "<Esc>");
}

static void deck_scenarios_are_kept(void **state)
{
    struct play *p = *state;
    put("h.conf", "name = \"Base\";\nfleet: { vehicles = 100; };\n"
                  "scenarios = ( { name = \"Two\"; hub: { ports = 7; }; } );\n",
        0644);
    play_keys(p, ":open h.conf<Enter>c");
    assert_string_equal(p->app->now.name, "Two");
    assert_true(kept(p, PARAM_VEHICLES) == 100 && kept(p, PARAM_PORTS) == 7);
    play_keys(p, ":set hub.ports 9<Enter>:scenario Base<Enter>");
    assert_true(kept(p, PARAM_PORTS) == 100);
    assert_true(app_unsaved(p->app));
    play_keys(p, "u");
    assert_string_equal(p->app->now.name, "Two");
    assert_true(kept(p, PARAM_PORTS) == 9);
    play_keys(p, "<C-r>w");
    assert_false(app_unsaved(p->app));
    play_keys(p, ":open h.conf<Enter>:scenario T<Tab><Enter>");
    assert_true(kept(p, PARAM_PORTS) == 9);
    play_keys(p, ":set hub.ports 7<Enter>cuu");
    assert_true(kept(p, PARAM_PORTS) == 9);
    assert_false(app_unsaved(p->app));
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(saving_and_opening_gives_the_same),
        FLOW(a_new_scenario_asks_for_a_name),
        FLOW(another_program_wrote_the_file),
        FLOW(comments_are_not_lost_silently),
        FLOW(an_existing_file_is_not_replaced_unasked),
        FLOW(what_cannot_be_replaced_is_written_in_place),
        FLOW(leaving_waits_for_the_answer),
        FLOW(a_pipe_does_not_stop_the_dashboard),
        FLOW(a_bad_file_changes_nothing),
        FLOW(standard_input_is_no_file),
        FLOW(opening_asks_and_can_be_undone),
        FLOW(export_goes_by_the_ending),
        FLOW(leaving_saves_first_when_asked),
        FLOW(a_failed_save_does_not_leave),
        FLOW(paths_are_completed),
        FLOW(deck_scenarios_are_kept),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
