/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables hold what their readers rely on. */
#include <config.h>

#include "tests/check.h"

#include <string.h>

#include "engine/study/models.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/sentence.h"

static bool is_sentence(const char *s)
{
    size_t n = strlen(s);
    return n > 10 && s[n - 1] == '.' && s[0] >= 'A' && s[0] <= 'Z';
}

static void parameters_are_well_formed(void **state)
{
    (void)state;
    int slots = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const struct param_row *row = param_row(id);
        assert_int_equal(param_find(row->key), id);
        assert_true(row->min < row->max);
        assert_true(row->min <= row->def && row->def <= row->max);
        assert_true(row->step > 0 && row->decimals >= 0);
        assert_true(row->sweep_from < row->sweep_to);
        assert_true(row->sweep_from >= row->min && row->sweep_to <= row->max);
        assert_true(row->min_count >= 1 && row->min_count <= row->max_count);
        assert_true((row->kind == KIND_SHARE) == (*row->unit == 0));
        assert_true(is_sentence(row->doc));
        assert_true(strlen(row->label) <= 20);
        assert_int_equal(row->slot, slots);
        slots += row->max_count;
    }
    assert_int_equal(slots, PARAM_SLOTS);
}

static void metrics_are_well_formed(void **state)
{
    (void)state;
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        const struct metric_row *row = metric_row(id);
        assert_int_equal(metric_find(row->key), id);
        assert_true(is_sentence(row->doc));
        assert_true(strlen(row->label) <= 24);
        assert_true((row->notation == NOTATION_SHARE) == (*row->unit == 0));
        assert_true((row->notation == NOTATION_MONEY) == (strcmp(row->unit, "money") == 0));
    }
}

static void statuses_have_sentences(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    char buf[300];
    params_default(&p);
    results_clear(&r);
    for (enum status_id id = 0; id < STATUS_USAGE; id++) {
        result_fail(&r, METRIC_NEED, id, 0.5423);
        result_sentence(&p, &r, METRIC_NEED, buf, sizeof buf);
        assert_int_equal(id == STATUS_OK, *buf == 0);
        assert_null(strchr(buf, '{'));
        assert_null(strchr(buf, '?'));
    }
}

static void models_are_well_formed(void **state)
{
    (void)state;
    for (enum model_id id = 0; id < MODEL_COUNT; id++) {
        assert_int_equal(model_find(model_row(id)->key), id);
        assert_true(is_sentence(model_row(id)->doc));
        assert_non_null(model_row(id)->evaluate);
    }
    assert_int_equal(model_find("nosuch"), MODEL_COUNT);
}

static void defaults_pass_the_check(void **state)
{
    (void)state;
    struct params p;
    struct error err;
    params_default(&p);
    assert_true(params_check(&p, &err));
    assert_int_equal(p.count[PARAM_FLEETS], 4);
    assert_true(p.v[SLOT_FLEETS + 3] == 500 && p.v[SLOT_FLEETS + 4] == 0);
}

static void each_bound_is_guarded(void **state)
{
    (void)state;
    struct error err;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        const struct param_row *row = param_row(id);
        assert_true(param_check(id, row->min, NULL) && param_check(id, row->max, NULL));
        assert_false(param_check(id, nextafter(row->min, -1e300), &err));
        assert_string_equal(err.key, row->key);
        assert_false(param_check(id, nextafter(row->max, 1e300), &err));
        assert_int_equal(err.status, STATUS_OUT_OF_RANGE);
        assert_false(param_check(id, (double)NAN, &err));
        assert_int_equal(err.status, STATUS_BAD_VALUE);
    }
}

static void a_count_holds_a_long_list(void **state)
{
    (void)state;
    struct params p;
    struct error err;
    params_default(&p);
    p.count[PARAM_FLEETS] = 100000;
    assert_false(params_check(&p, &err));
    assert_non_null(strstr(err.text, "it has 100000 values; 1 to 32 are needed"));
}

static void near_names_are_found(void **state)
{
    (void)state;
    assert_string_equal(param_nearest("hub.prots"), "hub.ports");
    assert_string_equal(param_nearest("ports"), "hub.ports");
    assert_string_equal(param_nearest("fleet.vehicels"), "fleet.vehicles");
    assert_null(param_nearest("zzzzzzzz"));
}

static void steps_stop_at_bounds(void **state)
{
    (void)state;
    bool stopped;
    assert_near(param_step(PARAM_CHARGE_TIME, 3, 1, &stopped), 3.25, 0);
    assert_false(stopped);
    assert_near(param_step(PARAM_SERVICE_LEVEL, 0.95, 1, &stopped), 0.955, 0);
    assert_near(param_step(PARAM_SERVICE_LEVEL, 0.999, 1, &stopped), 0.9999999, 0);
    assert_true(stopped);
    assert_near(param_step(PARAM_TRANSPORT_TIME, 0.1, -10, &stopped), 0, 0);
    assert_true(stopped);
}

/* The writer opens a group once, so its parameters stand together. */
static void each_group_stands_together(void **state)
{
    (void)state;
    int count = 0;
    for (; param_group(count); count++)
        for (int before = 0; before < count; before++)
            assert_string_not_equal(param_group(before), param_group(count));
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            size_t n = strlen(param_group(i));
            found += strncmp(param_group(i), param_row(id)->key, n) == 0 &&
                     param_row(id)->key[n] == '.';
        }
        assert_int_equal(found, 1);
    }
    assert_true(param_same_group(PARAM_PORTS, PARAM_CHARGE_TIME));
    assert_false(param_same_group(PARAM_PORTS, PARAM_BATTERIES));
}

static void one_is_not_many(void **state)
{
    (void)state;
    char buf[64];
    static const struct {
        enum param_id id;
        double value;
        const char *unit;
    } units[] = {
        {PARAM_TRANSPORT_LEGS, 1, "leg"},  {PARAM_TRANSPORT_LEGS, 2, "legs"},
        {PARAM_VEHICLES, 1, "vehicle"},    {PARAM_BATTERIES, 1, "battery"},
        {PARAM_PORTS, 1, "port"},          {PARAM_PORTS, 101, "ports"},
        {PARAM_HORIZON, 1, "year"},        {PARAM_HORIZON, 1.5, "years"},
        {PARAM_BATTERY_PRICE, 1, "RWF"},   {PARAM_CHARGE_TIME, 1, "h"},
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        assert_string_equal(
            param_unit_text(units[i].id, units[i].value, "RWF", buf, sizeof buf),
            units[i].unit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_group_stands_together),
        cmocka_unit_test(parameters_are_well_formed), cmocka_unit_test(metrics_are_well_formed),
        cmocka_unit_test(statuses_have_sentences),    cmocka_unit_test(models_are_well_formed),
        cmocka_unit_test(defaults_pass_the_check),    cmocka_unit_test(each_bound_is_guarded),
        cmocka_unit_test(a_count_holds_a_long_list),
        cmocka_unit_test(near_names_are_found),       cmocka_unit_test(steps_stop_at_bounds),
        cmocka_unit_test(one_is_not_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
