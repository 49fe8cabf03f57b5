/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole reports as text: what a planner reads of a town, by several models, in words. */
#include <config.h>

#include "tests/check.h"

#include "engine/report/report.h"
#include "engine/report/report_seek.h"
#include "engine/report/report_sweep.h"
#include "engine/report/report_tables.h"
#include "engine/scenario/deck_file.h"
#include "engine/study/evaluate.h"
#include "engine/table/profile.h"
#include "tests/golden.h"

static void load(const char *name, struct scenario *s)
{
    struct deck deck;
    struct error err;
    char path[1024];
    snprintf(path, sizeof path, "%s/conf/%s", source_folder(), name);
    assert_true(deck_load(&deck, path, NULL, &err));
    deck_scenario(&deck, -1, s);
    deck_free(&deck);
}

/* Compares what was written and frees it. */
static bool same(const char *name, bool written, struct text *out)
{
    assert_true(written);
    bool equal = golden_same(name, out->data);
    text_free(out);
    return equal;
}

static void reports_equal_golden_ones(void **state)
{
    (void)state;
    struct scenario s;
    struct text out;
    struct error err;
    const struct profile_preset *day = profile_find("station-day");
    int different = 0;
    load("muhanga.conf", &s);
    text_init(&out);
    different += !same("report-muhanga-paper",
                       report_write(&s, MODEL_PAPER, FORMAT_TEXT, &out, &err), &out);
    param_set_list(&s.params, PARAM_PROFILE, day->weight, HOURS_PER_DAY);
    param_set(&s.params, PARAM_PORTS, 60);
    text_init(&out);
    different += !same("report-muhanga-day-palm",
                       report_write(&s, MODEL_PALM, FORMAT_MARKDOWN, &out, &err), &out);
    param_set(&s.params, PARAM_PORTS, 48);
    text_init(&out);
    different += !same("report-muhanga-short-fleet",
                       report_write(&s, MODEL_FLEET, FORMAT_TEXT, &out, &err), &out);
    assert_int_equal(different, 0);
}

static void sweeps_equal_golden_ones(void **state)
{
    (void)state;
    static const double x[] = {1.5, 2, 2.5, 3, 4, 5};
    enum { POINTS = sizeof x / sizeof *x };
    metric_set wanted = METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_PORTS_NEED) |
                        METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_SWAPS);
    struct scenario s;
    struct text out;
    struct error err;
    int different = 0;
    load("muhanga.conf", &s);
    text_init(&out);
    different += !same("sweep-muhanga-text",
                       report_sweep(&s, MODEL_PAPER, PARAM_CHARGE_TIME, x, POINTS, wanted,
                                    FORMAT_TEXT, &out, &err), &out);
    text_init(&out);
    different += !same("sweep-muhanga-markdown",
                       report_sweep(&s, MODEL_FLEET, PARAM_CHARGE_TIME, x, POINTS, wanted,
                                    FORMAT_MARKDOWN, &out, &err), &out);
    assert_int_equal(different, 0);
}

/* Tables are printed in each format alike. */
static void tables_equal_golden_ones(void **state)
{
    (void)state;
    int different = 0;
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        char name[64];
        struct text out;
        struct error err;
        snprintf(name, sizeof name, "list-params-%s", format_name(f));
        text_init(&out);
        different += !same(name, report_params(f, &out, &err), &out);
    }
    assert_int_equal(different, 0);
}

/* In csv every metric without a figure says why, by each model. */
static void every_state_is_told(void **state)
{
    (void)state;
    struct scenario s;
    load("muhanga.conf", &s);
    param_set(&s.params, PARAM_PORTS, 48);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        struct text out;
        struct error err;
        struct results r;
        text_init(&out);
        assert_true(report_write(&s, m, FORMAT_CSV, &out, &err));
        evaluate(m, &s.params, metrics_all(), &r);
        for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
            char row[200];
            bool told = metric_wanted(metrics_all(), id) && !result_ok(&r, id);
            snprintf(row, sizeof row, "\nstates,%s,,%s,", model_row(m)->key,
                     metric_row(id)->key);
            assert_int_equal(strstr(out.data, row) != NULL, told);
        }
        text_free(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_equal_golden_ones),
        cmocka_unit_test(sweeps_equal_golden_ones),
        cmocka_unit_test(tables_equal_golden_ones),
        cmocka_unit_test(every_state_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
