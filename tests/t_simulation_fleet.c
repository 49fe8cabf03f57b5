/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The simulation against the exact model of a finite fleet, and where that one holds for
 * other laws than its own and where not.
 */
#include <config.h>

#include "tests/simulation_measure.h"

#include "engine/model/fleet/fleet.h"

static struct fleet_measures exact(const struct process *p)
{
    struct fleet_system s = {
        .vehicles = p->vehicles,
        .batteries = p->batteries,
        .ports = p->ports,
        .swaps_per_day = p->rate[0] * HOURS_PER_DAY,
        .charge = p->charge.mean,
        .transport = p->inbound.mean + p->outbound.mean,
    };
    struct fleet_measures m;
    fleet_measure(&s, &m);
    return m;
}

/* Long enough to forget the start, and for some 6,000 events. */
static void run(const struct process *p, double times, struct measures *m)
{
    double cycle = p->inbound.mean + p->charge.mean + p->outbound.mean;
    double rate = p->rate[0], warm_up = 10 * (cycle + 1 / rate);
    double hours = 1500 / (p->vehicles * rate);
    measure(p, warm_up, fmax(hours, warm_up) * times * longer(), m);
}

/* Batteries are charged in stock, in vehicles that drive, or out. */
static struct measured outstanding(const struct process *p, const struct measures *m)
{
    return (struct measured){
        p->batteries - p->vehicles - m->stock.value + m->waiting.value,
        m->stock.error + m->waiting.error,
    };
}

static void agree(const struct process *p, const struct measures *m)
{
    struct fleet_measures e = exact(p);
    struct measured k = outstanding(p, m);
    /* What never came in any run leaves no error behind: one in a million. */
    assert_agrees(m->wait, e.wait, 1e-6);
    assert_agrees(m->waiting, e.waiting, 0);
    assert_agrees(m->mean_wait, e.mean_wait, 0);
    assert_agrees(m->busy, e.busy, 1e-6 * e.busy);
    assert_agrees(m->throughput, e.throughput, 0);
    assert_agrees(k, e.outstanding, 0);
}

/* vehicles, swaps/h, spares, h, h, ports, h: tiny ones, saturated ones, too few batteries. */
static const double networks[][7] = {
    {1, .5, 0, 0, 1, 1, 0},        {1, 2, 1, .5, .5, 1, .5},      {2, 1, 1, 0, 1, 1, 0},
    {3, 1, 6, .25, 2, 3, 1},       {4, .5, 0, .7, 1.3, 2, .2},    {6, .3, 3, .5, 3, 2, .5},
    {5, .4, -2, .5, 1, 2, .5},     {20, .1, 9, .5, 3, 7, .5},     {20, .1, 9, .5, 3, 29, .5},
    {20, .1, 0, .5, 3, 4, .5},     {20, .1, -5, .5, 3, 6, .5},    {20, .1, -19, .5, 3, 1, .5},
    {20, .1, 40, .5, 3, 5, .5},    {20, .5, 9, .5, 3, 7, .5},     {10, 4, 20, .1, .2, 6, 0},
    {50, .1, 20, 0, 2, 12, 0},     {50, .1, 20, 2, 1, 7, 2},      {50, .02, 5, 6, 1, 2, 6},
    {50, .2, 30, .3, 4, 38, .3},   {100, .05, 10, .5, 3, 16, .5},
    {200, 1. / 12, 50, .5, 3, 55, .5},
    {200, 1. / 12, 60, .5, 3, 60, .5},  {200, 1. / 12, 70, .5, 3, 45, .5},
    {200, 1. / 12, 100, .5, 3, 50, .5}, {200, 1. / 12, 74, .5, 3, 55, 0},
    {200, 1. / 12, -50, .5, 3, 55, .5}, {200, .25, 100, .5, 3, 80, .5},
    {400, .1, 150, .5, 3, 130, .5},     {1000, .02, 60, 1, 2, 45, .5},
    {1000, .05, 30, .2, .4, 25, .2},
};

static void thirty_networks(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof networks / sizeof *networks; i++) {
        const double *x = networks[i];
        struct process p = flat_process(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
        struct measures m;
        if (i % 2)
            p.inbound.id = p.outbound.id = LAW_EXPONENTIAL;
        run(&p, 1, &m);
        agree(&p, &m);
    }
}

/* Case D of the model sheet, and the sheet's own simulation of 20 million swaps. */
static struct process case_d(double ports)
{
    return flat_process(20, .1, 9, .5, 3, ports, .5);
}

static const struct law hyper_leg = {LAW_HYPEREXPONENTIAL, .5, 2};

