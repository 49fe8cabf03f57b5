/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What edits send to a terminal, in bytes. */
#include <config.h>

#include "tests/check.h"

#include "tests/frame_bytes.h"

static struct frame_bytes all;

static int measure(void **state)
{
    (void)state;
    return measure_frame_bytes(&all) ? 0 : -1;
}

static void an_edit_of_every_pane_fits_the_budget(void **state)
{
    (void)state;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        assert_in_range(median_bytes(&all, m, NULL, ""), 500, BYTES_BUDGET);
}

/* What does not change is not sent. */
static void panes_cost_what_changes_in_them(void **state)
{
    (void)state;
    assert_int_equal(median_bytes(&all, MODEL_PAPER, "vehicles", "expansion"), 0);
    assert_in_range(median_bytes(&all, MODEL_PAPER, "vehicles", "parameters"), 1, 40);
    assert_in_range(median_bytes(&all, MODEL_PAPER, "ports", ""), 50, 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_edit_of_every_pane_fits_the_budget),
        cmocka_unit_test(panes_cost_what_changes_in_them),
    };
    return cmocka_run_group_tests(tests, measure, NULL);
}
