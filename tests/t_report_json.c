/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON of a report holds every model, and every number to the last bit. */
#include <config.h>

#include "tests/check.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "engine/report/sensitivity.h"
#include "engine/report/json.h"
#include "engine/report/report.h"
#include "engine/report/report_sweep.h"
#include "engine/report/report_tables.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"

static char *write_report(const struct scenario *s)
{
    struct text out;
    struct error err = {0};
    text_init(&out);
    assert_true(report_write(s, MODEL_PAPER, FORMAT_JSON, &out, &err));
    assert_int_equal(strlen(out.data), out.length);
    return out.data;
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
        for (int i = 0; i < p->count[id]; i++)
            assert_near(json_number_value(json_array_get(value, (size_t)i)), v[i], 0);
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
    json_t *root = read_json(write_report(&s));
    const json_t *scenario = json_object_get(root, "scenario");
    assert_int_equal(json_object_size(root), 10);
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
    const json_t *x = json_object_get(element, "x");
    const json_t *metrics = json_object_get(element, "metrics");
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
    json_t *root = read_json(write_report(&s));
    const json_t *array = json_object_get(root, "sensitivity"), *element;
    size_t i, expected = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        expected += param_row(id)->sensitive ? MODEL_COUNT : 0;
    assert_int_equal(json_array_size(array), expected);
    json_array_foreach(array, i, element) {
        enum param_id id = param_find(json_string_value(json_object_get(element, "param")));
        enum model_id m = model_find(json_string_value(json_object_get(element, "model")));
        assert_true(id < PARAM_COUNT && param_row(id)->sensitive && m < MODEL_COUNT);
        check_points(element, &s, id, m, sensitivity_metrics());
    }
    json_decref(root);
}

static void json_expansion_and_advice(void **state)
{
    (void)state;
    struct scenario s;
    scenario_default(&s);
    json_t *root = read_json(write_report(&s));
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

/* More points than a sweep in memory holds; none is lost or moved. */
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

static struct {
    long left; /* allocations until one fails, 0: none */
    long count;
} memory;

static void *scarce_memory(size_t n)
{
    memory.count++;
    return memory.left && --memory.left == 0 ? NULL : malloc(n);
}

/* Writes with the n-th allocation failing (0: none); NULL when the report says so. */
static char *write_scarcely(bool write(struct text *out, struct error *err), long n)
{
    struct text out;
    struct error err = {0};
    text_init(&out);
    memory.left = n;
    memory.count = 0;
    json_set_alloc_funcs(scarce_memory, free);
    bool done = write(&out, &err);
    json_set_alloc_funcs(malloc, free);
    if (done)
        return out.data;
    assert_int_equal(err.status, STATUS_NO_MEMORY);
    text_free(&out);
    return NULL;
}

/* Every allocation from the first in these steps: the whole text, or no text. */
static void fail_allocations(bool write(struct text *out, struct error *err), long steps)
{
    char *whole = write_scarcely(write, 0);
    long count = memory.count, step = count / steps + 1, missing = 0;
    assert_non_null(whole);
    assert_true(count > 10);
    for (long n = 1; n <= count; n += step) {
        char *text = write_scarcely(write, n);
        missing += text == NULL;
        if (text)
            assert_string_equal(text, whole);
        free(text);
    }
    assert_true(missing > 0);
    free(whole);
}

static bool write_table(struct text *out, struct error *err)
{
    return report_params(FORMAT_JSON, out, err);
}

static bool write_all(struct text *out, struct error *err)
{
    struct scenario s;
    scenario_default(&s);
    return report_write(&s, MODEL_PAPER, FORMAT_JSON, out, err);
}

/* A value for which there is no memory is not left out of a report that claims success. */
static void scarce_memory_leaves_nothing_out(void **state)
{
    (void)state;
    fail_allocations(write_table, 100000);
    fail_allocations(write_all, 60);
}

/* Three plans of each model; what has no figure tells why. */
static void json_carries_the_plans(void **state)
{
    (void)state;
    struct scenario s;
    scenario_default(&s);
    json_t *root = read_json(write_report(&s));
    const json_t *plans = json_object_get(root, "plans"), *plan;
    size_t i, told = 0;
    assert_int_equal(json_array_size(plans), 3 * MODEL_COUNT);
    json_array_foreach(plans, i, plan) {
        double price = json_number_value(json_object_get(plan, "price"));
        double losses = json_number_value(json_object_get(plan, "losses"));
        bool missing = json_is_null(json_object_get(plan, "total"));
        told += json_object_get(plan, "state") != NULL;
        assert_int_equal(missing, json_object_get(plan, "state") != NULL);
        if (!missing)
            assert_near(json_number_value(json_object_get(plan, "total")), price + losses,
                        1e-12);
        if (i % 3 == 0)
            assert_near(price, 300 * 450.0 + 100 * 300.0, 0);
    }
    assert_true(told >= 2);
    json_decref(root);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_carries_every_metric_of_every_model),
        cmocka_unit_test(json_carries_the_plans),
        cmocka_unit_test(json_sensitivities_hold_the_present_value),
        cmocka_unit_test(json_expansion_and_advice),
        cmocka_unit_test(json_numbers_read_back),
        cmocka_unit_test(sweeps_of_any_length),
        cmocka_unit_test(parameters_are_listed),
        cmocka_unit_test(scarce_memory_leaves_nothing_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
