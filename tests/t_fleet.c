/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fleet model against published tables, golden numbers and its limits. */
#include <config.h>

#include "tests/check.h"

#include <gsl/gsl_cdf.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_model.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/table/metrics.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Demand per vehicle and hour as in the tables; both legs together. */
static struct fleet_system network(double vehicles, double rate, double spares, double ports,
                                   double charge, double transport)
{
    return (struct fleet_system){vehicles, vehicles + spares, ports,
                                 24 * rate, charge, transport};
}

static double wait_at(double batteries, double ports, double transport)
{
    struct fleet_system s = {200, batteries, ports, 2, 3, transport};
    return fleet_wait(&s);
}

/* Printed to so many digits: half a unit of the last is the tolerance. */
static void golden_cases(void **state)
{
    (void)state;
    static const struct {
        struct { double vehicles, rate, spares, ports, charge, transport; } in;
        double throughput, waiting, wait, mean_wait, outstanding;
    } cases[] = {
        {{6, .3, 3, 2, 3, 1}, .66322879, 3.78923735, .97810289, 5.71331851, 6.77899365},
        {{4, .5, 0, 2, 1.3, .9}, .91238998, 2.17522004, 1, 2.38409023, 2.17522004},
        {{3, 1, 6, 3, 2, 1.25}, 1.45796441, 1.54203559, .80116273, 1.05766339, 7.38760926},
        {{20, .1, 9, 7, 3, 1}, 1.885192569, 1.148074309, .4593911540, .6089957746,
         8.681395581},
        {{20, .1, 9, 29, 3, 1}, 1.944630419, .553695808, .3670724649, .2847306113,
         7.778521677},
        {{200, 1.0 / 12, 100, 60, 3, 1}, 16.66598049, .008234097, .001990715, .000494066,
         67.24348175},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct fleet_measures m;
        struct fleet_system s =
            network(cases[i].in.vehicles, cases[i].in.rate, cases[i].in.spares,
                    cases[i].in.ports, cases[i].in.charge, cases[i].in.transport);
        fleet_measure(&s, &m);
        assert_within(m.throughput, cases[i].throughput, 6e-9);
        assert_within(m.waiting, cases[i].waiting, 6e-9);
        assert_within(m.wait, cases[i].wait, 6e-9);
        assert_within(m.mean_wait, cases[i].mean_wait, 6e-9);
        assert_within(m.outstanding, cases[i].outstanding, 6e-9);
    }
}

static void planning_table(void **state)
{
    (void)state;
    static const double ports[] = {45, 50, 55, 60, 100, 300};
    static const double table[][6] = {
        {.988004, .948817, .920868, .910821, .907367, .906169},
        {.974820, .824352, .593041, .442990, .353089, .293521},
        {.971164, .772100, .389472, .146276, .054723, .020853},
        {.970589, .762080, .339551, .075040, .012339, .001991},
        {.970521, .760624, .330633, .057877, .003605, .000082},
        {.970521, .760624, .330633, .057877, .003605, .000082},
    };
    for (size_t i = 0; i < COUNT(ports); i++)
        for (int j = 0; j < 6; j++)
            assert_within(wait_at(250 + 10 * j, ports[i], 1), table[i][j], 6e-7);
}

static void muhanga_one_leg(void **state)
{
    (void)state;
    assert_near(wait_at(300, 100, .5), 4.4531e-7, 1e-5);
    assert_within(wait_at(274, 100, .5), .025760, 6e-7);
    assert_within(wait_at(274, 55, .5), .111403, 6e-7);
    assert_within(wait_at(274, 50, .5), .418149, 6e-7);
}

static void fewest_batteries(void **state)
{
    (void)state;
    static const double cases[][2] = {{52, 319}, {54, 296}, {56, 288}, {58, 285},
                                      {60, 283}, {65, 281}, {70, 281}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct fleet_system s = {200, 1, cases[i][0], 2, 3, 1};
        assert_near(fleet_need(&s, 1 - .95), cases[i][1], 0);
        s.batteries = cases[i][1];
        assert_true(fleet_ports_need(&s, 1 - .95) <= cases[i][0]);
    }
}

