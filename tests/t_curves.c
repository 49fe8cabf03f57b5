/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frontier and the day in reports of every format. */
#include <config.h>

#include "tests/check.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_system.h"
#include "engine/report/report.h"
#include "tests/station_day.h"

enum { HOURS = 24 };

static char *write_report(const struct params *p, enum report_format format)
{
    struct scenario s;
    struct text out;
    struct error err = {0};
    scenario_default(&s);
    s.params = *p;
    text_init(&out);
    assert_true(report_write(&s, MODEL_PAPER, format, &out, &err));
    return out.data;
}

static struct params station(void)
{
    struct params p;
    params_default(&p);
    param_set_list(&p, PARAM_PROFILE, STATION_DAY, HOURS);
    return p;
}

static json_t *read_report(const struct params *p)
{
    char *text = write_report(p, FORMAT_JSON);
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(root);
    free(text);
    return root;
}

static double number_at(const json_t *object, const char *key, size_t i)
{
    const json_t *x = json_array_get(json_object_get(object, key), i);
    assert_true(json_is_number(x));
    return json_number_value(x);
}

static void json_holds_every_port_count(void **state)
{
    (void)state;
    struct params p = station();
    json_t *root = read_report(&p);
    const json_t *frontier = json_object_get(root, "frontier");
    struct fleet_system s;
    fleet_system_of(&p, &s);
    assert_int_equal(json_array_size(json_object_get(frontier, "ports")), 15);
    for (size_t i = 0; i < 15; i++) {
        s.ports = number_at(frontier, "ports", i);
        assert_near(s.ports, (double)(50 + i), 0);
        double batteries = fleet_need(&s, 1 - param_get(&p, PARAM_SERVICE_LEVEL));
        assert_near(number_at(frontier, "batteries", i), batteries, 0);
        assert_near(number_at(frontier, "cost", i), 450 * batteries + 300 * s.ports, 0);
    }
    const json_t *best = json_object_get(frontier, "cheapest");
    assert_near(json_number_value(json_object_get(best, "ports")), 61, 0);
    assert_near(json_number_value(json_object_get(best, "batteries")), 282, 0);
    assert_near(json_number_value(json_object_get(best, "cost")), 145200, 0);
    json_decref(root);
}

static void a_long_frontier_is_thinned(void **state)
{
    (void)state;
    struct params p;
    params_default(&p);
    param_set(&p, PARAM_VEHICLES, 300000);
    param_set(&p, PARAM_SERVICE_LEVEL, 0.999);
    json_t *root = read_report(&p);
    const json_t *frontier = json_object_get(root, "frontier");
    size_t count = json_array_size(json_object_get(frontier, "ports"));
    assert_int_equal(count, 1000);
    for (size_t i = 1; i < count; i++) {
        assert_true(number_at(frontier, "ports", i) > number_at(frontier, "ports", i - 1));
        assert_true(number_at(frontier, "batteries", i) <=
                    number_at(frontier, "batteries", i - 1));
    }
    json_decref(root);
}

static void json_holds_every_hour(void **state)
{
    (void)state;
    struct params p = station();
    json_t *root = read_report(&p);
    const json_t *day = json_object_get(root, "day");
    double swaps = 0, waiting = 0;
    for (size_t h = 0; h < HOURS; h++) {
        double demand = number_at(day, "demand", h);
        assert_near(number_at(day, "hour", h), (double)h, 0);
        assert_near(demand, STATION_DAY[h] / 9.6 * 400, 1e-13);
        swaps += demand;
        waiting += demand * number_at(day, "wait", h);
    }
    assert_near(number_at(day, "out", 11), 95.8333333333333, 1e-13);
    assert_near(number_at(day, "out", 23), 66.6666666666667, 1e-13);
    const json_t *palm = json_object_get(json_object_get(root, "metrics"), "palm");
    assert_near(waiting / swaps,
                json_number_value(json_object_get(palm, "service.wait_probability")), 1e-12);
    json_decref(root);
}

static int count_of(const char *text, const char *what)
{
    int count = 0;
    for (; (text = strstr(text, what)); text += strlen(what))
        count++;
    return count;
}

static void csv_holds_the_same(void **state)
{
    (void)state;
    struct params p = station();
    char *text = write_report(&p, FORMAT_CSV);
    assert_int_equal(count_of(text, "\nfrontier,hub.ports,"), 2 * 15);
    assert_int_equal(count_of(text, "\nfrontier,cheapest,61,"), 2);
    assert_non_null(strstr(text, "\nfrontier,hub.ports,52,stock.need,319,batteries\n"));
    assert_non_null(strstr(text, "\nfrontier,hub.ports,52,cost,159150,USD\n"));
    assert_int_equal(count_of(text, "\nday,hour,"), 3 * HOURS);
    assert_int_equal(count_of(text, "\nplans,"), 3 * 6);
    assert_non_null(strstr(text, "\nday,hour,8,demand,25,swaps/h\n"));
    free(text);
}

static void people_read_tables(void **state)
{
    (void)state;
    struct params p = station();
    for (enum report_format format = FORMAT_TEXT; format <= FORMAT_MARKDOWN; format++) {
        char *text = write_report(&p, format);
        assert_non_null(strstr(text, "cheapest pair to buy is 282 batteries and 61 ports"));
        assert_non_null(strstr(text, "worst moment is 11:00"));
        assert_int_equal(count_of(text, "23-24"), 1);
        free(text);
    }
    params_default(&p);
    char *text = write_report(&p, FORMAT_TEXT);
    assert_non_null(strstr(text, "Every hour is the same"));
    assert_int_equal(count_of(text, "23-24"), 0);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_holds_every_port_count),
        cmocka_unit_test(a_long_frontier_is_thinned),
        cmocka_unit_test(json_holds_every_hour),
        cmocka_unit_test(csv_holds_the_same),
        cmocka_unit_test(people_read_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
