/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a simulation found, as text and for other programs. */
#include <config.h>

#include "tests/simulation_measure.h"

#include <jansson.h>

#include "engine/report/estimate_text.h"
#include "engine/report/report_simulation.h"
#include "engine/simulation/simulation_run.h"
#include "tests/station_day.h"

static void digits_as_the_interval_allows(void **state)
{
    (void)state;
    static const struct {
        enum measure_id measure;
        struct estimate e;
        const char *value, *half;
    } known[] = {
        {MEASURE_ACHIEVED, {ESTIMATE_INTERVAL, .88861, .01032, 9}, "88.9 %", "1.1 %"},
        {MEASURE_ACHIEVED, {ESTIMATE_INTERVAL, .88861, .00501, 9}, "88.9 %", "0.6 %"},
        {MEASURE_LATE, {ESTIMATE_INTERVAL, 8.1e-5, 8e-6, 9}, "0.0081 %", "0.0008 %"},
        {MEASURE_MEAN_WAIT, {ESTIMATE_INTERVAL, .0420, .0011, 9}, "2.52 min", "0.07 min"},
        {MEASURE_READY, {ESTIMATE_INTERVAL, 6689.09, 84.7, 9}, "6,689", "85"},
        {MEASURE_READY, {ESTIMATE_POINT, 299, NAN, 0}, "299", ""},
        {MEASURE_READY, {ESTIMATE_POINT, 33.64044, NAN, 0}, "33.6404", ""},
        {MEASURE_READY, {ESTIMATE_POINT, NAN, NAN, 0}, "", ""},
        {MEASURE_LOST, {ESTIMATE_NONE, NAN, NAN, 0}, "", ""},
        {MEASURE_WAIT_PROBABILITY, {ESTIMATE_BELOW, .0031205, NAN, 9}, "below 0.32 %", ""},
        {MEASURE_ACHIEVED, {ESTIMATE_ABOVE, 1 - .0031205, NAN, 9}, "above 99.68 %", ""},
        {MEASURE_WAIT_PROBABILITY, {ESTIMATE_BELOW, 1, NAN, 0}, "below 100 %", ""},
        {MEASURE_ACHIEVED, {ESTIMATE_ABOVE, 0, NAN, 0}, "above 0 %", ""},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        char value[ESTIMATE_TEXT], half[ESTIMATE_TEXT];
        struct measure_row row = measure_row(known[i].measure);
        estimate_text(&known[i].e, &row, value, half);
        assert_string_equal(value, known[i].value);
        assert_string_equal(half, known[i].half);
    }
}

static struct simulation *simulate(bool everything)
{
    struct process p = flat_process(40, .1, 20, .5, 3, 14, .5);
    struct simulation_plan plan = {UINT64_MAX, 3, -1, 6, .1};
    struct simulation_control control = {.threads = 1};
    struct simulation_part all = {1, 1};
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = STATION_DAY[h] / 4;
    if (everything) {
        p.patience = (struct law){LAW_GAMMA, 1. / 3, .5};
        p.van_interval = .5;
        p.van_crate = 40;
        p.opens = 6;
        p.closes = 22;
        p.port_life = 100;
        p.port_repair = 5;
        p.shared_power = true;
        p.within = .25;
    }
    struct simulation *s = simulation_open(&p, &plan, all, NULL);
    snprintf(s->name, sizeof s->name, "A \"town\", small");
    assert_int_equal(simulation_run(s, &control), SIMULATION_DONE);
    return s;
}

static void report(const struct simulation *s, enum report_format format, struct text *out)
{
    struct error err;
    text_init(out);
    assert_true(report_simulation(s, format, out, &err));
}

