/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From parameters and options to a process, and a day of it look by look. */
#include <config.h>

#include "tests/simulation_measure.h"

#include "engine/simulation/option.h"
#include "engine/simulation/simulation_run.h"
#include "engine/simulation/trace.h"
#include "tests/station_day.h"

static void a_scenario_is_a_process(void **state)
{
    (void)state;
    struct params p;
    params_default(&p);
    param_set_list(&p, PARAM_PROFILE, STATION_DAY, HOURS_PER_DAY);
    struct process q = process_of(&p, NULL);
    assert_true(q.vehicles == 200 && q.batteries == 300 && q.ports == 100);
    assert_near(process_demand(&q), 400. / 24, 1e-14);
    assert_near(process_demand_at(&q, 8), 400 * .6 / 9.6, 1e-14);
    assert_true(q.charge.id == LAW_GAMMA && q.charge.mean == 3 && q.charge.cv == .1);
    assert_true(q.inbound.mean == .5 && q.inbound.cv == 0 && q.outbound.mean == .5);
    assert_true(q.patience.mean == 0 && q.van_interval == 0 && q.port_life == 0);
    assert_true(q.patience.cv == 1 && q.road.mean == 1 && q.road.cv == 1);
    assert_false(process_closes(&q));
    assert_true(process_check(&q, NULL));
    param_set(&p, PARAM_TRANSPORT_LEGS, 1);
    q = process_of(&p, NULL);
    assert_true(q.inbound.mean == .5 && q.outbound.mean == 0);
    /* The largest weights that a scenario may have do not overflow. */
    param_set_list(&p, PARAM_PROFILE, (double[24]){1e6, [5] = 1e6}, HOURS_PER_DAY);
    q = process_of(&p, NULL);
    assert_near(q.rate[5], 1, 1e-14);
}

static void doors_stand_open(void **state)
{
    (void)state;
    static const struct {
        double opens, closes, clock;
        bool open;
    } known[] = {
        {0, 24, 3, true},  {6, 22, 6, true},   {6, 22, 22, false}, {6, 22, 3, false},
        {22, 6, 23, true}, {22, 6, 5.9, true}, {22, 6, 6, false},  {7, 7, 12, true},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct process p = flat_process(1, .1, 0, 0, 1, 1, 0);
        p.opens = known[i].opens;
        p.closes = known[i].closes;
        assert_true(process_open_at(&p, known[i].clock) == known[i].open);
    }
}

static void a_day_is_told_from_an_hour(void **state)
{
    (void)state;
    struct process p = flat_process(10, .1, 0, 0, 1, 1, 0);
    assert_false(process_daily(&p));
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        struct process q = p;
        q.rate[h] = .2;
        assert_true(process_daily(&q));
    }
    p.opens = 6;
    assert_true(process_daily(&p));
}

/* Events and days as they come. */
static void effort_is_foreseen(void **state)
{
    (void)state;
    static const double networks[][7] = {
        {200, 1. / 12, 100, .5, 3, 60, .5}, {200, 1. / 12, 100, .5, 3, 60, 0},
        {200, 1. / 12, 100, 0, 3, 30, 0},   {20, .1, -10, .5, 3, 7, .5},
        {1000, .5, 800, 0, 1, 600, 2},
    };
    for (size_t i = 0; i < sizeof networks / sizeof *networks; i++) {
        const double *x = networks[i];
        struct process p = flat_process(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
        struct network n;
        struct tally before = {0}, t = {0};
        assert_true(network_open(&n, &p));
        network_start(&n, 1, 0, -48);
        network_run(&n, 0, &before, NULL, NULL);
        network_run(&n, 240, &t, NULL, NULL);
        assert_within(process_events(&p), (double)t.events / 10, .12 * (double)t.events / 10);
        network_close(&n);
        assert_true(process_memory(&p) >= 24 && process_memory(&p) < 1000);
        assert_true(simulation_days(&p) * 24 >= 2 * process_memory(&p) - 1e-9);
        assert_true(simulation_most(&p, 2, 24) >= simulation_most(&p, 20, 24));
    }
}

static void options_are_set(void **state)
{
    (void)state;
    static const char *const good[] = {
        "hub.charge_cv=30%", "hub.charge_law=lognormal", "hub.opens=6", "hub.closes=22 h",
        "hub.port_life=10d", "hub.port_repair=4h", "hub.shared_power=yes", "transport.cv=0.2",
        "transport.law=exponential", "van.interval=30min", "van.crate=12",
        "riders.patience=15min", "riders.patience_cv=1", "fleet.road_cv=0.5"};
    struct process_options o = process_options_default();
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct error err = {0};
        assert_true(process_option_known(good[i]) && process_option_set(&o, good[i], &err));
    }
    assert_true(o.charge_cv == .3 && o.charge_law == LAW_LOGNORMAL && o.opens == 6);
    assert_true(o.closes == 22 && o.port_life == 240 && o.port_repair == 4 && o.shared_power);
    assert_true(o.transport_cv == .2 && o.transport_law == LAW_EXPONENTIAL);
    assert_true(o.van_interval == .5 && o.van_crate == 12 && o.patience == .25);
    assert_true(o.patience_cv == 1 && o.road_cv == .5);
    assert_false(process_option_known("hub.ports=5") || process_option_known("hub.charge_cv") ||
                 process_option_known("hub.charge_cvs=1") || process_option_known("hub=1"));
}

