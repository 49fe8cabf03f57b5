/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flows of keys: searching, views, palette, paste, sizes, leaving, and any keys at all. */
#include <config.h>

#include "engine/table/check.h"
#include "tests/flow.h"
#include "tui/command/keymap.h"

static void search_goes_around(void **state)
{
    struct play *p = *state;
    play_keys(p, "/time<Enter>");
    assert_int_equal(p->app->selected, PARAM_CHARGE_TIME);
    play_keys(p, "n");
    assert_int_equal(p->app->selected, PARAM_TRANSPORT_TIME);
    play_keys(p, "n");
    assert_int_equal(p->app->selected, PARAM_CHARGE_TIME);
    play_keys(p, "N");
    assert_int_equal(p->app->selected, PARAM_TRANSPORT_TIME);
    play_keys(p, "/cost.port<Enter>");
    assert_int_equal(p->app->selected, PARAM_PORT_PRICE);
    play_keys(p, "/zzz<Enter>");
    assert_true(says(p, "zzz"));
    assert_int_equal(p->app->selected, PARAM_PORT_PRICE);
}

static void help_is_searched_and_left(void **state)
{
    struct play *p = *state;
    struct text out;
    play_keys(p, "<F4>?");
    assert_int_equal(p->app->view, VIEW_HELP);
    play_keys(p, "/stock.need_whole<Enter>");
    assert_non_null(strstr(flow_frame(p, &out), "stock.need_whole"));
    text_free(&out);
    int line = p->app->scroll[PANE_HELP];
    play_keys(p, "ggG");
    assert_true(p->app->scroll[PANE_HELP] >= line - 24);
    play_keys(p, "<Esc>");
    assert_int_equal(p->app->view, VIEW_COST);
    play_keys(p, "?+");
    assert_true(says(p, "Esc leaves the help"));
    assert_true(kept(p, PARAM_VEHICLES) == 200);
    play_keys(p, "q");
    assert_int_equal(p->app->view, VIEW_COST);
    assert_int_equal(p->left & FX_QUIT, 0);
}

static void every_view_has_keys_and_a_name(void **state)
{
    struct play *p = *state;
    for (enum view_id view = 0; view < VIEW_COUNT; view++) {
        char keys[64];
        snprintf(keys, sizeof keys, ":view %s<Enter>", view_row(view)->name);
        play_keys(p, keys);
        assert_int_equal(p->app->view, view);
        play_keys(p, "<Esc>");
        snprintf(keys, sizeof keys, ":%s<Enter>", view_row(view)->name);
        play_keys(p, keys);
        assert_int_equal(p->app->view, view);
    }
    play_keys(p, "<F2>v");
    assert_int_equal(p->app->view, VIEW_SENSITIVITY);
    play_keys(p, "VV");
    assert_int_equal(p->app->view, VIEW_COUNT - 1);
    play_keys(p, "<F2><Tab>3");
    assert_int_equal(p->app->view, VIEW_MAIN);
    assert_true(shown(p, PARAM_VEHICLES) == 3);
}

/* A letter behind g for each view with a command, gg for the first row; what is none
 * says so. */
static void g_and_a_letter_go_there(void **state)
{
    struct play *p = *state;
    for (enum view_id view = 0; view < VIEW_COUNT; view++) {
        enum command_id id = command_find(view_row(view)->name);
        key_code key = id < COMMAND_COUNT ? keymap_go(id, IN_PARAMETERS) : K_NONE;
        char keys[4] = {'g', (char)(key - K_GO), 0};
        assert_true(id == COMMAND_COUNT || key != K_NONE);
        if (id == COMMAND_COUNT)
            continue;
        play_keys(p, keys);
        assert_int_equal(p->app->view, view);
        assert_string_equal(p->app->message, "");
        play_keys(p, "<F2>");
    }
    play_keys(p, "jjjgg");
    assert_int_equal(p->app->selected, 0);
    play_keys(p, "jjg<Esc>");
    assert_int_equal(p->app->selected, 2);
    assert_int_equal(p->app->view, VIEW_MAIN);
    assert_false(p->app->going);
    play_keys(p, "gz");
    assert_true(says(p, "The key gz does nothing here"));
    play_keys(p, "g<Down>");
    assert_int_equal(p->app->selected, 3);
    play_keys(p, "g");
    struct text frame;
    assert_non_null(strstr(flow_frame(p, &frame), "m main  s sensitivity  c cost"));
    text_free(&frame);
    play_keys(p, "q");
    assert_false(p->left & FX_QUIT);
}

