/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports keep their contract in every format. */
#include <config.h>

#include "tests/check.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "engine/report/csv.h"
#include "engine/report/findings.h"
#include "engine/report/json.h"
#include "engine/report/listing.h"
#include "engine/report/page.h"

static char *write_report(const struct scenario *s, enum model_id model,
                          enum report_format format)
{
    struct text out;
    struct error err = {0};
    text_init(&out);
    assert_true(report_write(s, model, format, &out, &err));
    assert_int_equal(strlen(out.data), out.length);
    return out.data;
}

static void hostile_scenario(struct scenario *s)
{
    scenario_default(s);
    memset(s->name, 'W', sizeof s->name - 1);
    strcpy(s->note, "=HYPERLINK(\"x\"), \033]0;title\a and \342\200\256evil.\n- a list\n"
                    "\346\227\245\346\234\254\350\252\236 | pipe, 1. <b>&amp;</b> ");
    for (int i = 0; i < 40; i++)
        strcat(s->note, "\346\227\245\346\234\254");
    strcpy(s->currency, "\342\202\254|=");
}

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
        {"plain", "plain"},          {"a,b", "\"a,b\""},   {"say \"x\"", "\"say \"\"x\"\"\""},
        {"two\nlines", "\"two\nlines\""}, {"=1+1", "'=1+1"},    {"-5", "'-5"},
        {"+a,b", "\"'+a,b\""},       {"@x", "'@x"},        {"\tx", "'\tx"},
        {" x", "\" x\""},            {"", ""},             {"x ", "\"x \""},
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

static json_t *read_json(char *text)
{
    json_error_t why;
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &why);
    if (!root)
        fail_msg("line %d: %s", why.line, why.text);
    free(text);
    return root;
}

/* A metric of a JSON object: its number when ok, null and a state when not. */
static void check_metric(const json_t *metrics, const json_t *states, const struct results *r,
                         enum metric_id id)
{
    const char *key = metric_row(id)->key;
    const json_t *value = json_object_get(metrics, key);
    const char *said = json_string_value(json_object_get(states, key));
    const char *state = state_name(status_row((enum status_id)r->status[id])->state);
    assert_non_null(value);
    if (result_ok(r, id)) {
        assert_true(json_is_number(value));
        assert_near(json_number_value(value), r->v[id], 0);
        assert_null(said);
    } else {
        assert_true(json_is_null(value));
        assert_non_null(said);
        assert_int_equal(strncmp(said, state, strlen(state)), 0);
        assert_int_equal(strncmp(said + strlen(state), ": ", 2), 0);
        assert_true(strlen(said) > strlen(state) + 4);
    }
}

static void check_params(const json_t *params, const struct params *p)
{
    assert_int_equal(json_object_size(params), PARAM_COUNT);
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const json_t *value = json_object_get(params, param_row(id)->key);
        const double *v = p->v + param_row(id)->slot;
        if (!param_is_list(id)) {
            assert_near(json_number_value(value), *v, 0);
            continue;
        }
        assert_int_equal(json_array_size(value), p->count[id]);
        for (size_t i = 0; i < p->count[id]; i++)
            assert_near(json_number_value(json_array_get(value, i)), v[i], 0);
    }
}

static void awkward_scenario(struct scenario *s)
{
    scenario_default(s);
    strcpy(s->name, "\"quoted\" \\ caf\303\251");
    strcpy(s->note, "two\nlines");
    strcpy(s->currency, "RWF");
    param_set(&s->params, PARAM_SERVICE_LEVEL, 0.9999999);
    param_set(&s->params, PARAM_CHARGE_TIME, 1.0 / 3);
    param_set(&s->params, PARAM_BATTERIES, 150);
    param_set_list(&s->params, PARAM_FLEETS, (const double[]){7}, 1);
    for (int i = 0; i < 24; i++)
        s->params.v[SLOT_PROFILE + i] = 0.1 * i;
}

