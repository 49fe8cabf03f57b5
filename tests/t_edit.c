/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editing by keys: typing with preview, steps, resets, undo, lists. */
#include <config.h>

#include "tests/flow.h"

static void typing_previews_and_escape_reverts(void **state)
{
    struct play *p = *state;
    struct text before, during, after;
    flow_frame(p, &before);
    play_keys(p, "j3");
    assert_true(shown(p, PARAM_SWAPS_PER_DAY) == 3);
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2);
    flow_frame(p, &during);
    assert_string_not_equal(before.data, during.data);
    play_keys(p, "<Esc>k");
    assert_string_equal(before.data, flow_frame(p, &after));
    assert_false(app_unsaved(p->app));
    text_free(&before);
    text_free(&during);
    text_free(&after);
}

static void enter_keeps_what_was_typed(void **state)
{
    struct play *p = *state;
    play_keys(p, "j2.75<Enter>");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2.75);
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
    assert_true(app_unsaved(p->app));
    play_keys(p, "e<BS><BS>5<Enter>");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2.5);
    play_keys(p, "3<Tab>");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 3);
    assert_int_equal(p->app->selected, PARAM_BATTERIES);
}

static void empty_entry_takes_changes(void **state)
{
    struct play *p = *state;
    play_keys(p, "=+10%<Enter>");
    assert_true(kept(p, PARAM_VEHICLES) == 220);
    play_keys(p, "=/2<Enter>");
    assert_true(kept(p, PARAM_VEHICLES) == 110);
    play_keys(p, "/charge time<Enter>=90min<Enter>");
    assert_true(kept(p, PARAM_CHARGE_TIME) == 1.5);
    play_keys(p, "=<Enter>");
    assert_true(kept(p, PARAM_CHARGE_TIME) == 1.5);
    assert_true(says(p, "the value stays"));
}

static void bad_text_keeps_the_field_open(void **state)
{
    struct play *p = *state;
    play_keys(p, "/service<Enter>5<Enter>");
    assert_int_equal(p->app->prompt.kind, PROMPT_FIELD);
    assert_true(app_stale(p->app));
    assert_true(says(p, "Service level"));
    assert_true(says(p, "0.5 to 0.9999999"));
    assert_true(shown(p, PARAM_SERVICE_LEVEL) == 0.95);
    play_keys(p, "<BS>99%<Enter>");
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
    assert_true(kept(p, PARAM_SERVICE_LEVEL) == 0.99);
}

/* Half a text that is not valid is no text at all: the 1 of "1,5" was never meant. */
static void bad_text_shows_what_was_before(void **state)
{
    struct play *p = *state;
    play_keys(p, "j3x");
    assert_true(app_stale(p->app));
    assert_true(shown(p, PARAM_SWAPS_PER_DAY) == 2);
    play_keys(p, "<BS>");
    assert_true(shown(p, PARAM_SWAPS_PER_DAY) == 3);
    play_keys(p, "<Esc>k1,5");
    assert_true(app_stale(p->app));
    assert_true(shown(p, PARAM_VEHICLES) == 200);
    assert_near(p->app->shown.now.of.scenario.params.v[SLOT_VEHICLES], 200, 0);
    play_keys(p, "00");
    assert_true(shown(p, PARAM_VEHICLES) == 1500);
    play_keys(p, "<Esc>");
    assert_true(shown(p, PARAM_VEHICLES) == 200);
}

/* Enter opens the old text: a character replaces it, any other key goes on with it. */
static void the_first_key_replaces(void **state)
{
    struct play *p = *state;
    static const struct {
        const char *keys;
        double kept;
    } cases[] = {
        {"<Enter>250<Enter>", 250},       {"<Enter><BS>5<Enter>", 205},
        {"<Enter><Left>5<Enter>", 2050},  {"<Enter><Home>1<Enter>", 1200},
        {"<Enter><End>0<Enter>", 2000},   {"<Enter><Right>7<Enter>", 2007},
        {"<Enter><C-u>31<Enter>", 31},    {"<Enter><Enter>", 200},
        {"e+10%<Enter>", 220},            {"<Enter><Paste>77<PasteEnd><Enter>", 77},
        {"<Enter><Del>1<Enter>", 2001},   {"250<Enter>", 250},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        play_keys(p, cases[i].keys);
        assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
        assert_near(kept(p, PARAM_VEHICLES), cases[i].kept, 0);
        play_keys(p, "R");
    }
    play_keys(p, "<Enter>");
    assert_true(p->app->prompt.line.selected);
    struct text out;
    flow_frame(p, &out);
    text_free(&out);
    int reversed = 0;
    for (int i = 0; i < p->canvas.w * p->canvas.h; i++)
        reversed += p->canvas.cell[i].reverse;
    assert_int_equal(reversed, 3);
    play_keys(p, "4");
    assert_false(p->app->prompt.line.selected);
}