/* Any transport; any charges where ports are ample; any work where the power is shared. */
static void insensitive(void **state)
{
    (void)state;
    struct measures m;
    struct process p = case_d(7);
    run(&p, 4, &m);
    agree(&p, &m);
    p.inbound = p.outbound = hyper_leg;
    run(&p, 4, &m);
    agree(&p, &m);
    p = case_d(29);
    p.charge.id = LAW_CONSTANT;
    run(&p, 4, &m);
    agree(&p, &m);
    p.charge = (struct law){LAW_GAMMA, 3, .5};
    p.inbound = p.outbound = hyper_leg;
    run(&p, 4, &m);
    agree(&p, &m);
    for (enum law_id id = LAW_CONSTANT; id < LAW_COUNT; id++) {
        p = case_d(7);
        p.shared_power = true;
        p.charge = (struct law){id, 3, id == LAW_HYPEREXPONENTIAL ? 2 : .8};
        run(&p, 4, &m);
        agree(&p, &m);
    }
}

/* With no spare the road is one more delay: only its mean matters. */
static void any_time_on_the_road_without_spares(void **state)
{
    (void)state;
    for (enum law_id id = LAW_CONSTANT; id < LAW_COUNT; id++) {
        struct measures m;
        struct process p = flat_process(20, .1, 0, .5, 3, 5, .5);
        p.road = (struct law){id, 1, id == LAW_HYPEREXPONENTIAL ? 2 : .4};
        run(&p, 4, &m);
        assert_agrees(m.throughput, exact(&p).throughput, 0);
        assert_agrees(m.waiting, exact(&p).waiting, 0);
        assert_agrees(m.busy, exact(&p).busy, 0);
    }
}

/* As the sheet says, whose legs are exponential, and away from what exponential times would
 * give. */
static void differs(const struct process *p, double wait, double waiting)
{
    struct measures m;
    struct fleet_measures e = exact(p);
    run(p, 8, &m);
    assert_agrees(m.wait, wait, 6e-4);
    assert_agrees(m.waiting, waiting, 3e-3);
    assert_true(fabs(m.waiting.value - e.waiting) > 5 * m.waiting.error);
}

static void sensitive(void **state)
{
    (void)state;
    struct process p = case_d(7);
    p.inbound.id = p.outbound.id = LAW_EXPONENTIAL;
    p.charge.id = LAW_CONSTANT;
    differs(&p, .46139, .85112);
    p.charge = (struct law){LAW_HYPEREXPONENTIAL, 3, 2};
    differs(&p, .44196, 1.43038);
    p.charge.id = LAW_EXPONENTIAL;
    p.road.id = LAW_CONSTANT;
    differs(&p, .38924, .83277);
}

/* Riders who leave at once: Erlang's loss formula, whatever the charging times. */
static double erlang_loss(double servers, double load)
{
    double loss = 1;
    for (double n = 1; n <= servers; n++)
        loss = load * loss / (n + load * loss);
    return loss;
}

static void lost_at_once(void **state)
{
    (void)state;
    for (enum law_id id = LAW_CONSTANT; id < LAW_HYPEREXPONENTIAL; id++) {
        struct measures m;
        struct process p = flat_process(20, .1, 9, .5, 3, 9, .5);
        p.charge = (struct law){id, 3, .5};
        p.patience = (struct law){LAW_EXPONENTIAL, 1e-7, 1};
        run(&p, 4, &m);
        assert_agrees(m.lost, erlang_loss(9, 8), 0);
        assert_agrees(m.wait, erlang_loss(9, 8), 0);
        assert_agrees(m.throughput, 2, 0);
    }
}

/* Exponential patience: a birth and death chain when one port charges and nothing travels. */
static void impatient(void **state)
{
    (void)state;
    enum { MOST = 4 }; /* spares; the state: batteries out, less riders when all are out */
    double vehicles = 6, rate = .2, charge = .8, patience = 2, weight = 1, total = 1;
    double asked = 6, waits = 0, lost = 0, waiting = 0;
    for (int k = 1; k <= MOST + 6; k++) {
        int before = k - 1 > MOST ? k - 1 - MOST : 0, riders = k > MOST ? k - MOST : 0;
        weight *= (vehicles - before) * rate / (1 / charge + riders / patience);
        total += weight;
        asked += weight * (vehicles - riders);
        waits += riders || k == MOST ? weight * (vehicles - riders) : 0;
        lost += weight * riders / patience;
        waiting += weight * riders;
    }
    struct process p = flat_process(vehicles, rate, MOST, 0, charge, 1, 0);
    struct measures m;
    p.patience = (struct law){LAW_GAMMA, patience, 1};
    run(&p, 4, &m);
    assert_agrees(m.wait, waits / asked, 0);
    assert_agrees(m.lost, lost / (rate * asked), 0);
    assert_agrees(m.waiting, waiting / total, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thirty_networks),
        cmocka_unit_test(insensitive),
        cmocka_unit_test(any_time_on_the_road_without_spares),
        cmocka_unit_test(sensitive),
        cmocka_unit_test(lost_at_once),
        cmocka_unit_test(impatient),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
