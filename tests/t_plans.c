/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that are taken by a key: exactly what is shown, in one step that goes back. */
#include <config.h>

#include <math.h>

#include "engine/advice/judgement.h"
#include "engine/advice/purchase.h"
#include "engine/base/number.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"
#include "tests/flow.h"
#include "tests/random_params.h"

/* A model that draws the frontier itself. */
static void follow_queue(struct play *p)
{
    p->app->model = frontier_model(p->app->model);
    play_size(p, 120, 40);
}

static bool on_screen(struct play *p, const char *words)
{
    struct text frame;
    bool found = strstr(flow_frame(p, &frame), words) != NULL;
    if (!found)
        print_error("not on screen: %s\n%s", words, frame.data);
    text_free(&frame);
    return found;
}

static void assert_owned(const struct play *p, double batteries, double ports)
{
    assert_near(kept(p, PARAM_BATTERIES), batteries, 0);
    assert_near(kept(p, PARAM_PORTS), ports, 0);
}

static void the_cheapest_pair_is_taken(void **state)
{
    struct play *p = *state;
    follow_queue(p);
    play_keys(p, "<F8>");
    struct plan best = p->app->shown.now.frontier.cheapest;
    play_keys(p, "<Enter>");
    assert_owned(p, best.batteries, best.ports);
    assert_true(plan_holds(p->app->model, &p->app->committed.params));
    play_keys(p, "<Enter>");
    assert_true(says(p, "so already"));
    play_keys(p, "u");
    assert_owned(p, 300, 100);
    play_keys(p, "<C-r>");
    assert_owned(p, best.batteries, best.ports);
}

/* The words under the plot say what Enter does, wherever the cursor is. */
static void the_pair_under_the_cursor_is_taken(void **state)
{
    struct play *p = *state;
    static const char *const moves[] = {"<Right>", "<Right>", "<End>",   "<PgUp>",
                                        "<Left>",  "<Home>",  "<Right>", "<PgDn>"};
    follow_queue(p);
    play_keys(p, "<F8>");
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        char words[80], batteries[NUMBER_TEXT], ports[NUMBER_TEXT];
        double before = p->app->cursor_ports;
        play_keys(p, moves[i]);
        assert_true(p->app->cursor_ports != before);
        play_keys(p, "<Enter>");
        snprintf(words, sizeof words, ": %s batteries and %s ports at",
                 number_people(kept(p, PARAM_BATTERIES), 0, batteries),
                 number_people(kept(p, PARAM_PORTS), 0, ports));
        assert_near(kept(p, PARAM_PORTS), p->app->cursor_ports, 0);
        assert_true(on_screen(p, words));
        assert_true(plan_holds(p->app->model, &p->app->committed.params));
        play_keys(p, "u");
        assert_owned(p, 300, 100);
    }
    play_keys(p, "*<Enter>");
    assert_owned(p, p->app->shown.now.frontier.cheapest.batteries,
                 p->app->shown.now.frontier.cheapest.ports);
}

static void the_share_that_a_pair_serves_is_its_own(void **state)
{
    struct play *p = *state;
    follow_queue(p);
    play_keys(p, "<F8>");
    const struct frontier_study *s = &p->app->shown.now.frontier;
    for (int i = 0; i < s->curve.count; i++) {
        struct params own = p->app->committed.params;
        struct results r;
        if (isinf(s->curve.batteries[i]))
            continue;
        param_set(&own, PARAM_BATTERIES, s->curve.batteries[i]);
        param_set(&own, PARAM_PORTS, s->curve.ports[i]);
        evaluate(s->model, &own, METRIC_BIT(METRIC_ACHIEVED), &r);
        assert_near(s->served[i], r.v[METRIC_ACHIEVED], 0);
        assert_true(s->served[i] >= 0.95);
    }
    assert_true(on_screen(p, "served at once"));
}

/* Enough for the fleet of the row, and never less than what is owned. */
static void a_planned_fleet_is_taken(void **state)
{
    struct play *p = *state;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        p->app->model = m;
        play_size(p, 120, 40);
        play_keys(p, "<F5><Home><Down><Down>");
        const struct expansion_row row = p->app->shown.now.expansion[2];
        play_keys(p, "<Enter>");
        assert_near(kept(p, PARAM_VEHICLES), 400, 0);
        assert_near(kept(p, PARAM_BATTERIES), 300 + row.r.v[METRIC_BUY_BATTERIES], 0);
        if (result_ok(&row.r, METRIC_BUY_PORTS))
            assert_near(kept(p, PARAM_PORTS), 100 + row.r.v[METRIC_BUY_PORTS], 0);
        assert_true(plan_holds(m, &p->app->committed.params));
        assert_near(p->app->shown.now.expansion[2].r.v[METRIC_BUY_COST], 0, 0);
        play_keys(p, "u");
        assert_owned(p, 300, 100);
        assert_near(kept(p, PARAM_VEHICLES), 200, 0);
    }
    play_keys(p, "<End><Down>:take<Enter>");
    assert_near(kept(p, PARAM_VEHICLES), 500, 0);
}

