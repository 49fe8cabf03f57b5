/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view at four sizes against its golden screen, in UTF-8 and in ASCII. */
#include <config.h>

#include "tests/check.h"

#include "engine/scenario/deck_file.h"
#include "tests/golden.h"
#include "tests/play.h"

static void start_muhanga(struct play *p)
{
    struct deck deck;
    struct error err;
    char path[1024];
    snprintf(path, sizeof path, "%s/conf/muhanga.conf", source_folder());
    assert_true(deck_load(&deck, path, NULL, &err));
    play_start(p, &deck, "muhanga.conf");
}

/* Plays keys at a size and compares the frame; roles: its roles instead. */
static bool same_frame(const char *name, int w, int h, bool ascii, bool roles, const char *keys)
{
    struct play p;
    struct text frame;
    text_init(&frame);
    start_muhanga(&p);
    p.app->ascii = ascii;
    play_size(&p, w, h);
    play_keys(&p, keys);
    play_frame(&p, &frame);
    if (roles) {
        text_free(&frame);
        text_init(&frame);
        canvas_print_roles(&p.canvas, &frame);
    }
    bool same = golden_same(name, frame.data);
    text_free(&frame);
    play_end(&p);
    return same;
}

static void view_keys(enum view_id view, char *keys, size_t size)
{
    snprintf(keys, size, ":view %s<Enter>", view_row(view)->name);
}

static void every_view_at_every_size(void **state)
{
    (void)state;
    static const struct { int w, h; } sizes[] = {{60, 20}, {80, 24}, {120, 40}, {200, 60}};
    int different = 0;
    for (enum view_id view = 0; view < VIEW_COUNT; view++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
            for (int ascii = 0; ascii < 2; ascii++) {
                char name[64], keys[64];
                view_keys(view, keys, sizeof keys);
                snprintf(name, sizeof name, "%s-%dx%d%s", view_row(view)->name, sizes[i].w,
                         sizes[i].h, ascii ? "-ascii" : "");
                different += !same_frame(name, sizes[i].w, sizes[i].h, ascii, false, keys);
            }
    assert_int_equal(different, 0);
}

static void every_cell_has_its_role(void **state)
{
    (void)state;
    int different = 0;
    for (enum view_id view = 0; view < VIEW_COUNT; view++) {
        char name[64], keys[64];
        view_keys(view, keys, sizeof keys);
        snprintf(name, sizeof name, "%s-120x40-roles", view_row(view)->name);
        different += !same_frame(name, 120, 40, false, true, keys);
    }
    assert_int_equal(different, 0);
}

/* Short of batteries and ports, impossible, other models, other plots. */
static void states_of_the_main_view(void **state)
{
    (void)state;
    static const struct { const char *name, *keys; } frames[] = {
        {"short", ":set stock.batteries 250<Enter>:set hub.ports 40<Enter>"},
        {"parted", ":set stock.batteries 274<Enter>:set hub.ports 55<Enter>"},
        {"impossible", ":set hub.ports 48<Enter>:model fleet<Enter>"},
        {"palm", ":model palm<Enter>"},
        {"fleet", ":model fleet<Enter>"},
        {"vehicles", ":plot fleet.vehicles<Enter>"},
        {"batteries", ":plot stock.batteries<Enter>"},
        {"zoom", "<Tab><Tab>z"},
    };
    int different = 0;
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        char name[64];
        snprintf(name, sizeof name, "main-%s", frames[i].name);
        different += !same_frame(name, 120, 40, false, false, frames[i].keys);
    }
    assert_int_equal(different, 0);
}

static void smaller_and_smaller(void **state)
{
    (void)state;
    static const struct { int w, h; } sizes[] = {{100, 30}, {40, 10}, {30, 6}, {20, 3}, {1, 1}};
    int different = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char name[64];
        snprintf(name, sizeof name, "main-%dx%d", sizes[i].w, sizes[i].h);
        different += !same_frame(name, sizes[i].w, sizes[i].h, false, false, "");
    }
    assert_int_equal(different, 0);
}

