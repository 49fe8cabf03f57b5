/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The simulation with a daily profile: against the Poisson model where ports are ample, against
 * the golden values of constant charging times where they are not; vans, doors and failures
 * against what can be reckoned by hand.
 */
#include <config.h>

#include "tests/simulation_measure.h"

#include "engine/model/fleet/fleet.h"
#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"
#include "tests/station_day.h"

enum { LARGE = 100000 }; /* vehicles that wait are missed by nobody */

/* 400 swaps a day by so many vehicles, three hours' constant charge. */
static struct process town(double vehicles, double spares, double ports, const double *profile,
                           double legs)
{
    struct params p;
    struct process_options o = process_options_default();
    params_default(&p);
    param_set(&p, PARAM_VEHICLES, vehicles);
    param_set(&p, PARAM_SWAPS_PER_DAY, 400 / vehicles);
    param_set(&p, PARAM_BATTERIES, vehicles + spares);
    param_set(&p, PARAM_PORTS, ports);
    param_set(&p, PARAM_TRANSPORT_LEGS, legs);
    if (profile)
        param_set_list(&p, PARAM_PROFILE, profile, HOURS_PER_DAY);
    o.charge_cv = 0;
    return process_of(&p, &o);
}

/* Four days each, a day and a half to forget the start. */
static void run(const struct process *p, struct measures *m)
{
    measure(p, 36, 96 * ceil(longer()), m);
}

static void flat_days_with_queues(void **state)
{
    (void)state;
    static const struct {
        double ports, spares, wait, mean_wait;
    } golden[] = {
        {52, 74, .261487624, .19367125},  {53, 74, .156023908, .076736236},
        {55, 74, .0730660766, .021743113}, {60, 74, .0327670682, .0059396641},
        {100, 74, .0268713245, .0043776988}, {52, 100, .0344851136, .025527904},
        {53, 100, .00778204447, .0038161797},
    };
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++) {
        struct process p = town(LARGE, golden[i].spares, golden[i].ports, NULL, 1);
        struct measures m;
        /* Near the load the queue has a long memory. */
        measure(&p, 240, 240 * ceil(longer()), &m);
        assert_agrees(m.wait, golden[i].wait, 0);
        assert_agrees(m.mean_wait, golden[i].mean_wait, 0);
    }
}

static const double golden_day[5][7] = {
    {55, .67340, .81929, .33562, .25201, .12391, .073322},
    {60, .59144, .49966, .19896, .093042, .040552, .0151763},
    {65, .52217, .33958, .11731, .037278, .011736, .0028043},
    {70, .47667, .27648, .086582, .023043, .0055418, .00095516},
    {100, .43882, .24323, .075094, .019108, .0043926, .00069368},
};

static void days_with_peaks_and_queues(void **state)
{
    (void)state;
    static const double spares[] = {80, 100, 115};
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 3; j++) {
            const double *golden = golden_day[i];
            struct process p = town(LARGE, spares[j], golden[0], STATION_DAY, 2);
            struct measures m;
            run(&p, &m);
            assert_agrees(m.wait, golden[1 + 2 * j], 2e-4 * golden[1 + 2 * j]);
            assert_agrees(m.mean_wait, golden[2 + 2 * j], 2e-4 * golden[2 + 2 * j]);
        }
}

/* Vehicles that wait ask for nothing: 200 of them wait less than an endless fleet. */
static void a_finite_fleet_waits_less(void **state)
{
    (void)state;
    for (int i = 0; i < 3; i++) {
        struct process p = town(200, 80, golden_day[i][0], STATION_DAY, 2);
        struct measures m;
        run(&p, &m);
        assert_true(m.wait.value + 3 * m.wait.error < golden_day[i][1]);
        assert_true(m.mean_wait.value + 3 * m.mean_wait.error < golden_day[i][2]);
    }
}

static void waits_longer_than(void **state)
{
    (void)state;
    struct process p = town(LARGE, 74, 55, NULL, 1);
    struct measures m;
    p.within = .25;
    measure(&p, 240, 240 * ceil(longer()), &m);
    assert_agrees(m.late, .0318967, 1e-5);
    p = town(LARGE, 115, 60, STATION_DAY, 2);
    for (int i = 0; i < 2; i++) {
        p.within = i ? 1 : .25;
        run(&p, &m);
        assert_agrees(m.late, i ? .002580 : .02149, 1e-5);
    }
}

/* Hour by hour, for any charging times. */
static void ample_ports(void **state)
{
    (void)state;
    struct params q;
    params_default(&q);
    param_set_list(&q, PARAM_PROFILE, STATION_DAY, HOURS_PER_DAY);
    struct palm_load load = palm_load(&q);
    struct palm_day day;
    double hours[HOURS_PER_DAY];
    palm_day(&load, &day);
    palm_hour_waits(&day, 80, hours);
    struct process p = town(LARGE, 80, LARGE, STATION_DAY, 2);
    struct measures m;
    run(&p, &m);
    assert_agrees(m.wait, palm_wait(&day, 80).value, 0);
    for (int h = 0; h < HOURS_PER_DAY; h += 5) {
        static double waits[RUNS], swaps[RUNS];
        struct network n;
        assert_true(network_open(&n, &p));
        for (int i = 0; i < RUNS; i++) {
            struct tally before = {0}, t = {0};
            network_start(&n, 2, (uint64_t)i, -36);
            network_run(&n, 0, &before, NULL, NULL);
            network_run(&n, 96 * ceil(longer()), &t, NULL, NULL);
            waits[i] = (double)t.hour[h].waits;
            swaps[i] = (double)t.hour[h].swaps;
        }
        network_close(&n);
        assert_agrees(ratio(waits, swaps), hours[h], 1e-4);
    }
}