static void a_repair_is_chosen_and_made(void **state)
{
    struct play *p = *state;
    p->app->model = MODEL_FLEET;
    play_keys(p, ":set stock.batteries 274<Enter>:set hub.ports 55<Enter><F6>");
    int count = p->app->shown.now.repair_count;
    assert_true(count > 4);
    for (int i = 0; i < count; i++) {
        struct params expected = p->app->committed.params;
        char text[REPAIR_TEXT];
        const struct repair *repair = &p->app->shown.now.repairs[i];
        assert_true(on_screen(p, repair_text(repair, &expected, "USD", text)));
        repair_apply(repair, &expected);
        play_keys(p, "<Enter>");
        assert_true(params_equal(&p->app->committed.params, &expected));
        assert_true(plan_holds(MODEL_FLEET, &expected));
        play_keys(p, i + 1 < count ? "u<Down>" : "u");
        assert_owned(p, 274, 55);
    }
    assert_int_equal(p->app->scroll[PANE_ADVICE], 0);
    play_keys(p, "<Down>");
    assert_int_equal(p->app->repair, count - 1);
    assert_int_equal(p->app->scroll[PANE_ADVICE], 1);
    play_keys(p, "<Up><Up>");
    assert_int_equal(p->app->scroll[PANE_ADVICE], 0);
    assert_int_equal(p->app->repair, count - 2);
}

static void the_answer_offers_the_first_repair(void **state)
{
    struct play *p = *state;
    p->app->model = MODEL_FLEET;
    play_keys(p, ":set hub.ports 55<Enter>:set stock.batteries 274<Enter>");
    assert_true(on_screen(p, "a makes the first"));
    struct params expected = p->app->committed.params;
    repair_apply(&p->app->shown.now.repairs[0], &expected);
    play_keys(p, "a");
    assert_true(params_equal(&p->app->committed.params, &expected));
    assert_true(on_screen(p, "ENOUGH"));
    assert_false(strstr(p->app->message, "a makes") != NULL);
    assert_true(on_screen(p, "a makes it sure")); /* by the rule of thumb, which objects */
    play_keys(p, "a");
    assert_true(on_screen(p, "to spare"));
    play_keys(p, "a");
    assert_true(says(p, "nothing to repair"));
    play_keys(p, "uu:repair charge<Enter>");
    assert_near(kept(p, PARAM_PORTS), 55, 0);
    assert_true(kept(p, PARAM_CHARGE_TIME) < 3);
    play_keys(p, "u:repair wishes<Enter>");
    assert_true(says(p, "No repair by \"wishes\""));
    play_keys(p, "<F4>a");
    assert_true(says(p, "main view and in the advice"));
    assert_owned(p, 274, 55);
}

/* Keys that come before the figures take nothing that nobody saw. */
static void late_plans_are_not_taken(void **state)
{
    struct play *p = *state;
    const struct message more = {.kind = MESSAGE_KEY, .key = '+'};
    const struct message enter = {.kind = MESSAGE_KEY, .key = K_ENTER};
    static const char *const views[] = {"<F5>", "<F6>", "<F8>"};
    const struct message main_view = {.kind = MESSAGE_KEY, .key = K_F1 + 1};
    const struct message repair = {.kind = MESSAGE_KEY, .key = 'a'};
    play_keys(p, "<F4>");
    app_update(p->app, &more);
    app_update(p->app, &main_view);
    app_update(p->app, &repair);
    assert_true(says(p, "still being computed"));
    play_keys(p, "u");
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        play_keys(p, views[i]);
        double before = kept(p, PARAM_VEHICLES);
        app_update(p->app, &more);
        app_update(p->app, &enter);
        assert_true(says(p, "still being computed"));
        assert_near(kept(p, PARAM_VEHICLES), before + 10, 0);
        assert_owned(p, 300, 100);
        play_keys(p, "u");
    }
}