/* G goes no further than there is to see, so that k moves at once. */
static void scrolling_ends_at_the_last_line(void **state)
{
    struct play *p = *state;
    static const char *const views[] = {"sensitivity", "expansion", "advice", "help"};
    play_keys(p, ":set plan.fleets 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16<Enter>");
    play_size(p, 64, 12);
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        char keys[64];
        struct text top, last, before;
        snprintf(keys, sizeof keys, ":view %s<Enter>gg", views[i]);
        play_keys(p, keys);
        flow_frame(p, &top);
        play_keys(p, "GG");
        flow_frame(p, &last);
        play_keys(p, "k");
        flow_frame(p, &before);
        assert_string_not_equal(top.data, last.data);
        assert_string_not_equal(last.data, before.data);
        text_free(&top);
        text_free(&last);
        text_free(&before);
    }
}

static void tab_goes_through_the_panes(void **state)
{
    struct play *p = *state;
    play_keys(p, "<Tab>");
    assert_int_equal(p->app->focus, PANE_INVENTORY);
    play_keys(p, "<Tab><Tab><Tab>");
    assert_int_equal(p->app->focus, PANE_PARAMETERS);
    play_keys(p, "<BackTab>z");
    assert_int_equal(p->app->focus, PANE_EXPANSION);
    assert_true(p->app->zoomed);
    play_keys(p, "<Esc>");
    assert_false(p->app->zoomed);
    play_keys(p, "<Esc>");
    assert_int_equal(p->app->focus, PANE_PARAMETERS);
}

static void paste_is_text(void **state)
{
    struct play *p = *state;
    play_keys(p, "<Paste>250\n<PasteEnd>");
    assert_int_equal(p->app->prompt.kind, PROMPT_FIELD);
    assert_true(kept(p, PARAM_VEHICLES) == 200);
    assert_true(shown(p, PARAM_VEHICLES) == 250);
    play_keys(p, "<Enter>");
    assert_true(kept(p, PARAM_VEHICLES) == 250);
    play_keys(p, ":<Paste>quit-discard\n:q!\n<PasteEnd>");
    assert_int_equal(p->left, 0);
    assert_string_equal(p->app->prompt.line.text, "quit-discard :q! ");
    play_keys(p, "<Esc><Tab><Paste>q++\n<PasteEnd>");
    assert_int_equal(p->left, 0);
    assert_true(kept(p, PARAM_VEHICLES) == 250);
}

static void resize_keeps_what_is_typed(void **state)
{
    struct play *p = *state;
    struct text out;
    play_keys(p, "j3");
    play_size(p, 132, 50);
    assert_string_equal(p->app->prompt.line.text, "3");
    assert_true(shown(p, PARAM_SWAPS_PER_DAY) == 3);
    play_size(p, 40, 6);
    assert_non_null(strstr(flow_frame(p, &out), "Swaps per day"));
    text_free(&out);
    play_keys(p, ".5<Enter>");
    assert_true(kept(p, PARAM_SWAPS_PER_DAY) == 3.5);
}

static void no_size_is_too_small(void **state)
{
    struct play *p = *state;
    static const char *const scripts[] = {"", "j3", "<Esc>/service<Enter>95<Enter>", "<Esc>q",
                                          "<Esc>:e", "<Esc>G<Enter>", "q?", "?/x", "<Esc>v"};
    for (size_t s = 0; s < sizeof scripts / sizeof *scripts; s++) {
        play_keys(p, scripts[s]);
        for (int w = 1; w < 36; w += 3)
            for (int h = 1; h < 12; h++) {
                struct text out;
                play_size(p, w, h);
                flow_frame(p, &out);
                assert_int_equal(p->canvas.w, w);
                assert_true(p->canvas.cursor_x < w && p->canvas.cursor_y < h);
                text_free(&out);
            }
    }
}

static void the_field_is_seen_on_one_line(void **state)
{
    struct play *p = *state;
    struct text out;
    play_size(p, 60, 1);
    play_keys(p, "j3x");
    flow_frame(p, &out);
    assert_non_null(strstr(out.data, "Swaps per day: 3x"));
    assert_non_null(strstr(out.data, "unit"));
    assert_int_equal(p->canvas.cursor_x, 17);
    text_free(&out);
}

static void quitting_asks_when_unsaved(void **state)
{
    struct play *p = *state;
    play_keys(p, "q");
    assert_int_equal(p->left, FX_QUIT);
    play_keys(p, "+q");
    assert_int_equal(p->left, 0);
    assert_int_equal(p->app->prompt.kind, PROMPT_QUESTION);
    play_keys(p, "q<Enter>y ");
    assert_int_equal(p->left, 0);
    assert_int_equal(p->app->prompt.kind, PROMPT_QUESTION);
    play_keys(p, "<Esc>");
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
    assert_int_equal(p->left, 0);
    play_keys(p, "qd");
    assert_int_equal(p->left, FX_QUIT);
    play_keys(p, ":q!<Enter>");
    assert_int_equal(p->left, FX_QUIT);
}