/* Every figure of the result, to the last bit. */
static void json_holds_the_result(void **state)
{
    (void)state;
    struct simulation *s = simulate(true);
    struct simulation_result r;
    struct text out;
    json_error_t fault;
    assert_true(simulation_result(s, &r));
    report(s, FORMAT_JSON, &out);
    json_t *root = json_loads(out.data, 0, &fault);
    assert_non_null(root);
    json_t *made = json_object_get(root, "simulation");
    assert_string_equal(json_string_value(json_object_get(made, "name")), s->name);
    assert_string_equal(json_string_value(json_object_get(made, "seed")),
                        "18446744073709551615");
    assert_int_equal(json_integer_value(json_object_get(made, "replications")), 6);
    assert_int_equal(json_integer_value(json_object_get(made, "events")), (long long)r.events);
    for (enum measure_id id = 0; id < MEASURE_COUNT; id++) {
        json_t *e = json_object_get(json_object_get(root, "measures"), measure_row(id).key);
        json_t *value = json_object_get(e, "value"), *half = json_object_get(e, "half");
        assert_string_equal(json_string_value(json_object_get(e, "kind")),
                            estimate_kind_name(r.measure[id].kind));
        assert_near(json_number_value(value), r.measure[id].value, 0);
        assert_true(isnan(r.measure[id].half) ? json_is_null(half)
                                              : json_number_value(half) == r.measure[id].half);
    }
    json_t *hours = json_object_get(root, "hours");
    assert_int_equal(json_array_size(hours), HOURS_PER_DAY);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        assert_near(json_number_value(json_object_get(json_array_get(hours, (size_t)h),
                                                      "stock.ready")), r.hour[h].stock, 0);
    json_t *process = json_object_get(root, "process");
    assert_near(json_number_value(json_object_get(process, "van.crate")), 40, 0);
    assert_true(json_is_true(json_object_get(process, "hub.shared_power")));
    assert_string_equal(
        json_string_value(json_object_get(json_object_get(process, "riders.patience"), "law")),
        "gamma");
    json_decref(root);
    text_free(&out);
    simulation_free(s);
}

static void csv_is_the_tidy_table(void **state)
{
    (void)state;
    struct simulation *s = simulate(false);
    struct simulation_result r;
    struct text out;

    int lines = 0;
    assert_true(simulation_result(s, &r));
    report(s, FORMAT_CSV, &out);
    for (const char *at = out.data; *at; at = strchr(at, '\n') + 1)
        lines++;
    /* The head, what was made, three rows a measure, eleven an hour. */
    assert_int_equal(lines, 1 + 9 + 3 * MEASURE_COUNT + 11 * HOURS_PER_DAY);
    assert_non_null(strstr(out.data, "simulation,name,,,\"A \"\"town\"\", small\",\n"));
    assert_non_null(strstr(out.data, "simulation,seed,,,18446744073709551615,\n"));
    const char *row = strstr(out.data, "\nmeasures,value,,ports.busy,");
    assert_non_null(row);
    assert_near(strtod(row + strlen("\nmeasures,value,,ports.busy,"), NULL),
                r.measure[MEASURE_BUSY].value, 0);
    assert_non_null(strstr(out.data, "\nmeasures,kind,,service.lost,none,\n"));
    text_free(&out);
    simulation_free(s);
}

/* Whatever is switched on is said; lines are as long as a mail's. */
static void text_says_what_is_simulated(void **state)
{
    (void)state;
    static const char *const words[] = {
        "A \"town\", small\n==", "replications 6, days of each 3,", "seed 18446744073709551615",
        "vehicles 40, batteries 60, ports 14, swaps a day 96",
        "Riders give up after: 0.3333 h on average, gamma with a deviation of 50 %.",
        "A van leaves: every 0.5 h, with at most 40 batteries.", "The hub is open: 6 to 22 h.",
        "A port works on average: 100 h, and is repaired in 5 h.", "power is shared",
        "service.lost", "service.late", "degrees of freedom: 5", "23-24"};
    for (int markdown = 0; markdown < 2; markdown++) {
        struct simulation *s = simulate(true);
        struct text out;
        report(s, markdown ? FORMAT_MARKDOWN : FORMAT_TEXT, &out);
        for (size_t i = 0; !markdown && i < sizeof words / sizeof *words; i++)
            assert_non_null(strstr(out.data, words[i]));
        for (const char *at = out.data, *end; !markdown && *at; at = end + 1) {
            end = strchr(at, '\n');
            assert_true(end - at <= 78);
        }
        text_free(&out);
        simulation_free(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_as_the_interval_allows),
        cmocka_unit_test(json_holds_the_result),
        cmocka_unit_test(csv_is_the_tidy_table),
        cmocka_unit_test(text_says_what_is_simulated),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
