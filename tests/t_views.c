/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of the day and the frontier, and what they show. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "engine/report/report.h"
#include "tests/golden.h"
#include "tests/play.h"
#include "tests/station_day.h"
#include "tui/screen/layout.h"

static double weight(const struct play *p, int hour)
{
    return p->app->committed.params.v[SLOT_PROFILE + hour];
}

static struct play start(const char *keys)
{
    struct play p;
    play_defaults(&p);
    play_keys(&p, keys);
    return p;
}

static void hours_are_stepped(void **state)
{
    (void)state;
    struct play p = start("<F7><Right><Right><Right>++");
    assert_int_equal(p.app->view, VIEW_DAY);
    assert_int_equal(p.app->hour, 3);
    assert_near(weight(&p, 3), 1.2, 1e-15);
    play_keys(&p, "<Left>-]");
    assert_near(weight(&p, 2), 1.9, 1e-15);
    assert_near(weight(&p, 3), 1.2, 1e-15);
    play_keys(&p, "<End>{");
    assert_int_equal(p.app->hour, 23);
    assert_near(weight(&p, 23), 0, 0);
    play_keys(&p, "<Home><Left>[");
    assert_int_equal(p.app->hour, 0);
    assert_near(weight(&p, 0), 0, 0);
    play_keys(&p, "<PgDn>");
    assert_int_equal(p.app->hour, 6);
    play_end(&p);
}

static void hours_are_typed(void **state)
{
    (void)state;
    struct play p = start("<F7><Right>2.5");
    assert_near(p.app->now.params.v[SLOT_PROFILE + 1], 2.5, 0);
    assert_near(weight(&p, 1), 1, 0);
    play_keys(&p, "<Enter>");
    assert_near(weight(&p, 1), 2.5, 0);
    assert_int_equal(p.app->hour, 2);
    play_keys(&p, "3<Tab>=*2<Enter>");
    assert_near(weight(&p, 2), 3, 0);
    assert_near(weight(&p, 3), 2, 0);
    play_keys(&p, "77<Esc>");
    assert_near(weight(&p, 4), 1, 0);
    assert_near(p.app->now.params.v[SLOT_PROFILE + 4], 1, 0);
    play_keys(&p, "-");
    assert_near(weight(&p, 4), 0.9, 1e-15);
    play_end(&p);
}

static void changes_are_taken_back(void **state)
{
    (void)state;
    struct play p = start("<F7>p+5<Enter>");
    assert_near(weight(&p, 0), 5, 0);
    play_keys(&p, "u");
    assert_near(weight(&p, 0), 2.1, 1e-15);
    play_keys(&p, "u");
    assert_near(weight(&p, 0), 2, 0);
    play_keys(&p, "u");
    assert_near(weight(&p, 8), 1, 0);
    play_keys(&p, "<C-r><C-r>");
    assert_near(weight(&p, 0), 2.1, 1e-15);
    play_keys(&p, "r");
    for (int h = 0; h < 24; h++)
        assert_near(weight(&p, h), 1, 0);
    play_end(&p);
}

static void known_days(void **state)
{
    (void)state;
    struct play p = start("<F7>p");
    for (int h = 0; h < 24; h++)
        assert_near(weight(&p, h), 10 * STATION_DAY[h], 1e-12);
    assert_near(p.app->shown.now.results[MODEL_PALM].v[METRIC_WORST_HOUR], 11, 0);
    play_keys(&p, "p");
    assert_near(weight(&p, 12), 1.68, 0);
    play_keys(&p, "p");
    assert_near(weight(&p, 12), 1, 0);
    play_keys(&p, ":preset station-day<Enter>");
    assert_near(weight(&p, 12), 5, 0);
    play_end(&p);
}

/* A day without any demand is none. */
static void some_hour_has_demand(void **state)
{
    (void)state;
    struct play p = start("<F7>");
    for (int h = 0; h < 24; h++)
        play_keys(&p, "{<Right>");
    assert_near(weight(&p, 22), 0, 0);
    assert_near(weight(&p, 23), 1, 0);
    assert_int_equal(p.app->message_tone, TONE_BAD);
    play_end(&p);
}

