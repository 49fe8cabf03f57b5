/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Limits and cheapest plans of the fleet model, the latter against whole grids. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>

#include "engine/limit/fleet_plan.h"
#include "engine/limit/fleet_search.h"
#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_need.h"

static double between(double low, double high)
{
    return low * exp(drand48() * log(high / low));
}

static struct fleet_system random_system(double vehicles)
{
    double transport = drand48() < 0.2 ? 0 : between(.05, 8);
    double n = floor(between(1, vehicles));
    return (struct fleet_system){n, floor(n * between(1, 3)), floor(between(1, n + 1)),
                                 between(.1, 20), between(.2, 8), transport};
}

static double load(const struct fleet_system *s)
{
    return s->vehicles * s->swaps_per_day * (s->charge + s->transport) / 24;
}

static void limits_are_roots(void **state)
{
    (void)state;
    srand48(11);
    for (int i = 0; i < 200; i++) {
        double wait = between(1e-6, .5);
        struct fleet_system s = random_system(400), at = s;
        at.swaps_per_day = fleet_most_swaps(&s, wait, 1);
        assert_true((at.swaps_per_day > 0) == (s.batteries > s.vehicles));
        if (at.swaps_per_day > 0)
            assert_near(fleet_wait(&at), wait, 1e-10);
        at = s;
        at.charge = fleet_longest_charge(&s, wait, s.charge);
        if (at.charge > 0)
            assert_near(fleet_wait(&at), wait, 1e-10);
        at = s;
        at.swaps_per_day = fleet_most_swaps_by_ports(&s, wait);
        /* One unit in the last place of the demand moves the excess load by 1/excess. */
        assert_near(fleet_wait_limit(&at), wait, 1e-12 + 1e-14 / wait);
    }
}

/* The guess only says where to look first. */
static void guesses_do_not_matter(void **state)
{
    (void)state;
    struct fleet_system s = {200, 300, 60, 2, 3, 1};
    double most = fleet_most_swaps(&s, .05, 2), longest = fleet_longest_charge(&s, .05, 3);
    assert_near(fleet_most_swaps(&s, .05, 1e-6), most, 1e-12);
    assert_near(fleet_most_swaps(&s, .05, 1e6), most, 1e-12);
    assert_near(fleet_longest_charge(&s, .05, 1e-6), longest, 1e-12);
    assert_near(fleet_longest_charge(&s, .05, 1e4), longest, 1e-12);
}

static double cost_of(const struct fleet_system *s, double batteries, double ports,
                      const double price[3])
{
    struct fleet_system at = *s;
    at.batteries = batteries;
    at.ports = ports;
    return price[0] * batteries + price[1] * ports + price[2] * fleet_wait(&at);
}

static struct plan best_of_grid(const struct fleet_system *s, const double price[3])
{
    struct plan best = {0, 0, (double)INFINITY};
    double most = s->vehicles + 4 * load(s) + 90;
    for (double b = s->vehicles; b <= most; b++)
        for (double f = 1; f <= fmin(b, 2 * load(s) + 40); f++) {
            double cost = cost_of(s, b, f, price);
            if (cost < best.cost)
                best = (struct plan){b, f, cost};
        }
    return best;
}

static struct plan pair_of_grid(const struct fleet_system *s, double wait,
                                      const double price[3])
{
    struct plan best = {0, 0, (double)INFINITY};
    double most = s->vehicles + 6 * load(s) + 200;
    for (double b = s->vehicles + 1; b <= most; b++)
        for (double f = 1; f <= fmin(b, 2 * load(s) + 40); f++) {
            struct fleet_system at = *s;
            double cost = price[0] * b + price[1] * f;
            at.batteries = b;
            at.ports = f;
            if (cost < best.cost && fleet_wait(&at) <= wait)
                best = (struct plan){b, f, cost};
        }
    return best;
}