static void control_c_asks_once(void **state)
{
    struct play *p = *state;
    play_keys(p, "j3<C-c>");
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
    assert_true(shown(p, PARAM_SWAPS_PER_DAY) == 2);
    play_keys(p, "+<C-c>");
    assert_int_equal(p->left, 0);
    play_keys(p, "<C-c>");
    assert_int_equal(p->left, FX_QUIT);
}

static void signals_end_it(void **state)
{
    struct play *p = *state;
    struct message quit = {.kind = MESSAGE_QUIT}, gone = {.kind = MESSAGE_HANGUP};
    struct message back = {.kind = MESSAGE_RESUME}, none = {.kind = MESSAGE_NONE};
    play_keys(p, "+");
    assert_int_equal(app_update(p->app, &quit), FX_QUIT);
    assert_int_equal(app_update(p->app, &gone), FX_QUIT);
    assert_int_equal(app_update(p->app, &back), FX_REDRAW);
    assert_int_equal(app_update(p->app, &none), 0);
    assert_true(app_unsaved(p->app));
}

static void effects_reach_the_loop(void **state)
{
    struct play *p = *state;
    play_keys(p, "<C-l>");
    assert_int_equal(p->left, FX_REDRAW);
    play_keys(p, "<C-z>");
    assert_int_equal(p->left, FX_SUSPEND);
}

static void models_go_around(void **state)
{
    struct play *p = *state;
    for (int i = 0; i < MODEL_COUNT; i++) {
        assert_int_equal(p->app->model, i);
        play_keys(p, "m");
    }
    assert_int_equal(p->app->model, 0);
    play_keys(p, "M");
    assert_int_equal(p->app->model, MODEL_COUNT - 1);
    assert_int_equal(p->app->shown.now.of.model, MODEL_COUNT - 1);
}

static void unknown_keys_say_so(void **state)
{
    struct play *p = *state;
    play_keys(p, "<F11>");
    assert_true(says(p, "F11"));
    play_keys(p, "j");
    assert_string_equal(p->app->message, "");
}

/* A small generator with a seed, so that a failure can be repeated. */
static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

static key_code random_key(unsigned *seed)
{
    static const char likely[] = "0123456789.%+-=[]{}jkhlgGuUrRxvzmMcadpq:/?nN \033\r\t\033";
    unsigned r = next_random(seed);
    if (r % 8 == 0)
        return K_SPECIAL + 1 + next_random(seed) % (K_PASTE_END - K_SPECIAL);
    if (r % 8 == 1)
        return 1 + next_random(seed) % 0x250;
    return (key_code)likely[next_random(seed) % (sizeof likely - 1)];
}

/* Any keys leave valid values, rows that exist and a frame that can be drawn.
 * Effects on files and computations are left out. */
static void any_keys_keep_the_state_whole(void **state)
{
    struct play *p = *state;
    struct app *a = p->app;
    unsigned seed = 20240229;
    for (int i = 0; i < 20000; i++) {
        struct message m = {.kind = MESSAGE_KEY, .key = random_key(&seed)};
        effects_perform(a, app_update(a, &m) & FX_THEME);
        assert_true(params_check(&a->now.params, NULL));
        assert_true(params_check(&a->committed.params, NULL));
        assert_in_range(a->selected, 0, PARAM_COUNT - 1);
        if (a->list.open)
            assert_in_range(a->list.row, 0, a->now.params.count[a->list.param] - 1);
        if (i % 200 == 0) {
            struct text out;
            a->w = 1 + (int)(next_random(&seed) % 150);
            a->h = 1 + (int)(next_random(&seed) % 50);
            flow_frame(p, &out);
            text_free(&out);
        }
    }
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(search_goes_around),
        FLOW(help_is_searched_and_left),
        FLOW(every_view_has_keys_and_a_name),
        FLOW(g_and_a_letter_go_there),
        FLOW(scrolling_ends_at_the_last_line),
        FLOW(tab_goes_through_the_panes),
        FLOW(paste_is_text),
        FLOW(resize_keeps_what_is_typed),
        FLOW(no_size_is_too_small),
        FLOW(the_field_is_seen_on_one_line),
        FLOW(quitting_asks_when_unsaved),
        FLOW(control_c_asks_once),
        FLOW(signals_end_it),
        FLOW(effects_reach_the_loop),
        FLOW(models_go_around),
        FLOW(unknown_keys_say_so),
        FLOW(any_keys_keep_the_state_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
