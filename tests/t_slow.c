/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Studies of large fleets: after the screen, between keys, and given up for them. */
#include <config.h>

#include "tests/flow.h"

#include "engine/base/interrupt.h"

/* Large fleets: the screen comes at once, the slow studies after it, the same in the end. */
static void slow_figures_follow_between_keys(void **state)
{
    struct play *p = *state;
    struct text whole, part, done;
    play_size(p, 120, 40);
    play_keys(p, ":set fleet.vehicles 100000<Enter>:set stock.batteries 140000<Enter>"
                 ":set hub.ports 26000<Enter>:model fleet<Enter>");
    flow_frame(p, &whole);
    unsigned left = effects_perform(p->app, FX_RECOMPUTE);
    assert_true(left & FX_FILL);
    assert_non_null(strstr(flow_frame(p, &part), "These figures are being computed."));
    while (left & FX_FILL)
        left = effects_perform(p->app, FX_FILL);
    assert_string_equal(flow_frame(p, &done), whole.data);
    assert_null(strstr(done.data, "being computed"));
    text_free(&whole);
    text_free(&part);
    text_free(&done);
}

static bool after(void *questions)
{
    return --*(int *)questions < 0;
}

/* Ten million vehicles: each study ends when a key waits, and is done when none does. */
static void slow_figures_are_given_up_for_a_key(void **state)
{
    struct play *p = *state;
    struct board *b = &p->app->board;
    const unsigned wanted = BOARD_COST | BOARD_FRONTIER | BOARD_SMALL_PLOTS;
    param_set(&p->app->now.params, PARAM_VEHICLES, 1e7);
    board_compute(b, &p->app->now, MODEL_FLEET, PARAM_CHARGE_TIME, wanted, 120);
    unsigned filled = b->filled;
    struct results before = b->results[MODEL_FLEET];
    for (int i = 0; i < 8; i++) {
        int questions = i % 2 ? 0 : 3;
        struct interrupt stop;
        interrupt_init(&stop, after, &questions);
        interrupt_watch(&stop);
        board_fill(b, &p->app->now, wanted & ~((1u << i) - 1));
        interrupt_watch(NULL);
    }
    assert_int_equal(b->filled & wanted, 0);
    assert_int_equal(b->filled, filled);
    assert_memory_equal(before.v, b->results[MODEL_FLEET].v, sizeof before.v);
    param_set(&p->app->now.params, PARAM_VEHICLES, 30000);
    board_compute(b, &p->app->now, MODEL_FLEET, PARAM_CHARGE_TIME, wanted, 120);
    for (int i = 0; i < 8; i++)
        board_fill(b, &p->app->now, wanted);
    assert_int_equal(b->filled & wanted, wanted);
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(slow_figures_follow_between_keys),
        FLOW(slow_figures_are_given_up_for_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