static void wrong_options_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[][2] = {
        {"hub.charge_cv=much", "\"much\" is not a share, such as 0.3 or 30%"},
        {"hub.charge_cv=2h", "\"2h\" is not a share, such as 0.3 or 30%"},
        {"hub.charge_cv=-1", "\"-1\" is not a share, such as 0.3 or 30%"},
        {"hub.charge_cv=900%", "900% is above the range 0 to 5"},
        {"van.interval=", "\"\" is not a time, such as 0.5 or 30min"},
        {"van.interval=inf", "\"inf\" is not a time, such as 0.5 or 30min"},
        {"van.interval=5 days", "\"5 days\" is not a time, such as 0.5 or 30min"},
        {"van.crate=4h30", "\"4h30\" is not a number, such as 6"},
        {"hub.shared_power=perhaps", "\"perhaps\" is not yes or no"},
        {"hub.charge_law=normal",
         "\"normal\" is not gamma, lognormal, exponential, hyperexponential or constant"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct process_options o = process_options_default();
        struct error err;
        assert_false(process_option_set(&o, wrong[i][0], &err));
        assert_string_equal(err.text, wrong[i][1]);
        assert_true(strncmp(wrong[i][0], err.key, strlen(err.key)) == 0);
        assert_true(o.charge_cv == .1 && o.van_interval == 0 && o.van_crate == 1);
    }
}

/* Defaults as text set the same defaults; every row has its words. */
static void options_tell_themselves(void **state)
{
    (void)state;
    struct process_options o = process_options_default(), again = o;
    for (int i = 0; process_option(i); i++) {
        const struct process_option *row = process_option(i);
        char text[OPTION_TEXT], line[128];
        snprintf(line, sizeof line, "%s=%s", row->key, process_option_text(i, &o, text));
        assert_true(process_option_set(&again, line, NULL));
        assert_int_equal(param_find(row->key), PARAM_COUNT);
        assert_true(row->doc[strlen(row->doc) - 1] == '.');
        for (int j = 0; j < i; j++)
            assert_string_not_equal(row->key, process_option(j)->key);
    }
    for (int i = 0; process_option(i); i++) {
        char a[OPTION_TEXT], b[OPTION_TEXT];
        assert_string_equal(process_option_text(i, &o, a), process_option_text(i, &again, b));
    }
}

struct quarters {
    struct network_look look[96];
    int count;
};

static bool note(const struct network_look *look, void *user)
{
    struct quarters *q = user;
    if (look->time >= 48 && q->count < 96)
        q->look[q->count++] = *look;
    return true;
}

/* The third day of a replication, seen each minute, is the one seen each quarter. */
static void a_trace_is_the_replications_day(void **state)
{
    (void)state;
    struct process p = flat_process(40, .1, 12, .5, 3, 14, .5);
    static struct network_look looks[TRACE_LOOKS];
    static struct quarters quarters;
    struct network n;
    struct tally t = {0};
    p.charge = (struct law){LAW_GAMMA, 3, .3};
    p.port_life = 100;
    p.port_repair = 5;
    assert_true(simulation_trace(&p, 4, 2, 30, 2, looks));
    assert_true(network_open(&n, &p));
    network_start(&n, 4, 2, -30);
    network_run(&n, 72, &t, note, &quarters);
    network_close(&n);
    assert_int_equal(quarters.count, 96);
    for (int i = 0; i < TRACE_LOOKS; i++) {
        assert_near(looks[i].time, 48 + (i + .5) / 60, 1e-12);
        assert_int_equal(looks[i].stock - looks[i].waiting + looks[i].queue + looks[i].busy +
                             looks[i].inbound + looks[i].outbound, 12);
    }
    /* 7.5 minutes past the hour lie between the looks of minutes 7 and 8. */
    int same = 0;
    for (int i = 0; i < 96; i++) {
        const struct network_look *before = &looks[15 * i + 6], *at = &quarters.look[i];
        const struct network_look *after = &looks[15 * i + 8];
        same += at->stock == before->stock || at->stock == after->stock;
    }
    assert_true(same > 80);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scenario_is_a_process),
        cmocka_unit_test(doors_stand_open),
        cmocka_unit_test(a_day_is_told_from_an_hour),
        cmocka_unit_test(effort_is_foreseen),
        cmocka_unit_test(options_are_set),
        cmocka_unit_test(wrong_options_are_refused),
        cmocka_unit_test(options_tell_themselves),
        cmocka_unit_test(a_trace_is_the_replications_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
