/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports fit a mail, a page and a spreadsheet. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/report/page.h"
#include "engine/report/report_seek.h"
#include "engine/report/report_sweep.h"
#include "engine/report/report_tables.h"
#include "engine/report/sensitivity.h"
#include "engine/study/evaluate.h"
#include "tests/reports.h"

static void formats_are_found(void **state)
{
    (void)state;
    for (enum report_format f = 0; f < FORMAT_COUNT; f++)
        assert_int_equal(format_find(format_name(f)), f);
    assert_int_equal(format_find("yaml"), FORMAT_COUNT);
    assert_int_equal(format_of_path("a.b/plan.JSON"), FORMAT_JSON);
    assert_int_equal(format_of_path("plan.md"), FORMAT_MARKDOWN);
    assert_int_equal(format_of_path("folder.csv/plan"), FORMAT_COUNT);
    assert_int_equal(format_of_path("plan.conf"), FORMAT_COUNT);
}

/* Every line of a text report fits a mail. */
static void check_lines(const char *text)
{
    for (const char *line = text; *line;) {
        char part[4096];
        size_t n = strcspn(line, "\n");
        assert_true(n < sizeof part);
        memcpy(part, line, n);
        part[n] = 0;
        if (text_columns(part) > PAGE_WIDTH)
            fail_msg("%d columns: %s", text_columns(part), part);
        assert_true(n == 0 || line[n - 1] != ' ');
        assert_null(strchr(part, '\033'));
        assert_null(strstr(part, "\342\200\256"));
        assert_int_equal(line[n], '\n');
        line += n + 1;
    }
}

static void text_fits_a_mail(void **state)
{
    (void)state;
    struct scenario s[2];
    scenario_default(&s[0]);
    hostile_scenario(&s[1]);
    for (int i = 0; i < 2; i++)
        for (enum model_id m = 0; m < MODEL_COUNT; m++) {
            char *text = write_report(&s[i], m, FORMAT_TEXT);
            check_lines(text);
            assert_non_null(strstr(text, "\nAdvice\n------\n"));
            free(text);
        }
}

/* The same with every parameter at its ends, where figures are longest. A fleet of
 * millions is as long as one of some hundred thousands, but slower. */
/* A line never begins with the sign of the percentage before it; models that part say why. */
static void percentages_stay_whole(void **state)
{
    (void)state;
    struct scenario s;
    struct text out;
    scenario_default(&s);
    param_set(&s.params, PARAM_BATTERIES, 274);
    param_set(&s.params, PARAM_PORTS, 50);
    param_set(&s.params, PARAM_TRANSPORT_LEGS, 1);
    text_init(&out);
    assert_true(report_write(&s, MODEL_PAPER, FORMAT_TEXT, &out, NULL));
    for (const char *line = out.data; line; line = strchr(line + 1, '\n'))
        assert_true(line[1 + strspn(line + 1, " ")] != '%');
    assert_non_null(strstr(out.data, "SHORT of 5 ports: 95.3 % of swaps served at once"));
    text_free(&out);
}

static void text_fits_at_every_bound(void **state)
{
    (void)state;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        for (int end = 0; end < 2; end++) {
            struct scenario s;
            scenario_default(&s);
            if (!param_is_list(id))
                param_set(&s.params, id, end ? param_row(id)->max : param_row(id)->min);
            if (id == PARAM_VEHICLES && end)
                param_set(&s.params, id, 1e5);
            char *text = write_report(&s, MODEL_PAPER, FORMAT_TEXT);
            check_lines(text);
            free(text);
        }
}

/* What is impossible for one reason is told once. */
static void reasons_are_told_once(void **state)
{
    (void)state;
    struct scenario s;
    scenario_default(&s);
    param_set(&s.params, PARAM_PORTS, 40);
    char *text = write_report(&s, MODEL_FLEET, FORMAT_TEXT);
    const char *stock = strstr(text, "\nStock\n"), *ports = strstr(text, "\nPorts\n");
    const char *told =
        strstr(text, "\nBatteries needed; Batteries needed, whole; Safety stock;");
    assert_true(told && stock < told && told < ports);
    told = strstr(told, "(impossible)");
    assert_true(told && told < ports);
    told = strstr(told + 2, "impossible");
    assert_true(!told || told > ports);
    check_lines(text);
    free(text);
}

static int bars(const char *line)
{
    int n = 0;
    for (; *line && *line != '\n'; line++) {
        if (*line == '\\')
            line++;
        else
            n += *line == '|';
    }
    return n;
}

static void markdown_tables_are_even(void **state)
{
    (void)state;
    struct scenario s;
    hostile_scenario(&s);
    char *text = write_report(&s, MODEL_PAPER, FORMAT_MARKDOWN);
    int tables = 0, columns = 0;
    for (const char *line = text; *line; line += strcspn(line, "\n") + 1) {
        if (*line != '|') {
            columns = 0;
            continue;
        }
        tables += !columns;
        columns = columns ? columns : bars(line);
        assert_int_equal(bars(line), columns);
    }
    assert_true(tables >= 10);
    assert_null(strchr(text, '\033'));
    assert_non_null(strstr(text, "\n\\- a list\n"));
    assert_non_null(strstr(text, "\\<b\\>"));
    free(text);
}