static void json_carries_every_metric_of_every_model(void **state)
{
    (void)state;
    struct scenario s;
    awkward_scenario(&s);
    json_t *root = read_json(write_report(&s, MODEL_PAPER, FORMAT_JSON));
    const json_t *scenario = json_object_get(root, "scenario");
    assert_int_equal(json_object_size(root), 7);
    assert_string_equal(json_string_value(json_object_get(root, "swapdeck")), PACKAGE_VERSION);
    assert_string_equal(json_string_value(json_object_get(scenario, "name")), s.name);
    assert_string_equal(json_string_value(json_object_get(scenario, "note")), s.note);
    assert_string_equal(json_string_value(json_object_get(scenario, "currency")), s.currency);
    check_params(json_object_get(scenario, "params"), &s.params);
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        const char *key = model_row(m)->key;
        const json_t *metrics = json_object_get(json_object_get(root, "metrics"), key);
        const json_t *states = json_object_get(json_object_get(root, "states"), key);
        struct results r;
        evaluate(m, &s.params, metrics_all(), &r);
        assert_int_equal(json_object_size(metrics), METRIC_COUNT - 4);
        for (enum metric_id id = 0; id < METRIC_COUNT; id++)
            if (!metric_row(id)->plan_only)
                check_metric(metrics, states, &r, id);
    }
    json_decref(root);
}

static void check_points(const json_t *element, const struct scenario *s, enum param_id param,
                         enum model_id model, metric_set want)
{
    const json_t *x = json_object_get(element, "x"), *metrics = json_object_get(element, "metrics");
    double before = -INFINITY;
    bool present = false;
    assert_true(json_array_size(x) >= 60);
    for (size_t i = 0; i < json_array_size(x); i++) {
        struct params p = s->params;
        struct results r;
        double at = json_number_value(json_array_get(x, i));
        assert_true(at > before);
        before = at;
        present = present || at == param_get(&s->params, param);
        param_set(&p, param, at);
        evaluate(model, &p, want, &r);
        for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
            const json_t *y = json_object_get(metrics, metric_row(id)->key);
            assert_int_equal(y != NULL, metric_wanted(want, id));
            if (!y)
                continue;
            assert_int_equal(json_array_size(y), json_array_size(x));
            assert_int_equal(json_is_null(json_array_get(y, i)), !result_ok(&r, id));
            if (result_ok(&r, id))
                assert_near(json_number_value(json_array_get(y, i)), r.v[id], 1e-9);
        }
    }
    assert_true(present);
}

static void json_sensitivities_hold_the_present_value(void **state)
{
    (void)state;
    struct scenario s;
    awkward_scenario(&s);
    json_t *root = read_json(write_report(&s, MODEL_PAPER, FORMAT_JSON));
    const json_t *array = json_object_get(root, "sensitivity"), *element;
    size_t i, expected = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        expected += param_row(id)->sensitive ? MODEL_COUNT : 0;
    assert_int_equal(json_array_size(array), expected);
    json_array_foreach(array, i, element) {
        enum param_id id = param_find(json_string_value(json_object_get(element, "param")));
        enum model_id m = model_find(json_string_value(json_object_get(element, "model")));
        assert_true(id < PARAM_COUNT && param_row(id)->sensitive && m < MODEL_COUNT);
        check_points(element, &s, id, m, report_sweep_metrics());
    }
    json_decref(root);
}

static void json_expansion_and_advice(void **state)
{
    (void)state;
    struct scenario s;
    scenario_default(&s);
    json_t *root = read_json(write_report(&s, MODEL_PAPER, FORMAT_JSON));
    const json_t *array = json_object_get(root, "expansion"), *element;
    size_t i;
    assert_int_equal(json_array_size(array), 4 * MODEL_COUNT);
    json_array_foreach(array, i, element) {
        assert_near(json_number_value(json_object_get(element, "vehicles")),
                    s.params.v[SLOT_FLEETS + (int)(i % 4)], 0);
        assert_string_equal(json_string_value(json_object_get(element, "model")),
                            model_row((enum model_id)(i / 4))->key);
        for (enum metric_id id = 0; id < METRIC_COUNT; id++)
            assert_int_equal(json_object_get(element, metric_row(id)->key) != NULL,
                             metric_wanted(expansion_metrics(), id));
    }
    array = json_object_get(root, "advice");
    assert_true(json_array_size(array) > 0);
    json_array_foreach(array, i, element) {
        assert_true(json_string_length(json_object_get(element, "id")) > 0);
        assert_true(json_string_length(json_object_get(element, "text")) > 10);
    }
    json_decref(root);
}

