/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Csv: tidy, exact, and nothing that a spreadsheet would run. */
#include <config.h>

#include "tests/reports.h"

#include "engine/report/csv.h"
#include "engine/study/evaluate.h"

/* Reads one field after RFC 4180; returns what follows its comma or line end. */
static const char *csv_field(const char *s, char *field, size_t size, bool *last)
{
    size_t n = 0;
    bool quoted = *s == '"';
    for (s += quoted;; s++) {
        if (quoted && s[0] == '"' && s[1] != '"') {
            s++;
            break;
        }
        if (!quoted && (*s == ',' || *s == '\n'))
            break;
        assert_true(*s && n + 1 < size);
        assert_true(quoted || (*s != '"' && *s != '\r'));
        field[n++] = *s;
        s += quoted && *s == '"';
    }
    field[n] = 0;
    assert_true(*s == ',' || *s == '\n');
    *last = *s == '\n';
    return s + 1;
}

enum { SECTION, NAME, X, METRIC, VALUE, UNIT, FIELDS };

struct record {
    char field[FIELDS][NOTE_TEXT + 8];
};

static const char *csv_record(const char *s, struct record *r)
{
    bool last = false;
    for (int i = 0; i < FIELDS; i++) {
        assert_false(last);
        s = csv_field(s, r->field[i], sizeof r->field[i], &last);
    }
    assert_true(last);
    return s;
}

static void csv_is_tidy_and_exact(void **state)
{
    (void)state;
    struct scenario s;
    struct results r;
    struct record *row = malloc(sizeof *row);
    int metrics = 0, formulas = 0, present = 0;
    hostile_scenario(&s);
    evaluate(MODEL_PAPER, &s.params, metrics_all(), &r);
    char *text = write_report(&s, MODEL_PAPER, FORMAT_CSV);
    assert_int_equal(strncmp(text, "section,name,x,metric,value,unit\n", 33), 0);
    for (const char *at = text; *at;) {
        at = csv_record(at, row);
        for (int i = 0; i < FIELDS; i++)
            assert_true(!row->field[i][0] || !strchr("=+@\t\r", row->field[i][0]));
        formulas += strncmp(row->field[VALUE], "'=HYPER", 7) == 0;
        if (strcmp(row->field[SECTION], "sensitivity") == 0)
            present += strcmp(row->field[NAME], "hub.charge_time") == 0 &&
                       strcmp(row->field[X], "3") == 0;
        if (strcmp(row->field[SECTION], "metrics") != 0)
            continue;
        enum metric_id id = metric_find(row->field[METRIC]);
        assert_true(id < METRIC_COUNT);
        assert_int_equal(row->field[VALUE][0] != 0, result_ok(&r, id));
        if (result_ok(&r, id))
            assert_near(strtod(row->field[VALUE], NULL), r.v[id], 0);
        metrics++;
    }
    assert_int_equal(metrics, METRIC_COUNT - 4);
    assert_int_equal(formulas, 1);
    assert_int_equal(present, 4);
    free(text);
    free(row);
}

static void csv_fields_are_quoted(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"x\"", "\"say \"\"x\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"=1+1", "'=1+1"},
        {"-5", "'-5"},
        {" =1+1", "\"' =1+1\""},
        {"\xc2\xa0=1+1", "'\xc2\xa0=1+1"},
        {"\357\274\2351+1", "'\357\274\2351+1"},
        {"\357\274\240a", "'\357\274\240a"},
        {"\n=1+1", "\"'\n=1+1\""},
        {"\xe2\x80\x8d=1", "'\xe2\x80\x8d=1"},
        {"a;=1+1", "\"a;'=1+1\""},
        {"a\t @b", "\"a\t' @b\""},
        {"a; b", "\"a; b\""},
        {"a=1", "a=1"},
        {"1-2", "1-2"},
        {"+a,b", "\"'+a,b\""},
        {"@x", "'@x"},
        {"\tx", "\"'\tx\""},
        {" x", "\" x\""},
        {" ", "\" \""},
        {"", ""},
        {"x ", "\"x \""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct text out;
        text_init(&out);
        text_add(&out, "");
        csv_text(&out, pairs[i][0]);
        assert_string_equal(out.data, pairs[i][1]);
        text_free(&out);
    }
}

static void csv_numbers_stay_numbers(void **state)
{
    (void)state;
    struct text out;
    text_init(&out);
    csv_number(&out, -5);
    text_add(&out, ";");
    csv_number(&out, (double)NAN);
    text_add(&out, ";");
    csv_number(&out, 0.1);
    assert_string_equal(out.data, "-5;;0.1");
    text_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_is_tidy_and_exact),
        cmocka_unit_test(csv_fields_are_quoted),
        cmocka_unit_test(csv_numbers_stay_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