/* What is typed in the day is an hour's, elsewhere the selected parameter's; never a view. */
static void digits_mean_what_has_the_keys(void **state)
{
    (void)state;
    struct play p = start("<F8>6");
    assert_int_equal(p.app->view, VIEW_FRONTIER);
    assert_near(param_get(&p.app->now.params, PARAM_VEHICLES), 6, 0);
    play_keys(&p, "<Esc>:set demand.profile flat<Enter>/profile<Enter><F7>7");
    assert_false(p.app->list.open);
    assert_near(p.app->now.params.v[SLOT_PROFILE], 7, 0);
    play_keys(&p, "<Esc>/vehicles<Enter>");
    assert_int_equal(p.app->view, VIEW_DAY);
    play_keys(&p, "<BackTab>+");
    assert_near(param_get(&p.app->committed.params, PARAM_VEHICLES), 210, 0);
    play_end(&p);
}

static bool shows(struct play *p, const char *words)
{
    struct text frame;
    text_init(&frame);
    play_frame(p, &frame);
    bool found = strstr(frame.data, words) != NULL;
    if (!found)
        print_error("not on screen: %s\n%s", words, frame.data);
    text_free(&frame);
    return found;
}

static void the_day_in_words(void **state)
{
    (void)state;
    struct play p = start("<F7>p<Right>");
    play_size(&p, 120, 40);
    assert_true(shows(&p, "Worst at 11:00: 95.8 batteries out"));
    assert_true(shows(&p, "Charged in stock: full on 19 days of 20, line on half"));
    assert_true(shows(&p, "303 batteries, 3 short"));
    assert_true(shows(&p, "313"));
    assert_true(shows(&p, "need 281; the peaks ask for 22"));
    play_end(&p);
}

static void the_frontier_in_words(void **state)
{
    (void)state;
    struct play p = start("<F8>");
    play_size(&p, 200, 60);
    assert_near(p.app->shown.now.frontier.cheapest.batteries, 282, 0);
    assert_true(shows(&p, "cheapest for 95 %        282     61  145,200"));
    assert_true(shows(&p, "297     66  153,450    1,547     154,997   99.93 %"));
    assert_true(shows(&p, "Fewest ports: 50. Demand would keep 50.0 busy; with 49 at least"));
    play_keys(&p, ":set hub.ports 48<Enter>");
    assert_true(shows(&p, "no number of batteries is enough"));
    play_end(&p);
}

/* One table of what plans cost: on two screens and in the report the same figures. */
static void costs_are_the_same_everywhere(void **state)
{
    (void)state;
    static const char *const rows[] = {"61  145,200  104,897     250,097    95.2 %",
                                       "66  153,450    1,547     154,997   99.93 %"};
    struct play p = start(":model fleet<Enter><F4>");
    struct text report;
    struct error err;
    play_size(&p, 200, 60);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_true(shows(&p, rows[i]));
    play_keys(&p, "<F8>");
    text_init(&report);
    assert_true(report_write(&p.app->now, MODEL_FLEET, FORMAT_TEXT, &report, &err));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(shows(&p, rows[i]));
        for (const char *cell = rows[i]; *cell; cell += strspn(cell, " %")) {
            char figure[16];
            size_t n = strcspn(cell, " ");
            snprintf(figure, sizeof figure, "%.*s", (int)n, cell);
            assert_non_null(strstr(report.data, figure));
            cell += n;
        }
    }
    text_free(&report);
    play_end(&p);
}

/* A line that falls into the row of no waits at all is told, not drawn there. */
static void no_wait_looks_like_none(void **state)
{
    (void)state;
    struct play p = start(":model palm<Enter>:set stock.batteries 285<Enter><F7>p");
    play_size(&p, 80, 24);
    assert_true(shows(&p, "Swaps that wait; the 5 % the level allows are less than a row"));
    assert_true(shows(&p, "    0                  "));
    play_size(&p, 80, 60);
    play_keys(&p, ":set stock.batteries 305<Enter>");
    assert_true(shows(&p, "Swaps that wait; dashed: the 5 % the level allows"));
    assert_true(shows(&p, "5.0 % \xe2\x95\x8c\xe2\x95\x8c\xe2\x95\x8c"));
    play_end(&p);
}

/* What a key changes is seen, whatever pane has the whole screen. */
static void a_step_is_told_where_no_pane_shows_it(void **state)
{
    (void)state;
    static const char *const views[] = {"<F3>", "<F4>", "<F5>", "<F6>", "<F8>"};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        struct play p = start(views[i]);
        play_size(&p, 80, 24);
        play_keys(&p, "+");
        assert_true(shows(&p, "Vehicles 210, was 200."));
        play_size(&p, 200, 60);
        play_keys(&p, "-");
        assert_string_equal(p.app->message, "");
        play_end(&p);
    }
}