static void steps_stop_at_bounds_and_say_so(void **state)
{
    struct play *p = *state;
    play_keys(p, "+");
    assert_true(kept(p, PARAM_VEHICLES) == 210);
    play_keys(p, "--");
    assert_true(kept(p, PARAM_VEHICLES) == 190);
    play_keys(p, "]");
    assert_true(kept(p, PARAM_VEHICLES) == 290);
    play_keys(p, "[[");
    assert_true(kept(p, PARAM_VEHICLES) == 90);
    play_keys(p, "[");
    assert_true(kept(p, PARAM_VEHICLES) == 1);
    assert_true(says(p, "lower bound"));
    play_keys(p, "}");
    assert_true(kept(p, PARAM_VEHICLES) == 1e7);
    assert_true(says(p, "10,000,000 vehicles, its upper bound"));
    play_keys(p, "{");
    assert_true(kept(p, PARAM_VEHICLES) == 1);
}

static void reset_one_and_all_can_be_undone(void **state)
{
    struct play *p = *state;
    play_keys(p, "+j+r");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2);
    assert_true(kept(p, PARAM_VEHICLES) == 210);
    play_keys(p, "u");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2.25);
    play_keys(p, "R");
    assert_false(app_unsaved(p->app));
    play_keys(p, "u");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 2.25);
    assert_true(kept(p, PARAM_VEHICLES) == 210);
    play_keys(p, "RR");
    assert_true(says(p, "as in the file"));
}

/* Many keys without computing what they would show. */
static void press(struct play *p, key_code key, int times)
{
    struct message m = {.kind = MESSAGE_KEY, .key = key};
    for (int i = 0; i < times; i++)
        app_update(p->app, &m);
}

static void undo_and_redo_have_no_limit(void **state)
{
    struct play *p = *state;
    enum { MANY = 5000 };
    press(p, '+', MANY);
    assert_true(kept(p, PARAM_VEHICLES) == 200 + 10 * MANY);
    press(p, 'u', MANY);
    assert_true(kept(p, PARAM_VEHICLES) == 200);
    press(p, 'u', 1);
    assert_true(says(p, "nothing to take back"));
    press(p, K_CTRL('r'), MANY);
    assert_true(kept(p, PARAM_VEHICLES) == 200 + 10 * MANY);
    press(p, 'u', 1);
    press(p, '-', 1);
    press(p, K_CTRL('r'), 1);
    assert_true(says(p, "nothing to do again"));
}

static void undo_selects_what_it_changed(void **state)
{
    struct play *p = *state;
    play_keys(p, "jj+Gu");
    assert_int_equal(p->app->selected, PARAM_BATTERIES);
    assert_true(says(p, "Batteries 300, was 305"));
}

static void fleet_sizes_are_edited_as_rows(void **state)
{
    struct play *p = *state;
    const double *fleets = &p->app->now.params.v[SLOT_FLEETS];
    const int *count = &p->app->now.params.count[PARAM_FLEETS];
    play_keys(p, "/plan.fleets<Enter><Enter>");
    assert_true(p->app->list.open);
    play_keys(p, "Ga600<Enter>");
    assert_int_equal(*count, 5);
    assert_true(fleets[4] == 600);
    play_keys(p, "=*2<Enter>");
    assert_true(fleets[4] == 1200);
    play_keys(p, "ggd");
    assert_int_equal(*count, 4);
    assert_true(fleets[0] == 300);
    play_keys(p, "250<Enter>");
    assert_true(fleets[0] == 250);
    assert_int_equal(p->app->list.row, 1);
    play_keys(p, "uuuu");
    assert_int_equal(*count, 4);
    assert_true(fleets[0] == 200);
    play_keys(p, "ddd");
    assert_int_equal(*count, 1);
    play_keys(p, "d");
    assert_true(says(p, "at least 1 value"));
    play_keys(p, "r");
    assert_int_equal(*count, 4);
    play_keys(p, "q");
    assert_false(p->app->list.open);
    assert_int_equal(p->left & FX_QUIT, 0);
}

