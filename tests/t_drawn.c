/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that change nothing are known as such, and only they. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "tests/flow.h"
#include "tests/scratch.h"
#include "tui/command/command.h"
#include "tui/run/drawn.h"

static struct drawn drawn;

/* The screen with its roles; the caller frees it. */
static char *whole_frame(struct play *p)
{
    struct text out;
    text_init(&out);
    play_frame(p, &out);
    canvas_print_roles(&p->canvas, &out);
    return out.data;
}

static void idle_keys_change_nothing(void **state)
{
    struct play *p = *state;
    static const char *const idle[] = {"<Up>", "gg", "<PgUp>", "k", "<C-b>"};
    play_keys(p, "?");
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        drawn_note(&drawn, p->app);
        play_keys(p, idle[i]);
        assert_true(drawn_same(&drawn, p->app));
        play_keys(p, "<Down><Up>"); /* there and back */
        assert_true(drawn_same(&drawn, p->app));
    }
    play_keys(p, "<Down>");
    assert_false(drawn_same(&drawn, p->app));
}

static int leave_flow(void **state)
{
    remove_entries(); /* some were saved */
    return flow_teardown(state);
}

/* The keys of some command, or typed ones; none that leads to another folder. */
static const char *random_key(unsigned *seed)
{
    static const char *const typed[] = {"5", "2h", "<Enter>", "<Esc>", "*", "<Tab>", "x", "x"};
    *seed = *seed * 1103515245 + 12345;
    unsigned draw = *seed >> 16;
    if (draw % 3 == 0)
        return typed[draw / 3 % (sizeof typed / sizeof *typed)];
    const char *keys = command_row((enum command_id)(draw / 3 % COMMAND_COUNT))->keys;
    return keys && !strchr(keys, '/') ? keys : "<F12>";
}

/* Whatever is pressed: what is taken for the same looks the same. */
static void the_same_looks_the_same(void **state)
{
    struct play *p = *state;
    unsigned seed = 7;
    int same = 0;
    play_size(p, 80, 24);
    char *before = whole_frame(p);
    for (int i = 0; i < CASES(1500); i++) {
        const char *keys = random_key(&seed);
        drawn_note(&drawn, p->app);
        play_keys(p, keys);
        char *after = whole_frame(p);
        bool alike = drawn_same(&drawn, p->app);
        if (alike)
            assert_string_equal(before, after);
        same += alike;
        free(before);
        before = after;
    }
    free(before);
    assert_in_range(same, CASES(1500) / 30, CASES(1400));
}

/* Until they are there, but no longer than a person would notice. */
static void figures_are_waited_for_a_little(void **state)
{
    struct play *p = *state;
    memset(&drawn, 0, sizeof drawn);
    assert_int_equal(drawn_wait(&drawn, p->app, 1000), 0);
    drawn_note(&drawn, p->app);
    play_keys(p, "+");
    p->app->shown.now.filled &= ~PART_BIT(PLOT);
    assert_int_equal(drawn_wait(&drawn, p->app, 1000), DRAWN_PATIENCE);
    assert_int_equal(drawn_wait(&drawn, p->app, 1007), DRAWN_PATIENCE - 7);
    assert_int_equal(drawn_wait(&drawn, p->app, 1000 + DRAWN_PATIENCE), 0);
    assert_int_equal(drawn_wait(&drawn, p->app, 2000), 0);
    drawn_note(&drawn, p->app);
    assert_int_equal(drawn_wait(&drawn, p->app, 3000), 0); /* as far as they are there */
    play_keys(p, "-");
    p->app->shown.now.filled &= ~PART_BIT(PLOT);
    assert_int_equal(drawn_wait(&drawn, p->app, 4000), DRAWN_PATIENCE);
    p->app->shown.now.filled |= PART_BIT(PLOT);
    assert_int_equal(drawn_wait(&drawn, p->app, 4001), 0);
}

static void news_of_the_figures_are_seen(void **state)
{
    struct play *p = *state;
    drawn_note(&drawn, p->app);
    assert_true(drawn_same(&drawn, p->app));
    p->app->shown.now.filled ^= PART_BIT(PLOT);
    assert_false(drawn_same(&drawn, p->app));
    drawn.known = false;
    p->app->shown.now.filled ^= PART_BIT(PLOT);
    assert_false(drawn_same(&drawn, p->app));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(idle_keys_change_nothing, flow_setup, leave_flow),
        cmocka_unit_test_setup_teardown(the_same_looks_the_same, flow_setup, leave_flow),
        cmocka_unit_test_setup_teardown(figures_are_waited_for_a_little, flow_setup,
                                        leave_flow),
        cmocka_unit_test_setup_teardown(news_of_the_figures_are_seen, flow_setup, leave_flow),
    };
    return cmocka_run_group_tests(tests, enter_scratch, leave_scratch);
}