/* Twelve sentences at most until all are asked for. */
static void advice_is_short_until_asked(void **state)
{
    (void)state;
    struct play p = start("<F6>");
    play_size(&p, 120, 60);
    assert_true(shows(&p, "12 of "));
    assert_true(shows(&p, "A shows all"));
    assert_false(shows(&p, "batteries charge or travel at any time"));
    play_keys(&p, "A");
    assert_true(shows(&p, "batteries charge or travel at any time"));
    play_keys(&p, ":all-advice<Enter>");
    assert_true(shows(&p, "A shows all"));
    play_end(&p);
}

/* Peaks, an open field, too few of either, and what lies off the plot. */
static void states_of_both(void **state)
{
    (void)state;
    static const struct {
        const char *name, *keys;
        int w, h;
    } frames[] = {
        {"day-station-60x20", "<F7>p", 60, 20},
        {"day-station-80x24", "<F7>p<Right><Right>", 80, 24},
        {"day-station-120x40", "<F7>p<End>", 120, 40},
        {"day-typed-80x24", "<F7>pp<PgDn>2.5", 80, 24},
        {"day-no-spare-80x24", ":set stock.batteries 200<Enter><F7>p", 80, 24},
        {"day-brief-40x10", "<F7>p", 40, 10},
        {"frontier-short-80x24", ":set stock.batteries 274<Enter>:set hub.ports 55<Enter><F8>",
         80, 24},
        {"frontier-impossible-120x40", ":set hub.ports 48<Enter><F8>", 120, 40},
        {"frontier-off-80x24", ":set hub.ports 3000<Enter><F8>", 80, 24},
        {"frontier-brief-40x10", "<F8>", 40, 10},
    };
    int different = 0;
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        struct play p = start("");
        struct text frame;
        text_init(&frame);
        play_size(&p, frames[i].w, frames[i].h);
        play_keys(&p, frames[i].keys);
        play_frame(&p, &frame);
        different += !golden_same(frames[i].name, frame.data);
        text_free(&frame);
        play_end(&p);
    }
    assert_int_equal(different, 0);
}

/* A model that draws no frontier leaves it to one that does, and the day alike. */
static void somebody_draws_them(void **state)
{
    (void)state;
    for (int m = 0; m < MODEL_COUNT; m++) {
        struct play p = start("<F8>");
        p.app->model = (enum model_id)m;
        play_size(&p, 120, 40);
        assert_true(shows(&p, m == MODEL_HOURLY ? "cheapest to buy: 144,450"
                                                : "cheapest to buy: 145,200"));
        play_keys(&p, "<F7>p");
        assert_true(shows(&p, "Worst at 11:00"));
        play_end(&p);
    }
}

/* The curve comes at once, the cheapest plan of a large fleet when no key waits. */
static void large_fleets_finish_later(void **state)
{
    (void)state;
    struct play p = start(":set fleet.vehicles 500000<Enter>:set stock.batteries 700000<Enter>"
                          ":set hub.ports 130000<Enter><F8>");
    play_size(&p, 120, 40);
    assert_true(shows(&p, "o cheapest in total"));
    case_free(&p.app->shown);
    case_init(&p.app->shown);
    assert_true(effects_perform(p.app, FX_RECOMPUTE) & FX_FILL);
    assert_true(shows(&p, "What the plans cost is being computed"));
    assert_true(shows(&p, "cheapest to buy: "));
    assert_true(effects_perform(p.app, FX_FILL) & FX_FILL);
    assert_true(shows(&p, " served"));
    while (effects_perform(p.app, FX_FILL) & FX_FILL)
        continue;
    assert_true(shows(&p, "o cheapest in total"));
    param_set(&p.app->now.params, PARAM_VEHICLES, 5e6);
    effects_perform(p.app, FX_RECOMPUTE);
    assert_false(p.app->shown.now.filled & (PART_BIT(FRONTIER) | PART_BIT(FRONTIER_PLAN)));
    assert_true(shows(&p, "being updated"));
    play_end(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_are_stepped),
        cmocka_unit_test(hours_are_typed),
        cmocka_unit_test(changes_are_taken_back),
        cmocka_unit_test(known_days),
        cmocka_unit_test(some_hour_has_demand),
        cmocka_unit_test(digits_mean_what_has_the_keys),
        cmocka_unit_test(the_day_in_words),
        cmocka_unit_test(the_frontier_in_words),
        cmocka_unit_test(costs_are_the_same_everywhere),
        cmocka_unit_test(advice_is_short_until_asked),
        cmocka_unit_test(states_of_both),
        cmocka_unit_test(no_wait_looks_like_none),
        cmocka_unit_test(a_step_is_told_where_no_pane_shows_it),
        cmocka_unit_test(somebody_draws_them),
        cmocka_unit_test(large_fleets_finish_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