static void a_list_can_be_typed_as_one(void **state)
{
    struct play *p = *state;
    play_keys(p, "/plan.fleets<Enter>=100 900<Enter>");
    assert_int_equal(p->app->committed.params.count[PARAM_FLEETS], 2);
    assert_true(p->app->committed.params.v[SLOT_FLEETS + 1] == 900);
    play_keys(p, "+");
    assert_true(says(p, "Enter opens it"));
}

/* A new row is empty until a value is typed, and goes again without one. */
static void a_new_row_is_empty(void **state)
{
    struct play *p = *state;
    const struct params *kept_back = &p->app->committed.params;
    const struct params *seen = &p->app->now.params;
    struct text frame;
    play_keys(p, "/plan.fleets<Enter><Enter>ja");
    assert_int_equal(seen->count[PARAM_FLEETS], 4);
    assert_int_equal(p->app->list.row, 2);
    flow_frame(p, &frame);
    assert_non_null(strstr(frame.data, "Planned fleets: 5"));
    text_free(&frame);
    play_keys(p, "35");
    assert_int_equal(seen->count[PARAM_FLEETS], 5);
    assert_true(seen->v[SLOT_FLEETS + 2] == 35 && seen->v[SLOT_FLEETS + 3] == 400);
    assert_int_equal(kept_back->count[PARAM_FLEETS], 4);
    play_keys(p, "<Esc>");
    assert_int_equal(seen->count[PARAM_FLEETS], 4);
    assert_int_equal(p->app->list.row, 1);
    play_keys(p, "a<Enter>");
    assert_true(says(p, "no row is added"));
    assert_int_equal(kept_back->count[PARAM_FLEETS], 4);
    play_keys(p, "a+50");
    assert_true(says(p, "is a change; a value is needed here"));
    play_keys(p, "<C-u>1,350<Enter>");
    assert_int_equal(kept_back->count[PARAM_FLEETS], 5);
    assert_true(kept_back->v[SLOT_FLEETS + 2] == 1350 && kept_back->v[SLOT_FLEETS + 4] == 500);
    assert_int_equal(p->app->list.row, 2);
    play_keys(p, "u");
    assert_int_equal(kept_back->count[PARAM_FLEETS], 4);
    assert_true(kept_back->v[SLOT_FLEETS + 2] == 400);
}

static void a_full_list_says_so(void **state)
{
    struct play *p = *state;
    play_keys(p, "/plan.fleets<Enter><Enter>");
    for (int i = 4; i < 32; i++)
        play_keys(p, "a7<Enter>");
    play_keys(p, "a");
    assert_int_equal(p->app->committed.params.count[PARAM_FLEETS], 32);
    assert_true(says(p, "room for 32"));
}

static void the_profile_has_presets_and_needs_demand(void **state)
{
    struct play *p = *state;
    const double *hours = &p->app->now.params.v[SLOT_PROFILE];
    play_keys(p, "/profile<Enter><Enter>p");
    assert_true(hours[0] == 2 && hours[8] == 6);
    assert_true(says(p, "station"));
    play_keys(p, "a");
    assert_true(says(p, "always has 24"));
    play_keys(p, "pp");
    assert_true(hours[0] == 1 && hours[8] == 1);
    for (int i = 0; i < 24; i++)
        play_keys(p, "0<Enter>");
    assert_int_equal(p->app->prompt.kind, PROMPT_FIELD);
    assert_true(says(p, "at least one hour needs demand"));
    play_keys(p, "<Esc>{");
    assert_true(says(p, "at least one hour needs demand"));
    assert_true(hours[23] == 1);
    play_keys(p, "<Esc>:preset nairobi-trips<Enter>");
    assert_true(hours[12] == 1.68);
    play_keys(p, "7<Enter>");
    assert_true(p->app->list.open && p->app->list.row == 1);
    assert_true(hours[0] == 7);
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(typing_previews_and_escape_reverts),
        FLOW(enter_keeps_what_was_typed),
        FLOW(empty_entry_takes_changes),
        FLOW(bad_text_keeps_the_field_open),
        FLOW(bad_text_shows_what_was_before),
        FLOW(the_first_key_replaces),
        FLOW(steps_stop_at_bounds_and_say_so),
        FLOW(reset_one_and_all_can_be_undone),
        FLOW(undo_and_redo_have_no_limit),
        FLOW(undo_selects_what_it_changed),
        FLOW(fleet_sizes_are_edited_as_rows),
        FLOW(a_list_can_be_typed_as_one),
        FLOW(a_new_row_is_empty),
        FLOW(a_full_list_says_so),
        FLOW(the_profile_has_presets_and_needs_demand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