static void frame_holds(int w, int h, const char *keys, const char *text)
{
    struct play p;
    struct text frame;
    text_init(&frame);
    start_muhanga(&p);
    play_size(&p, w, h);
    play_keys(&p, keys);
    play_frame(&p, &frame);
    if (!strstr(frame.data, text)) {
        print_error("not on the screen: %s\n%s", text, frame.data);
        fail();
    }
    text_free(&frame);
    play_end(&p);
}

static void a_line_says_the_verdict(void **state)
{
    (void)state;
    frame_holds(20, 3, "", "enough: 274 of 300");
    frame_holds(20, 3, ":set stock.batteries 250<Enter>", "short: 274 of 250");
}

/* A fleet of a large town: long figures give way to shorter ones, not to none. */
static void large_figures_find_room(void **state)
{
    (void)state;
    const char *keys = ":set fleet.vehicles 450000<Enter>:set fleet.swaps_per_day 0.76<Enter>"
                       ":set stock.batteries 530500<Enter>:set hub.ports 80500<Enter>"
                       ":set transport.time 0<Enter>:set service.level 99%<Enter>"
                       ":set plan.fleets 450000 600000<Enter>";
    char view[500];
    snprintf(view, sizeof view, "%s:view sensitivity<Enter>", keys);
    frame_holds(60, 20, keys, "Batteries  need 509,976");
    frame_holds(60, 20, keys, "Ports      need 47,025");
    frame_holds(120, 40, keys, "450,000 600,000");
    frame_holds(80, 24, view, "530.5k\xe2\x96\xb8");
}

/* What the rule of thumb does not see is said beside it. */
static void models_that_part_say_why(void **state)
{
    (void)state;
    const char *keys = ":set stock.batteries 274<Enter>:set hub.ports 55<Enter>";
    frame_holds(120, 40, keys, "ENOUGH, IF charges take equal times");
    frame_holds(120, 40, keys,
                "if they vary as widely as exponential ones, 9 batteries or 4 ports");
    frame_holds(80, 24, keys, "ENOUGH, IF charges take equal times");
    frame_holds(60, 20, keys, "ENOUGH, IF");
}

/* The notebook's figures with their corrections, each on some screen. */
static void the_notebook_is_on_screen(void **state)
{
    (void)state;
    static const struct { const char *view, *text; } shown[] = {
        {"main", "274 needed (273.7)"},  {"main", "ratio 1.37"},
        {"main", "ratio 1.50"},          {"main", "66.7 %"},
        {"main", "19.4 %"},              {"main", "8.8 %"},
        {"main", "55 needed, 50.0 kept busy (50.0 %)"},
        {"main", "enough up to 2.713"},  {"main", "2.713 swaps/day at most (+35.6 %)"},
        {"main", "ports 3.636"},         {"main", "400 swaps a day, 16.67 an hour"},
        {"main", ">99.999 %"},          {"sensitivity", "2.713"},
        {"sensitivity", "4.407"},        {"cost", "Cheapest at 99.95 %: 131,192 USD"},
        {"cost", "123,174 for stock + 109,500 for missed swaps = 232,674 USD"},
        {"expansion", "547.4"},          {"expansion", "184,650"},
    };
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        char keys[64];
        snprintf(keys, sizeof keys, ":view %s<Enter>/swaps<Enter>", shown[i].view);
        frame_holds(200, 60, keys, shown[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_view_at_every_size), cmocka_unit_test(every_cell_has_its_role),
        cmocka_unit_test(states_of_the_main_view),  cmocka_unit_test(smaller_and_smaller),
        cmocka_unit_test(a_line_says_the_verdict),  cmocka_unit_test(models_that_part_say_why),
        cmocka_unit_test(large_figures_find_room),  cmocka_unit_test(the_notebook_is_on_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