static void endless_batteries(void **state)
{
    (void)state;
    static const double limits[] = {.9055, .8296, .7125, .5423, .3081};
    for (size_t i = 0; i < COUNT(limits); i++) {
        struct fleet_system s = {200, 1, 45 + (double)i, 2, 3, 1};
        double limit = fleet_wait_limit(&s);
        assert_within(limit, limits[i], 6e-5);
        assert_true(isinf(fleet_need(&s, limit)));
        assert_true(isfinite(fleet_need(&s, limit * 1.001)));
        s.batteries = 4e7;
        assert_near(fleet_wait(&s), limit, 1e-12);
    }
    struct fleet_system enough = {200, 1, 50, 2, 3, 1};
    assert_near(fleet_wait_limit(&enough), 0, 0);
}

/* No spares, no transport: the machine repairman; efficiency 1 - Lq/N as published. */
static void machine_repairman(void **state)
{
    (void)state;
    static const struct { double x, servers, efficiency; } cases[] = {
        {.012, 1, .999}, {.025, 1, .997}, {.050, 1, .989}, {.060, 2, .999}, {.060, 1, .983},
        {.070, 2, .999}, {.070, 1, .977}, {.080, 2, .998}, {.080, 1, .969}, {.090, 2, .998},
        {.090, 1, .960}, {.100, 1, .950},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct fleet_measures m;
        struct fleet_system s =
            network(5, 1, 0, cases[i].servers, cases[i].x / (1 - cases[i].x), 0);
        fleet_measure(&s, &m);
        assert_within(1 - (m.outstanding - m.busy) / 5, cases[i].efficiency, 6e-4);
    }
}

/* Ten million vehicles of little demand, as many spares as ports, no transport: Erlang C. */
static void erlang_delay(void **state)
{
    (void)state;
    static const struct { double ports, load, wait; } cases[] = {
        {14, 10, .17413193359505}, {55, 50, .3845473}, {60, 50, .1173021}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct fleet_system s =
            network(1e7, 1e-7 * cases[i].load, cases[i].ports, cases[i].ports, 1, 0);
        assert_near(fleet_wait(&s), cases[i].wait, 1e-5);
    }
}

/* The same with a port for every battery: Palm's Poisson law. */
static void palm_law(void **state)
{
    (void)state;
    for (double mean = 5; mean < 4000; mean *= 7) {
        double spares = ceil(mean + 2 * sqrt(mean));
        struct fleet_system s = network(1e7, mean / 4e7, spares, 1e7 + spares, 3, 1);
        struct fleet_measures m;
        fleet_measure(&s, &m);
        assert_near(m.wait, gsl_cdf_poisson_Q((unsigned)spares - 1, mean), 1e-3);
        assert_near(m.outstanding, mean, 1e-5);
    }
}