static double out_of_stock(const struct process *p, const struct measures *m)
{
    return p->batteries - p->vehicles - m->stock.value;
}

/* A van each half hour: Little's law with the ways and the waits for the van. */
static void vans(void **state)
{
    (void)state;
    struct process p = town(LARGE, 300, LARGE, NULL, 2);
    struct measures m;
    p.van_interval = .5;
    p.van_crate = 1000;
    p.inbound.mean = p.outbound.mean = .4;
    /* A quarter on average, .4, charged 3.4 after the van left, on the next van at 3.5, .4. */
    run(&p, &m);
    struct measured out = {out_of_stock(&p, &m), m.stock.error};
    assert_agrees(out, 400. / 24 * (.25 + 3.5 + .4), 0);
    assert_agrees(m.busy, 400. / 24 * 3, 0);
    /* Five to a van: ten an hour is all that comes back, and all stock is gone. */
    p.van_crate = 5;
    p.vehicles = 200;
    p.batteries = 260;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = 1 / 12.;
    measure(&p, 480, 240, &m);
    assert_agrees(m.throughput, 10, .05);
}

/* The charges of a hub that opens at 6 and closes at 22, each by its own clock. */
static double out_with_doors(double clock)
{
    enum { STEPS = 24 * 200 };
    double sum = 0;
    for (int i = 0; i < 3 * STEPS; i++) {
        double handed = clock - (i + .5) / 200, at = handed + .5;
        double day = floor(at / 24) * 24, start = fmax(at, day + 6);
        start = at - day >= 22 ? day + 30 : start;
        double end = start + 3, night = floor(end / 24) * 24;
        double leaves = end - night >= 22 ? night + 30 : fmax(end, night + 6);
        sum += leaves + .5 > clock;
    }
    return 400. / 24 * sum / 200;
}

static void doors(void **state)
{
    (void)state;
    struct process p = town(LARGE, 400, LARGE, NULL, 2);
    struct network n;
    static double stock[HOURS_PER_DAY][RUNS], one[RUNS];
    p.opens = 6;
    p.closes = 22;
    assert_true(network_open(&n, &p));
    for (int i = 0; i < RUNS; i++) {
        struct tally before = {0}, t = {0};
        network_start(&n, 1, (uint64_t)i, -48);
        network_run(&n, 0, &before, NULL, NULL);
        network_run(&n, 24, &t, NULL, NULL);
        one[i] = 1;
        for (int h = 0; h < HOURS_PER_DAY; h++)
            stock[h][i] = t.hour[h].stock;
    }
    network_close(&n);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        double out = 0;
        for (int i = 0; i < 20; i++)
            out += out_with_doors(h + (i + .5) / 20) / 20;
        assert_agrees(ratio(stock[h], one), 400 - out, .1);
    }
}

/* Ports that fail: an alternating renewal process each, and a hub that is always busy charges
 * as many as its ports that work, for what a failure interrupts is not lost. */
static void failures(void **state)
{
    (void)state;
    for (enum law_id id = LAW_CONSTANT; id <= LAW_GAMMA; id++) {
        struct process p = flat_process(200, .5, 0, .1, 1, 20, 0);
        struct measures m;
        p.charge = (struct law){id, 1, .4};
        p.port_life = 30;
        p.port_repair = 10;
        measure(&p, 200, 200 * longer(), &m);
        assert_agrees(m.busy, 15, 0);
        assert_agrees(m.throughput, 15, 0);
        p.shared_power = true;
        measure(&p, 200, 200 * longer(), &m);
        assert_agrees(m.throughput, 15, 0);
    }
}

/* With far more ports than batteries a failure moves a battery to the next port at once, and
 * nobody notices. */
static void failures_of_ample_ports(void **state)
{
    (void)state;
    for (enum law_id id = LAW_CONSTANT; id <= LAW_GAMMA; id++) {
        struct process p = flat_process(20, .1, 9, .5, 3, 200, .5);
        struct fleet_system system = {20, 29, 200, 2.4, 3, 1};
        struct fleet_measures exact;
        struct measures m;
        p.charge = (struct law){id, 3, .4};
        p.port_life = 2;
        p.port_repair = 1;
        fleet_measure(&system, &exact);
        measure(&p, 60, 300 * longer(), &m);
        assert_agrees(m.wait, exact.wait, 0);
        assert_agrees(m.busy, exact.busy, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flat_days_with_queues),
        cmocka_unit_test(days_with_peaks_and_queues),
        cmocka_unit_test(a_finite_fleet_waits_less),
        cmocka_unit_test(waits_longer_than),
        cmocka_unit_test(ample_ports),
        cmocka_unit_test(vans),
        cmocka_unit_test(doors),
        cmocka_unit_test(failures),
        cmocka_unit_test(failures_of_ample_ports),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