static void sweep_tables_in_every_format(void **state)
{
    (void)state;
    static const double x[] = {2, 3};
    struct scenario s;
    scenario_default(&s);
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        struct text out;
        text_init(&out);
        assert_true(report_sweep(&s, MODEL_PAPER, PARAM_CHARGE_TIME, x, 2,
                                 sensitivity_metrics(), f, &out, NULL));
        if (f == FORMAT_TEXT)
            check_lines(out.data);
        if (f == FORMAT_CSV)
            assert_non_null(strstr(out.data, "\nsweep,hub.charge_time,3,stock.need,"));
        assert_true(out.length > 100);
        text_free(&out);
    }
}

/* Every metric at once: more columns than a page has room for. */
static void a_sweep_of_all_metrics(void **state)
{
    (void)state;
    static const double x[] = {2, 3};
    struct scenario s;
    scenario_default(&s);
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        struct text out;
        text_init(&out);
        assert_true(report_sweep(&s, MODEL_FLEET, PARAM_CHARGE_TIME, x, 2, metrics_all(), f,
                                 &out, NULL));
        if (f == FORMAT_TEXT)
            check_lines(out.data);
        for (enum metric_id id = 0; f == FORMAT_MARKDOWN && id < METRIC_COUNT; id++)
            if (metric_wanted(metrics_all(), id))
                assert_non_null(strstr(out.data, metric_row(id)->label));
        text_free(&out);
    }
}

static void seeks_in_every_format(void **state)
{
    (void)state;
    const struct seek_query q = {MODEL_PAPER, METRIC_NEED, PARAM_CHARGE_TIME, SEEK_AT_MOST,
                                 280};
    const struct seek_answer a = {2.75, 279.5};
    static const char *const part[FORMAT_COUNT] = {
        [FORMAT_TEXT] = "  Asked for         stock.need       <= 280.0  batteries\n",
        [FORMAT_MARKDOWN] = "| Charge time | hub.charge\\_time | 2.75 | h |\n",
        [FORMAT_CSV] = "\nseek,hub.charge_time,2.75,stock.need,279.5,batteries\n",
        [FORMAT_JSON] = "\"param\": \"hub.charge_time\",\n  \"metric\": \"stock.need\",\n"
                        "  \"op\": \"<=\",\n  \"target\": 280,\n  \"model\": \"paper\",\n"
                        "  \"value\": 2.75,\n  \"achieved\": 279.5\n}\n",
    };
    struct scenario s;
    scenario_default(&s);
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        struct text out;
        text_init(&out);
        assert_true(report_seek(&s, &q, &a, f, &out, NULL));
        if (!strstr(out.data, part[f]))
            fail_msg("%s not in %s", part[f], out.data);
        text_free(&out);
    }
}

static void round_points_are_round(void **state)
{
    (void)state;
    double x[ROUND_POINTS];
    static const double swaps[] = {1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5};
    assert_int_equal(round_points(1, 5, 2, false, x), 9);
    for (int i = 0; i < 9; i++)
        assert_near(x[i], swaps[i], 0);
    int n = round_points(0.8, 0.9999, 0.951, false, x);
    assert_near(x[0], 0.8, 0);
    assert_near(x[1], 0.825, 0);
    assert_near(x[n - 1], 0.9999, 0);
    bool present = false;
    for (int i = 0; i < n; i++)
        present = present || x[i] == 0.951;
    assert_true(present);
    assert_int_equal(round_points(3, 3, 3, false, x), 1);
    n = round_points(1, 7, 4, true, x);
    for (int i = 0; i < n; i++)
        assert_true(x[i] == floor(x[i]) && (!i || x[i] > x[i - 1]));
}

static void lists_come_in_every_format(void **state)
{
    (void)state;
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        struct text out;
        text_init(&out);
        assert_true(report_params(f, &out, NULL) && report_metrics(f, &out, NULL) &&
                    report_models(f, &out, NULL));
        if (f == FORMAT_TEXT)
            check_lines(out.data);
        for (enum metric_id id = 0; f != FORMAT_MARKDOWN && id < METRIC_COUNT; id++)
            assert_non_null(strstr(out.data, metric_row(id)->key));
        text_free(&out);
    }
}

static void long_words_are_broken(void **state)
{
    (void)state;
    struct text out;
    struct page page = {false, &out};
    char word[300];
    memset(word, 'x', sizeof word - 1);
    word[sizeof word - 1] = 0;
    text_init(&out);
    page_heading(&page, 1, word);
    page_item(&page, word);
    page_paragraph(&page, word);
    check_lines(out.data);
    text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_found),
        cmocka_unit_test(text_fits_a_mail),
        cmocka_unit_test(percentages_stay_whole),
        cmocka_unit_test(text_fits_at_every_bound),
        cmocka_unit_test(reasons_are_told_once),
        cmocka_unit_test(markdown_tables_are_even),
        cmocka_unit_test(sweep_tables_in_every_format),
        cmocka_unit_test(a_sweep_of_all_metrics),
        cmocka_unit_test(seeks_in_every_format),
        cmocka_unit_test(round_points_are_round),
        cmocka_unit_test(lists_come_in_every_format),
        cmocka_unit_test(long_words_are_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