static void json_numbers_read_back(void **state)
{
    (void)state;
    static const double numbers[] = {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, 0x1p53,
                                     -0x1p60 - 4096, 1e15 + 0.5, -3, 0};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct text out;
        text_init(&out);
        json_finish(json_pack("[o]", json_number_of(numbers[i])), &out);
        json_t *root = read_json(out.data);
        assert_near(json_number_value(json_array_get(root, 0)), numbers[i], 0);
        json_decref(root);
    }
    json_t *nothing = json_number_of((double)INFINITY);
    assert_true(json_is_null(nothing));
    json_decref(nothing);
}

/* More points than one batch holds; none is lost or moved. */
static void sweeps_of_any_length(void **state)
{
    (void)state;
    enum { POINTS = 2 * SWEEP_MAX + 3 };
    static double x[POINTS];
    struct scenario s;
    struct text out;
    scenario_default(&s);
    for (int i = 0; i < POINTS; i++)
        x[i] = 1 + 0.001 * i;
    text_init(&out);
    assert_true(report_sweep(&s, MODEL_PAPER, PARAM_SWAPS_PER_DAY, x, POINTS,
                             METRIC_BIT(METRIC_NEED), FORMAT_JSON, &out, NULL));
    json_t *root = read_json(out.data);
    const json_t *y = json_object_get(json_object_get(root, "metrics"), "stock.need");
    assert_int_equal(json_object_size(root), 4);
    assert_int_equal(json_array_size(y), POINTS);
    for (size_t i = 0; i < POINTS; i++) {
        struct params p = s.params;
        struct results r;
        param_set(&p, PARAM_SWAPS_PER_DAY, x[i]);
        evaluate(MODEL_PAPER, &p, METRIC_BIT(METRIC_NEED), &r);
        assert_near(json_number_value(json_array_get(y, i)), r.v[METRIC_NEED], 1e-12);
    }
    json_decref(root);
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
                                 report_sweep_metrics(), f, &out, NULL));
        if (f == FORMAT_TEXT)
            check_lines(out.data);
        if (f == FORMAT_CSV)
            assert_non_null(strstr(out.data, "\nsweep,hub.charge_time,3,stock.need,"));
        assert_true(out.length > 100);
        text_free(&out);
    }
}

static void seeks_in_every_format(void **state)
{
    (void)state;
    const struct seek_query q = {MODEL_PAPER, METRIC_NEED, PARAM_CHARGE_TIME, SEEK_AT_MOST, 280};
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

static void parameters_are_listed(void **state)
{
    (void)state;
    struct text out;
    text_init(&out);
    assert_true(report_params(FORMAT_JSON, &out, NULL));
    json_t *root = read_json(out.data);
    assert_int_equal(json_array_size(root), PARAM_COUNT);
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const json_t *row = json_array_get(root, id);
        assert_string_equal(json_string_value(json_object_get(row, "key")), param_row(id)->key);
        assert_near(json_number_value(json_object_get(row, "max")), param_row(id)->max, 0);
        assert_string_equal(json_string_value(json_object_get(row, "doc")), param_row(id)->doc);
    }
    json_decref(root);
}

static void lists_come_in_every_format(void **state)
{
    (void)state;
    for (enum report_format f = 0; f < FORMAT_COUNT; f++) {
        struct text out;
        text_init(&out);
        assert_true(report_params(f, &out, NULL) && report_metrics(f, &out, NULL));
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
        cmocka_unit_test(text_fits_at_every_bound),
        cmocka_unit_test(markdown_tables_are_even),
        cmocka_unit_test(csv_is_tidy_and_exact),
        cmocka_unit_test(csv_fields_are_quoted),
        cmocka_unit_test(csv_numbers_stay_numbers),
        cmocka_unit_test(json_carries_every_metric_of_every_model),
        cmocka_unit_test(json_sensitivities_hold_the_present_value),
        cmocka_unit_test(json_expansion_and_advice),
        cmocka_unit_test(json_numbers_read_back),
        cmocka_unit_test(sweeps_of_any_length),
        cmocka_unit_test(sweep_tables_in_every_format),
        cmocka_unit_test(seeks_in_every_format),
        cmocka_unit_test(round_points_are_round),
        cmocka_unit_test(parameters_are_listed),
        cmocka_unit_test(lists_come_in_every_format),
        cmocka_unit_test(long_words_are_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