/* Printed by tests/reference/fleet_large.py. */
static void large_networks(void **state)
{
    (void)state;
    static const struct {
        struct fleet_system in;
        double wait, waiting, outstanding, throughput;
    } cases[] = {
        {{10000, 13450, 2500, 2, 3, 1}, 0.41118098477006183, 32.786859463635879,
         3426.8757292043943, 830.60109504469701},
        {{10000, 13450, 2550, 2, 3, 1}, 0.060492226704686577, 2.2549000357661551,
         3342.1080125716323, 833.14542499701949},
        {{10000, 14000, 2600, 2, 3, 1}, 1.1332363813190926e-11, 2.5527200983285123e-10,
         3334.0366830639853, 833.33333333331206},
        {{20000, 22000, 1700, .5, 4, .25}, 0.0059155230502945128, 0.24708772038108017,
         1786.1063764923635, 416.66151900582539},
        {{2000, 3080, 84, 1, 1, 11}, 0.25471436916338495, 7.7530499400051821,
         1045.7840348638562, 83.010289585833117},
        {{2000, 3150, 82, 1, 1, 11}, 0.65432291605841543, 32.756403922362993,
         1165.3315886626567, 81.968483169901542},
        {{8000, 12100, 2350, 3, 2, 2}, 0.05431635371521627, 1.317931039335738,
         3999.3410344803321, 999.83525862008303},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct fleet_measures m;
        fleet_measure(&cases[i].in, &m);
        assert_near(m.wait, cases[i].wait, 1e-11);
        assert_near(m.waiting, cases[i].waiting, 1e-11);
        assert_near(m.outstanding, cases[i].outstanding, 1e-13);
        assert_near(m.throughput, cases[i].throughput, 1e-13);
    }
}

/* P(K >= spares), K a Poisson number travelling and an M/M/F number at the hub. */
static double endless_fleet(int spares, double travelling, double load, int ports)
{
    double at_hub[400], total = 0, below = 0, weight = 1;
    for (int j = 0; j < 400; j++) {
        at_hub[j] = weight;
        total += weight;
        weight *= load / fmin(j + 1, ports);
    }
    for (int j = 0; j < spares; j++)
        below += at_hub[j] / total * gsl_cdf_poisson_P((unsigned)(spares - 1 - j), travelling);
    return 1 - below;
}

static void endless_fleet_limit(void **state)
{
    (void)state;
    for (int spares = 10; spares <= 50; spares += 10) {
        struct fleet_system s = network(1e7, 20.0 / 3 * 1e-7, spares, 25, 3, 1);
        assert_near(fleet_wait(&s), endless_fleet(spares, 20.0 / 3, 20, 25), 2e-5);
    }
}

static void scenario_metrics(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    params_default(&p);
    param_set(&p, PARAM_PORTS, 48);
    results_clear(&r);
    fleet_evaluate(&p, ~(metric_set)0, &r);
    assert_int_equal(r.status[METRIC_NEED], STATUS_PORTS_TOO_FEW);
    assert_within(r.v[METRIC_NEED], .5423, 6e-5);
    assert_int_equal(r.status[METRIC_COST_TOTAL], STATUS_PORTS_TOO_FEW);
    assert_true(result_ok(&r, METRIC_COST_STOCKOUT));
    assert_true(result_ok(&r, METRIC_PORTS_NEED));
    assert_near(r.v[METRIC_PORTS_SURPLUS], 48 - r.v[METRIC_PORTS_NEED], 0);
    assert_near(r.v[METRIC_PORTS_UTILISATION], r.v[METRIC_THROUGHPUT] * 3 / 48, 1e-14);
    param_set(&p, PARAM_PORTS, 56);
    param_set(&p, PARAM_BATTERIES, 200);
    fleet_evaluate(&p, ~(metric_set)0, &r);
    assert_near(r.v[METRIC_NEED], 288, 0);
    assert_near(r.v[METRIC_SURPLUS], -88, 0);
    assert_near(r.v[METRIC_SAFETY], 88 - 400.0 / 24 * 4, 1e-12);
    assert_int_equal(r.status[METRIC_PORTS_NEED], STATUS_STOCK_TOO_SMALL);
    assert_near(r.v[METRIC_PORTS_NEED], 1, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(golden_cases),      cmocka_unit_test(planning_table),
        cmocka_unit_test(muhanga_one_leg),   cmocka_unit_test(fewest_batteries),
        cmocka_unit_test(endless_batteries), cmocka_unit_test(machine_repairman),
        cmocka_unit_test(erlang_delay),      cmocka_unit_test(palm_law),
        cmocka_unit_test(large_networks),    cmocka_unit_test(endless_fleet_limit),
        cmocka_unit_test(scenario_metrics),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