/* Some of these cases have several valleys; in some buying no spares is best. */
static void plans_agree_with_grids(void **state)
{
    (void)state;
    int bare = 0;
    srand48(5);
    for (int i = 0; i < 150; i++) {
        struct fleet_system s = random_system(16);
        double price[] = {between(1, 1000), between(1, 1000), between(10, 1e5)};
        double wait = between(1e-3, .5);
        struct plan plan, grid;
        if (load(&s) > 40)
            continue;
        assert_true(fleet_best_plan(&s, price[0], price[1], price[2], &plan));
        grid = best_of_grid(&s, price);
        assert_near(plan.batteries, grid.batteries, 0);
        assert_near(plan.ports, grid.ports, 0);
        assert_near(plan.cost, grid.cost, 1e-12);
        bare += plan.batteries <= s.vehicles;
        fleet_cheapest_pair(&s, wait, price[0], price[1], &plan);
        grid = pair_of_grid(&s, wait, price);
        assert_near(plan.batteries, grid.batteries, 0);
        assert_near(plan.ports, grid.ports, 0);
    }
    assert_true(bare > 5);
}

/* Here a descent from the offered load ends in a valley that is not the lowest. */
static void the_lowest_of_several_valleys(void **state)
{
    (void)state;
    static const struct { struct fleet_system in; double price[3]; } cases[] = {
        {{43, 1, 1, 35.8, .2, 1}, {1, 77, 6763}},
        {{21, 1, 1, 5.1, 1.1, 1.4}, {21, 714, 5893}},
        {{46, 1, 1, 11.7, .2, 1.4}, {9, 780, 117704}},
        {{12, 1, 1, 35.3, .2, .6}, {1, 47, 259}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const double *price = cases[i].price;
        struct plan plan, grid = best_of_grid(&cases[i].in, price);
        assert_true(fleet_best_plan(&cases[i].in, price[0], price[1], price[2], &plan));
        assert_near(plan.batteries, grid.batteries, 0);
        assert_near(plan.ports, grid.ports, 0);
        assert_near(plan.cost, grid.cost, 1e-12);
    }
}

static void muhanga_best_plan(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    params_default(&p);
    results_clear(&r);
    fleet_limits(&p, ~(metric_set)0, &r);
    assert_near(r.v[METRIC_BEST_BATTERIES], 297, 0);
    assert_near(r.v[METRIC_BEST_PORTS], 66, 0);
    assert_within(r.v[METRIC_BEST_PLAN_TOTAL], 154997.41, .005);
    assert_near(r.v[METRIC_GROWTH], r.v[METRIC_SWAPS] / 2 - 1, 1e-14);
}

static void free_things(void **state)
{
    (void)state;
    struct fleet_system s = {20, 25, 5, 3, 2, 1};
    struct plan plan;
    assert_false(fleet_best_plan(&s, 0, 10, 1000, &plan));
    assert_true(fleet_best_plan(&s, 0, 0, 0, &plan));
    assert_near(plan.batteries, 20, 0);
    assert_near(plan.ports, 1, 0);
    assert_true(fleet_best_plan(&s, 10, 0, 1000, &plan));
    assert_near(plan.cost, cost_of(&s, plan.batteries, plan.batteries, (double[]){10, 0, 1000}),
                1e-15);
    fleet_cheapest_pair(&s, .05, 10, 0, &plan);
    s.ports = 1e9;
    assert_near(plan.batteries, fleet_need(&s, .05), 0);
    fleet_cheapest_pair(&s, .05, 0, 10, &plan);
    s.ports = plan.ports - 1;
    assert_true(fleet_wait_limit(&s) >= .05);
}

static void nothing_to_spare(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    params_default(&p);
    param_set(&p, PARAM_BATTERIES, 200);
    results_clear(&r);
    fleet_limits(&p, ~(metric_set)0, &r);
    assert_near(r.v[METRIC_SWAPS_BY_STOCK], 0, 0);
    assert_near(r.v[METRIC_SWAPS], 0, 0);
    assert_near(r.v[METRIC_GROWTH], -1, 0);
    assert_int_equal(status_row((enum status_id)r.status[METRIC_LONGEST_CHARGE])->state,
                     STATE_IMPOSSIBLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_are_roots),       cmocka_unit_test(guesses_do_not_matter),
        cmocka_unit_test(plans_agree_with_grids), cmocka_unit_test(muhanga_best_plan),
        cmocka_unit_test(the_lowest_of_several_valleys),
        cmocka_unit_test(free_things),            cmocka_unit_test(nothing_to_spare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