/* Steps that come before the curve are not lost. */
static void early_steps_are_kept(void **state)
{
    struct play *p = *state;
    static const key_code early[] = {K_F1 + 7, K_RIGHT, K_RIGHT, K_LEFT, K_RIGHT};
    follow_queue(p);
    for (size_t i = 0; i < sizeof early / sizeof *early; i++)
        app_update(p->app, &(struct message){.kind = MESSAGE_KEY, .key = early[i]});
    assert_int_equal(p->app->cursor_steps, 2);
    play_keys(p, "<Enter>");
    assert_owned(p, 300, 100); /* nobody saw the pair */
    double cheapest = p->app->shown.now.frontier.cheapest.ports;
    play_keys(p, "<Enter>");
    assert_near(kept(p, PARAM_PORTS), cheapest + 2, 0);
    play_keys(p, "<Left>");
    assert_near(p->app->cursor_ports, cheapest + 1, 0);
}

static void an_entry_is_edited_beside_plans(void **state)
{
    struct play *p = *state;
    static const char *const views[] = {"<F3>", "<F4>", "<F5>", "<F6>", "<F8>"};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        play_keys(p, views[i]);
        play_keys(p, "250");
        assert_int_equal(p->app->prompt.kind, PROMPT_FIELD);
        assert_near(shown(p, PARAM_VEHICLES), 250, 0);
        play_keys(p, "<Enter>u");
        assert_near(kept(p, PARAM_VEHICLES), 200, 0);
        play_keys(p, "e<BS><BS><BS>7<Enter>u");
        assert_near(kept(p, PARAM_VEHICLES), 200, 0);
    }
}

/* Keys of a script but those that type a number. */
static int count_keys(const char *script)
{
    int count = 0;
    for (key_code key; *script && (key = key_next(&script)) != K_NONE;)
        count += !(key >= '0' && key <= '9') && key != '%' && key != '.';
    return count;
}

/* From the file to a plan for twice the fleet that nobody objects to. */
static void a_planner_doubles_the_fleet(void **state)
{
    struct play *p = *state;
    static const char keys[] = "400<Enter>llll99%<Enter>hhhgf<Enter>561<Enter>gm";
    struct judgement j;
    play_keys(p, ":set transport.legs 1<Enter>");
    p->app->model = MODEL_HOURLY;
    play_size(p, 80, 24);
    play_keys(p, keys);
    assert_true(count_keys(keys) <= 15);
    assert_near(kept(p, PARAM_VEHICLES), 400, 0);
    assert_near(kept(p, PARAM_SERVICE_LEVEL), 0.99, 0);
    assert_true(kept(p, PARAM_PORTS) <= 120);
    judge_plan(&p->app->committed.params, p->app->shown.now.results, MODEL_HOURLY, &j);
    assert_int_equal(j.grade, GRADE_ENOUGH);
    assert_true(on_screen(p, "\xe2\x9c\x93 ENOUGH"));
    play_keys(p, "u");
    judge_plan(&p->app->committed.params, p->app->shown.now.results, MODEL_HOURLY, &j);
    assert_int_equal(j.grade, GRADE_IF); /* the frontier's pair, which the judge accepts */
}

/* Any scenario: what the three views offer is taken and holds. */
static void whatever_is_taken_holds(void **state)
{
    struct play *p = *state;
    uint64_t seed = 77;
    int taken = 0;
    p->app->model = MODEL_FLEET;
    for (int i = 0; i < 40; i++) {
        static const char *const keys[] = {"<F8><Enter>", "<F8><Right><Right><Enter>",
                                           "<F5><Enter>", "<F6><Home><Enter>"};
        struct params random;
        random_params(&random, &seed);
        even_day(&random);
        param_set(&random, PARAM_VEHICLES,
                  ceil(fmod(param_get(&random, PARAM_VEHICLES), 900)) + 1);
        for (size_t n = 0; n < sizeof keys / sizeof *keys; n++) {
            p->app->committed.params = p->app->now.params = random;
            effects_perform(p->app, FX_RECOMPUTE);
            play_keys(p, keys[n]);
            bool changed = !params_equal(&p->app->committed.params, &random);
            if (changed)
                assert_true(plan_holds(MODEL_FLEET, &p->app->committed.params));
            taken += changed;
        }
    }
    assert_true(taken > 80);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)
        FLOW(the_cheapest_pair_is_taken),
        FLOW(the_pair_under_the_cursor_is_taken),
        FLOW(the_share_that_a_pair_serves_is_its_own),
        FLOW(a_planned_fleet_is_taken),
        FLOW(a_repair_is_chosen_and_made),
        FLOW(the_answer_offers_the_first_repair),
        FLOW(late_plans_are_not_taken),
        FLOW(early_steps_are_kept),
        FLOW(an_entry_is_edited_beside_plans),
        FLOW(a_planner_doubles_the_fleet),
        FLOW(whatever_is_taken_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
