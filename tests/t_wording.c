/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said together agrees: figures beside each other, one and many, what is missing. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/advice/judgement.h"
#include "engine/advice/verdict.h"
#include "engine/base/number.h"
#include "engine/study/evaluate.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tests/random_town.h"
#include "tests/sentence_match.h"

#define ARRAY_COUNT(a) (sizeof(a) / sizeof *(a))

static void shares_of_swaps_are_subjects(void **state)
{
    (void)state;
    static const struct {
        double share;
        bool least;
        const char *text;
    } cases[] = {
        {0.308, true, "at least 30.8 % of swaps"},
        {0.308, false, "30.8 % of swaps"},
        {1, true, "all swaps"},
        {1, false, "all swaps"},
        {0.9999999, true, "nearly all swaps"},
        {0.99996, true, "at least 99.996 % of swaps"},
        {1e-9, false, "<0.001 % of swaps"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
        assert_string_equal(swaps_text(cases[i].share, cases[i].least, buf), cases[i].text);
}

/* Served and waiting are told alike, whether rounding made them all, none or nearly so. */
static void served_and_waiting_agree(void **state)
{
    (void)state;
    static const struct {
        double wait;
        const char *served, *waiting;
    } cases[] = {
        {0, ">99.999 %", "<0.001 %"},
        {1e-30, ">99.999 %", "<0.001 %"},
        {1e-8, ">99.999 %", "<0.001 %"},
        {4e-5, "99.996 %", "0.004 %"},
        {0.25, "75.0 %", "25.0 %"},
        {1 - 1e-9, "0 %", "100 %"},
        {1, "0 %", "100 %"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(cases); i++) {
        double wait = cases[i].wait;
        assert_string_equal(metric_text(METRIC_ACHIEVED, 1 - wait, buf), cases[i].served);
        assert_string_equal(metric_text(METRIC_WAIT_PROBABILITY, wait, buf), cases[i].waiting);
    }
}

static void small_and_negative_figures(void **state)
{
    (void)state;
    static const struct {
        enum metric_id id;
        double value;
        const char *text;
    } cases[] = {
        {METRIC_LONGEST_CHARGE, 1.2e-5, "<0.001"},
        {METRIC_SWAPS, 4.2e-4, "<0.001"},
        {METRIC_SURPLUS, -0.01, ">-0.1"},
        {METRIC_SURPLUS, 0, "0.0"},
        {METRIC_GROWTH, -1, "-100 %"},
        {METRIC_GROWTH, -0.9996, "-99.96 %"},
        {METRIC_GROWTH, -2e-7, ">-0.001 %"},
        {METRIC_GROWTH, -0.0004, "-0.04 %"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
        assert_string_equal(metric_text(cases[i].id, cases[i].value, buf), cases[i].text);
}

static void one_and_many(void **state)
{
    (void)state;
    static const struct {
        double n;
        const char *text;
    } cases[] = {{0, "0 ports"},        {1, "1 port"},           {1.001, "1.00 ports"},
                 {1.5, "1.50 ports"},   {2, "2 ports"},          {15.44, "15.4 ports"},
                 {1200, "1,200 ports"}, {0.9999999999, "1 port"}};
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
        assert_string_equal(count_text(cases[i].n, "port", "ports", buf, sizeof buf),
                            cases[i].text);
    assert_string_equal(number_beside(50.04, 50, 1, buf), "50.04");
    assert_string_equal(number_beside(50.0004, 50, 1, buf), "50.0004");
    assert_string_equal(number_beside(50, 50, 1, buf), "50.0");
    assert_string_equal(number_beside(50.3, 50, 1, buf), "50.3");
}

/* Where nothing else helps, what is missing stands in the place of the figure. */
static void what_is_missing_is_named(void **state)
{
    (void)state;
    assert_string_equal(status_word(STATUS_PORTS_TOO_FEW), "more ports");
    assert_string_equal(status_word(STATUS_PORTS_OVERLOADED), "more ports");
    assert_string_equal(status_word(STATUS_STOCK_TOO_SMALL), "more batteries");
    assert_string_equal(status_word(STATUS_TRANSPORT_USES_STOCK), "more batteries");
    assert_string_equal(status_word(STATUS_NO_GROWTH_BOUND), "unlimited");
    assert_string_equal(status_word(STATUS_NO_QUEUE), "-");
    for (enum status_id id = 0; id < STATUS_COUNT; id++)
        if (status_row(id)->state == STATE_IMPOSSIBLE)
            assert_string_not_equal(status_word(id), "impossible");
}

static void answer(struct params *p, double vehicles, double batteries, double ports,
                   struct results *r)
{
    params_default(p);
    param_set(p, PARAM_VEHICLES, vehicles);
    param_set(p, PARAM_BATTERIES, batteries);
    param_set(p, PARAM_PORTS, ports);
    evaluate(MODEL_FLEET, p, metrics_all(), r);
}

static void reasons_are_sentences(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    char buf[256];
    answer(&p, 200, 300, 1, &r);
    result_sentence(&p, &r, METRIC_NEED_WHOLE, buf, sizeof buf);
    assert_string_equal(buf, "demand would keep 50.0 ports busy; with 1 all swaps wait, "
                             "however many batteries");
    answer(&p, 200, 200, 300, &r);
    result_sentence(&p, &r, METRIC_PORTS_NEED, buf, sizeof buf);
    assert_string_equal(buf, "even with a port for every battery all swaps wait at 200 "
                             "batteries");
    assert_int_equal(verdict(&p, &r, buf, sizeof buf), TONE_BAD);
    assert_memory_equal(buf, "short of ", 9);
    param_set(&p, PARAM_BATTERIES, 1);
    param_set(&p, PARAM_PORTS, 1);
    result_fail(&r, METRIC_PORTS_NEED, STATUS_STOCK_TOO_SMALL, 1);
    result_sentence(&p, &r, METRIC_PORTS_NEED, buf, sizeof buf);
    assert_non_null(strstr(buf, "all swaps wait at 1 battery"));
    result_fail(&r, METRIC_NEED, STATUS_PORTS_OVERLOADED, 0);
    result_sentence(&p, &r, METRIC_NEED, buf, sizeof buf);
    assert_non_null(strstr(buf, "ports busy and 1 is owned: "));
}

static void headline(const struct params *p, const struct results *r, char *buf)
{
    static struct results all[MODEL_COUNT];
    struct judgement j;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        results_clear(&all[m]);
    all[MODEL_FLEET] = *r;
    judge_plan(p, all, MODEL_FLEET, &j);
    judgement_headline(&j, p, all, buf);
}

static void headlines_name_what_is_missing(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    char buf[JUDGEMENT_TEXT];
    struct figure f[FIGURES_MAX];
    answer(&p, 400, 300, 200, &r);
    headline(&p, &r, buf);
    assert_true(
        match("SHORT of # batteries: 300 for 400 vehicles, 100 stand without any", buf, f));
    answer(&p, 2, 1, 9, &r);
    headline(&p, &r, buf);
    assert_true(match("SHORT of # batteries: 1 for 2 vehicles, 1 stands without any", buf, f));
    answer(&p, 200, 300, 45, &r);
    headline(&p, &r, buf);
    assert_string_equal(buf, "SHORT of 9 ports: no number of batteries is enough");
    answer(&p, 200, 230, 45, &r);
    headline(&p, &r, buf);
    assert_string_equal(buf, "SHORT of batteries and ports: neither alone is enough");
}

/* Served and waiting make a hundred, to a digit of rounding. */
static void shares_add_up_as_printed(void **state)
{
    (void)state;
    uint64_t seed = 11;
    for (int i = 0; i < 500; i++) {
        struct params p;
        struct results r;
        char served[NUMBER_TEXT], waiting[NUMBER_TEXT];
        random_town(&p, &seed);
        evaluate((enum model_id)(i % MODEL_COUNT), &p,
                 METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_WAIT_PROBABILITY), &r);
        metric_text(METRIC_ACHIEVED, r.v[METRIC_ACHIEVED], served);
        metric_text(METRIC_WAIT_PROBABILITY, r.v[METRIC_WAIT_PROBABILITY], waiting);
        assert_int_equal(strcmp(served, ">99.999 %") == 0, strcmp(waiting, "<0.001 %") == 0);
        assert_int_equal(strcmp(served, "0 %") == 0, strcmp(waiting, "100 %") == 0);
        if (served[0] != '>' && served[0] != '<')
            assert_within(strtod(served, NULL) + strtod(waiting, NULL), 100, 0.1001);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_of_swaps_are_subjects),
        cmocka_unit_test(served_and_waiting_agree),
        cmocka_unit_test(small_and_negative_figures),
        cmocka_unit_test(one_and_many),
        cmocka_unit_test(what_is_missing_is_named),
        cmocka_unit_test(reasons_are_sentences),
        cmocka_unit_test(headlines_name_what_is_missing),
        cmocka_unit_test(shares_add_up_as_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
