/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title with its tabs, the hint line, and keys that do nothing. */
#include <config.h>

#include <stdio.h>

#include "tests/flow.h"
#include "tui/command/keymap.h"
#include "tui/command/run.h"
#include "tui/screen/hints.h"

/* Scenarios beside the base, which is named Base. */
static void start_deck(struct play *p, const char *const *names, int count)
{
    struct deck deck;
    deck_init(&deck);
    snprintf(deck.base.name, sizeof deck.base.name, "Base");
    deck.variants = calloc((size_t)count, sizeof *deck.variants);
    assert_non_null(deck.variants);
    deck.count = count;
    for (int i = 0; i < count; i++)
        snprintf(deck.variants[i].own.name, sizeof deck.variants[i].own.name, "%s", names[i]);
    play_start(p, &deck, NULL);
}

static const char *const three[] = {"Flat day", "Ready for the afternoon", "Fast chargers"};

/* Line i of the screen, the last when negative; static. */
static const char *line(struct play *p, int i)
{
    static char found[1024];
    struct text frame;
    char *s = flow_frame(p, &frame);
    for (int n = i < 0 ? p->app->h - 1 : i; n > 0; n--)
        s = strchr(s, '\n') + 1;
    snprintf(found, sizeof found, "%.*s", (int)strcspn(s, "\n"), s);
    text_free(&frame);
    return found;
}

static bool line_holds(struct play *p, int i, const char *part)
{
    const char *s = line(p, i);
    if (!strstr(s, part))
        print_error("\"%s\" is not in \"%s\"\n", part, s);
    return strstr(s, part) != NULL;
}

static void scenarios_are_tabs(void **state)
{
    (void)state;
    struct play p;
    start_deck(&p, three, 3);
    play_size(&p, 120, 40);
    assert_true(
        line_holds(&p, 0, " [Base]  Flat day  Ready for the afternoon  Fast chargers "));
    play_keys(&p, "c");
    assert_true(
        line_holds(&p, 0, " Base  [Flat day]  Ready for the afternoon  Fast chargers "));
    play_keys(&p, ":name Quiet day<Enter>");
    assert_true(line_holds(&p, 0, "  [Quiet day]  "));
    play_size(&p, 80, 24);
    assert_true(line_holds(&p, 0, " Base  [Quiet day]  Ready f"));
    assert_true(line_holds(&p, 0, "\xe2\x80\xa6  Fast "));
    assert_true(line_holds(&p, 0, "(not saved)"));
    play_size(&p, 40, 24);
    assert_true(line_holds(&p, 0, "[Quiet day] +3"));
    play_end(&p);
}

/* However many and however narrow, the present one is told. */
static void the_present_scenario_has_room(void **state)
{
    (void)state;
    static char text[60][16];
    const char *names[60];
    struct play p;
    for (int i = 0; i < 60; i++) {
        snprintf(text[i], sizeof text[i], "Case %d", i);
        names[i] = text[i];
    }
    start_deck(&p, names, 60);
    play_keys(&p, ":scenario Case 41<Enter>");
    for (int w = 30; w <= 240; w += 7) {
        play_size(&p, w, 24);
        assert_true(line_holds(&p, 0, "[Case 41]"));
        assert_true(line_holds(&p, 0, " +60"));
    }
    play_end(&p);
}

static const char *const situations[] = {
    "",
    "+",
    "<F8>",
    "<F8><Right>",
    "<F6>",
    "<F5>",
    "<F7>",
    "<F4>",
    "<F3>",
    "<Tab>",
    "<Tab><Tab>",
    "<Tab><Tab><Tab>",
    "?",
    "?/key<Enter>",
    "G<Enter>",
    "/prof<Enter><Enter>",
    "z",
    "/legs<Enter>",
    ":model fleet<Enter>:set hub.ports 55<Enter>:set stock.batteries 270<Enter>",
    ":model fleet<Enter>:set hub.ports 55<Enter>:set stock.batteries 270<Enter><F6>",
};

static void play_situation(struct play *p, size_t i, int w, int h)
{
    start_deck(p, three, 3);
    play_size(p, w, h);
    play_keys(p, situations[i]);
}

/* The screen with its roles and the cursor. */
static char *whole(struct play *p)
{
    struct text out;
    text_init(&out);
    play_frame(p, &out);
    canvas_print_roles(&p->canvas, &out);
    return out.data;
}

static void every_hint_does_something(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof situations / sizeof *situations; i++) {
        enum command_id next[HINTS];
        struct play p;
        play_situation(&p, i, 80, 24);
        int count = hints_choose(p.app, next);
        play_end(&p);
        assert_true(count >= 4);
        for (int n = 0; n < count; n++) {
            play_situation(&p, i, 80, 24);
            char *before = whole(&p);
            key_code key = keymap_key(next[n], context_now(p.app), 0);
            key_code pair = command_row(next[n])->pair
                                ? keymap_key(command_row(next[n])->pair, context_now(p.app), 0)
                                : key;
            play_message(&p, (struct message){.kind = MESSAGE_KEY, .key = pair});
            char *after = whole(&p);
            if (strcmp(before, after) == 0)
                print_error("%s does nothing after \"%s\"\n", command_row(next[n])->name,
                            situations[i]);
            assert_string_not_equal(before, after);
            free(before);
            free(after);
            play_end(&p);
        }
    }
}

/* All that are chosen have room in 80 columns; only a day's rows stand in their way. */
static void hints_fit_into_eighty_columns(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof situations / sizeof *situations; i++) {
        enum command_id next[HINTS];
        struct play p;
        play_situation(&p, i, 80, 24);
        int count = p.app->list.param == PARAM_PROFILE ? 0 : hints_choose(p.app, next);
        for (int n = 0; n < count; n++)
            assert_true(line_holds(&p, -1, command_row(next[n])->hint));
        play_end(&p);
    }
}

static void idle_keys_say_where_they_work(void **state)
{
    struct play *p = *state;
    play_keys(p, "d");
    assert_true(says(p, "The key d does nothing here. In the list editor: delete"));
    play_keys(p, "p");
    assert_true(says(p, "In the daily profile"));
    play_keys(p, "A");
    assert_true(says(p, "In the advice: show every sentence"));
    play_keys(p, "<F12>");
    assert_true(says(p, "The key F12 does nothing here; ? shows"));
    play_keys(p, "u");
    assert_true(says(p, "nothing to take back"));
    play_keys(p, "a");
    assert_true(says(p, "nothing to repair"));
    play_keys(p, "<Tab><Down>");
    assert_true(says(p, "no more in this pane"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scenarios_are_tabs),
        cmocka_unit_test(the_present_scenario_has_room),
        cmocka_unit_test(every_hint_does_something),
        cmocka_unit_test(hints_fit_into_eighty_columns),
        cmocka_unit_test_setup_teardown(idle_keys_say_where_they_work, flow_setup,
                                        flow_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
