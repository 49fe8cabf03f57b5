/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plot against one parameter: what it is about, its ranges, its words. */
#include <config.h>

#include "tests/flow.h"

static bool on_screen(struct play *p, const char *words)
{
    struct text frame;
    bool found = strstr(flow_frame(p, &frame), words) != NULL;
    if (!found)
        print_error("not on screen: %s\n%s", words, frame.data);
    text_free(&frame);
    return found;
}

/* The plot is about the selected row, unless it is told to stay or the row moves nothing. */
static void the_plot_follows_the_selection(void **state)
{
    struct play *p = *state;
    play_keys(p, "/charge time<Enter>");
    assert_int_equal(p->app->plotted, PARAM_CHARGE_TIME);
    assert_int_equal(p->app->shown.now.plot.sweep.param, PARAM_CHARGE_TIME);
    play_keys(p, "/price<Enter>");
    assert_int_equal(p->app->plotted, PARAM_CHARGE_TIME);
    play_keys(p, "x");
    assert_true(says(p, "price moves no need: there is nothing to plot."));
    play_keys(p, "Gx");
    assert_true(says(p, "Planned fleets moves no need"));
    play_keys(p, "ggx");
    assert_int_equal(p->app->plotted, PARAM_VEHICLES);
    assert_true(says(p, "The plot stays on Vehicles"));
    play_keys(p, "jjj");
    assert_int_equal(p->app->plotted, PARAM_VEHICLES);
    play_keys(p, "x");
    assert_true(says(p, "follows"));
    assert_int_equal(p->app->plotted, PARAM_PORTS);
    play_keys(p, "<F4>x");
    assert_true(says(p, "The plot is in the main view"));
    play_keys(p, "X");
    assert_true(says(p, "The plot is in the main view"));
    play_keys(p, ":plot hub.charge_time<Enter>");
    assert_int_equal(p->app->plotted, PARAM_PORTS);
}

/* Moving the selection computes the plot anew and nothing else. */
static void other_figures_stay_while_the_plot_follows(void **state)
{
    struct play *p = *state;
    struct answers *k = &p->app->shown.now;
    const double mark = 12345;
    k->results[p->app->model].v[METRIC_DEMAND_RATE] = mark;
    play_keys(p, "jj");
    assert_true(k->results[p->app->model].v[METRIC_DEMAND_RATE] == mark);
    assert_int_equal(k->plot.sweep.param, PARAM_BATTERIES);
    assert_false(k->filled & PART_BIT(PLOT_OTHERS));
    play_keys(p, "X");
    assert_true(k->filled & PART_BIT(PLOT_OTHERS));
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        assert_int_equal(k->overlay[m].count > 0, m != p->app->model);
    play_keys(p, "+");
    assert_true(k->results[p->app->model].v[METRIC_DEMAND_RATE] != mark);
}

/* Against the batteries themselves, on which no need for them depends, what is served. */
static void batteries_serve(void **state)
{
    struct play *p = *state;
    play_size(p, 120, 40);
    play_keys(p, ":model palm<Enter>jj");
    assert_true(on_screen(p, "Served at once"));
    assert_true(on_screen(p, "95 % wanted"));
    assert_true(on_screen(p, "281 is enough"));
    assert_true(on_screen(p, "enough from 281 on"));
    const struct sweep *s = &p->app->shown.now.plot.sweep;
    for (int i = 1; i < s->count; i++) {
        double before = sweep_value(s, METRIC_ACHIEVED, i - 1);
        double here = sweep_value(s, METRIC_ACHIEVED, i);
        assert_true(here >= before);
        assert_int_equal(s->x[i] >= 281, here >= 0.95);
    }
}

/* However few are owned, the plot holds that and what is needed. */
static void owned_and_needed_are_in_range(void **state)
{
    struct play *p = *state;
    static const char *const sets[] = {":set stock.batteries 7<Enter>jj",
                                       ":set stock.batteries 5000<Enter>jj",
                                       ":model fleet<Enter>:set hub.ports 3<Enter>jjj",
                                       ":model fleet<Enter>:set hub.ports 4000<Enter>jjj"};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        play_keys(p, sets[i]);
        const struct answers *k = &p->app->shown.now;
        const struct sweep *s = &k->plot.sweep;
        bool ports = s->param == PARAM_PORTS;
        double need = answers_chosen(k)->v[ports ? METRIC_PORTS_NEED : METRIC_NEED];
        double owned = answers_param(k, s->param);
        assert_int_equal(s->param, ports ? PARAM_PORTS : PARAM_BATTERIES);
        assert_true(s->x[0] <= owned && owned <= s->x[s->count - 1]);
        assert_true(s->x[0] < need && need < s->x[s->count - 1]);
        play_keys(p, "Rgg");
    }
}

/* Where a curve ends because nothing helps, the plot says so there. */
static void nothing_helps_is_said_in_the_plot(void **state)
{
    struct play *p = *state;
    play_keys(p, ":model fleet<Enter>:set hub.ports 60<Enter>ggj");
    play_size(p, 120, 40);
    assert_true(on_screen(p, "no number of batteries helps here"));
    play_size(p, 80, 24);
    assert_true(on_screen(p, " helps"));
    play_keys(p, ":model palm<Enter>");
    play_size(p, 120, 40);
    struct text frame;
    assert_null(strstr(flow_frame(p, &frame), "helps here"));
    text_free(&frame);
}

/* A parameter that a model does not read gets words, not a level line. */
static void what_moves_nothing_is_said(void **state)
{
    struct play *p = *state;
    play_size(p, 80, 24);
    play_keys(p, ":model palm<Enter>jjj");
    assert_int_equal(p->app->plotted, PARAM_PORTS);
    assert_true(on_screen(p, "Charging ports: by the ample ports model"));
    assert_true(on_screen(p, "does not depend on this."));
    play_keys(p, "X");
    struct text frame;
    assert_null(strstr(flow_frame(p, &frame), "does not depend"));
    text_free(&frame);
}

/* All that is shown is in the picture: what is owned, and every curve on screen. */
static void every_curve_is_in_the_picture(void **state)
{
    struct play *p = *state;
    play_size(p, 120, 40);
    play_keys(p, ":set transport.legs 1<Enter>:set stock.batteries 274<Enter>jjj");
    assert_int_equal(p->app->plotted, PARAM_PORTS);
    play_keys(p, "X");
    assert_true(on_screen(p, "owned 274"));
    assert_true(on_screen(p, "C random charging"));
    assert_true(on_screen(p, "300"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)
        FLOW(the_plot_follows_the_selection),
        FLOW(other_figures_stay_while_the_plot_follows),
        FLOW(batteries_serve),
        FLOW(owned_and_needed_are_in_range),
        FLOW(nothing_helps_is_said_in_the_plot),
        FLOW(what_moves_nothing_is_said),
        FLOW(every_curve_is_in_the_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
