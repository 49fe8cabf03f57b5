/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Studies of large fleets: after the screen, between keys, and given up for them. */
#include <config.h>

#include "tests/flow.h"

#include "engine/answers/fill.h"
#include "engine/base/interrupt.h"

/* A million vehicles by the model whose studies are slow. */
static void enlarge(struct play *p)
{
    play_size(p, 120, 40);
    play_keys(p, ":set fleet.vehicles 1000000<Enter>:set stock.batteries 1400000<Enter>"
                 ":set hub.ports 260000<Enter>:model fleet<Enter>");
}

/* A key of which the loop has done only what comes at once. */
static unsigned press(struct play *p, key_code key)
{
    struct message m = {.kind = MESSAGE_KEY, .key = key};
    return effects_perform(p->app, app_update(p->app, &m));
}

static void finish(struct play *p)
{
    while (effects_perform(p->app, FX_FILL) & FX_FILL)
        continue;
}

/* The screen comes at once, the slow studies after it, the same in the end. */
static void slow_figures_follow_between_keys(void **state)
{
    struct play *p = *state;
    struct text whole, part, done;
    enlarge(p);
    play_keys(p, ":advice<Enter>");
    flow_frame(p, &whole);
    case_free(&p->app->shown);
    case_init(&p->app->shown);
    assert_true(effects_perform(p->app, FX_RECOMPUTE) & FX_FILL);
    assert_non_null(strstr(flow_frame(p, &part), "These figures are being computed."));
    finish(p);
    assert_string_equal(flow_frame(p, &done), whole.data);
    assert_null(strstr(done.data, "being computed"));
    text_free(&whole);
    text_free(&part);
    text_free(&done);
}

/* Until the new figures are there the last ones stand, marked, with their own scenario. */
static void the_last_figures_stand_in(void **state)
{
    struct play *p = *state;
    struct text before, meanwhile, later;
    enlarge(p);
    play_keys(p, ":set service.level 0.9<Enter>:cost<Enter>");
    assert_non_null(strstr(flow_frame(p, &before), "@ 90 %: "));
    p->app->selected = PARAM_SERVICE_LEVEL;
    press(p, '+');
    assert_near(shown(p, PARAM_SERVICE_LEVEL), 0.905, 1e-15);
    flow_frame(p, &meanwhile);
    assert_non_null(strstr(meanwhile.data, "being updated, random charging"));
    assert_non_null(strstr(meanwhile.data, "@ 90 %: "));
    finish(p);
    assert_non_null(strstr(flow_frame(p, &later), "@ 90.5 %: "));
    assert_null(strstr(later.data, "being updated"));
    text_free(&before);
    text_free(&meanwhile);
    text_free(&later);
}

static bool after(void *questions)
{
    return --*(int *)questions < 0;
}

static struct request slow_request(const struct play *p, double vehicles)
{
    struct request r = {p->app->now, MODEL_FLEET, PARAM_CHARGE_TIME, 120,
                        PART_BIT(COST) | PART_BIT(FRONTIER) | PART_BIT(SMALL_PLOTS)};
    param_set(&r.scenario.params, PARAM_VEHICLES, vehicles);
    return r;
}

/* Ten million vehicles: each study ends when a key waits, and is done when none does. */
static void slow_figures_are_given_up_for_a_key(void **state)
{
    struct play *p = *state;
    struct answers *k = &p->app->shown.now;
    struct request r = slow_request(p, 1e7);
    answers_begin(k, &r);
    for (int i = 0; i < 8; i++) {
        int questions = i % 2 ? 0 : 3;
        struct interrupt stop;
        interrupt_init(&stop, after, &questions);
        interrupt_watch(&stop);
        assert_false(answers_step(k));
        interrupt_watch(NULL);
        assert_int_equal(k->filled, 0);
    }
    r = slow_request(p, 30000);
    answers_begin(k, &r);
    while (answers_step(k))
        continue;
    assert_int_equal(answers_missing(k), 0);
    assert_true(answers_have(k, r.parts));
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(slow_figures_follow_between_keys),
        FLOW(the_last_figures_stand_in),
        FLOW(slow_figures_are_given_up_for_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
