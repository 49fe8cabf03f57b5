/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searches of large fleets, whose walks keep thousands of weights. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>

#include "engine/limit/fleet_plan.h"
#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_share.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/* Linked in front of malloc: there is none left while this many calls have been made. */
static long mallocs_left = -1;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    if (mallocs_left == 0)
        return NULL;
    mallocs_left -= mallocs_left > 0;
    return __real_malloc(size);
}

static double wait_at(struct fleet_system s, double spares)
{
    s.batteries = s.vehicles + spares;
    return fleet_wait(&s);
}

/* Printed by tests/reference/fleet_large.py: the fewest spares, the waits with one less
 * and with them. */
static const struct {
    struct fleet_system in;
    double wait, spares, before, at;
} needs[] = {
    {{500000, 0, 126000, 2, 3, 1}, .05, 167331, .0500736248, .0498273785},
    {{1000000, 0, 251000, 2, 3, 1}, .05, 334288, .0501337578, .0499677274},
    {{3000000, 0, 751000, 2, 3, 1}, .05, 1001980, .0500599771, .0499931712},
    {{3000000, 0, 760000, 2, 3, 1}, .5, 999904, .500156899, .499786444},
    {{600000, 0, 151000, 2, 3, 96}, .05, 4953004, .0500221314, .0499849687},
};

static void needs_agree_with_sums(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(needs); i++) {
        const struct fleet_system *s = &needs[i].in;
        assert_near(fleet_need(s, needs[i].wait), s->vehicles + needs[i].spares, 0);
        assert_near(wait_at(*s, needs[i].spares - 1), needs[i].before, 2e-8);
        assert_near(wait_at(*s, needs[i].spares), needs[i].at, 2e-8);
    }
}

/* Where there is no memory for the walk, or not enough, the answer takes longer. */
static void needs_without_memory(void **state)
{
    (void)state;
    const struct fleet_system *s = &needs[0].in;
    double need = s->vehicles + needs[0].spares;
    for (long left = 0; left < 2; left++) {
        struct fleet_curve curve = {0};
        mallocs_left = left;
        double found = fleet_need(s, needs[0].wait);
        mallocs_left = left;
        fleet_curve_start(&curve, s, 1);
        double wait = fleet_curve_wait(&curve, s, needs[0].spares);
        mallocs_left = -1;
        fleet_curve_free(&curve);
        assert_near(found, need, 0);
        assert_near(wait, needs[0].at, 2e-8);
    }
}

static double between(double low, double high)
{
    return low * exp(drand48() * log(high / low));
}

/* Ports around the load: some deviations above, at it, or far too few. */
static struct fleet_system random_system(double vehicles)
{
    double least = vehicles < 100 ? 1 : vehicles / 10;
    struct fleet_system s = {floor(between(least, vehicles)), 0, 0, between(.5, 20),
                             between(.5, 20), drand48() < 0.2 ? 0 : between(.1, 96)};
    double load = fleet_load(&s), excess = drand48() < 0.2 ? -0.02 : 5 * drand48() - 0.5;
    s.ports = fmax(1, ceil(load + excess * sqrt(load)));
    return s;
}

static void needs_are_the_least(void **state)
{
    (void)state;
    srand48(17);
    for (int i = 0; i < 400; i++) {
        struct fleet_system s = random_system(i % 4 ? 30 : 1e7);
        double wait = between(1e-7, .5), need = fleet_need(&s, wait);
        assert_true(need > s.vehicles);
        assert_true(isinf(need) == (fleet_wait_limit(&s) >= wait));
        if (isinf(need))
            continue;
        assert_true(wait_at(s, need - s.vehicles) <= wait);
        if (need > s.vehicles + 1)
            assert_true(wait_at(s, need - s.vehicles - 1) > wait);
    }
}

/* With one vehicle and a port for every battery swaps wait as calls are lost (Erlang 1917):
 * far more batteries are out than vehicles there. */
static void one_vehicle_waits_as_calls_are_lost(void **state)
{
    (void)state;
    srand48(19);
    for (int i = 0; i < 500; i++) {
        double out = between(.01, 700), wait = between(1e-6, .5), lost = 1, spares = 0;
        struct fleet_system s = {1, 0, 1e9, 100, out * 24 / 100 / 3, out * 24 / 100 * 2 / 3};
        while (lost > wait || spares < 1) {
            spares++;
            lost = out * lost / (spares + out * lost);
        }
        assert_near(fleet_need(&s, wait), 1 + spares, 0);
    }
}

/* One walk serves every number of spares, in any order, and again for other ports. */
static void curves_agree_with_evaluations(void **state)
{
    (void)state;
    struct fleet_curve curve = {0};
    srand48(23);
    for (int i = 0; i < 40; i++) {
        struct fleet_system s = random_system(1e7);
        fleet_curve_start(&curve, &s, 1);
        for (int n = 0; n < 8; n++) {
            double widths = -1 + 30 * drand48() * drand48();
            double spares = fmax(0, floor(curve.valid + widths * sqrt(curve.valid)));
            double wait = fleet_curve_wait(&curve, &s, spares);
            assert_near(wait, wait_at(s, spares), 1e-9);
        }
    }
    fleet_curve_free(&curve);
}

/* The bound of a curve is one, everywhere, and nearly the wait itself around its anchor. */
static void floors_lie_below_the_curve(void **state)
{
    (void)state;
    struct fleet_curve curve = {0};
    srand48(29);
    for (int i = 0; i < 200; i++) {
        struct fleet_system s = random_system(i % 2 ? 1e6 : 500);
        fleet_curve_start(&curve, &s, 1);
        double width = sqrt(curve.valid), spares = floor(curve.valid + 3 * width * drand48());
        spares = fmax(spares, 1);
        fleet_curve_anchor(&curve, spares);
        for (int n = 0; n < 20; n++) {
            double at = fmax(1, floor(spares + width * (8 * drand48() - 4)));
            double wait = fleet_curve_wait(&curve, &s, at);
            assert_true(fleet_curve_floor(&curve, at) <= wait * (1 + 1e-12));
        }
        if (spares >= curve.valid)
            assert_near(fleet_curve_floor(&curve, spares),
                        fleet_curve_wait(&curve, &s, spares), 1e-8);
    }
    fleet_curve_free(&curve);
}

/* Weights that rise by more than a double holds are scaled on the way. */
static void curves_of_few_vehicles_and_many_batteries(void **state)
{
    (void)state;
    struct fleet_curve curve = {0};
    struct fleet_system s = {1000, 0, 301000, 100, 72, 96};
    fleet_curve_start(&curve, &s, 1);
    for (double spares = 670000; spares < 706000; spares += 1500)
        assert_near(fleet_curve_wait(&curve, &s, spares), wait_at(s, spares), 1e-9);
    assert_false(curve.cut);
    fleet_curve_free(&curve);
}

static const double prices[][2] = {{450, 300}, {1, 1}, {300, 450}, {1234.5, 99.9}};

/* Fewest batteries, then fewest ports, where several pairs cost the same. */
static bool better(struct plan a, struct plan b)
{
    if (fabs(a.cost - b.cost) > 1e-12 * b.cost)
        return a.cost < b.cost;
    return a.batteries < b.batteries || (a.batteries == b.batteries && a.ports < b.ports);
}

static struct plan pair_at(struct fleet_system s, double wait, const double *price,
                           double ports)
{
    s.ports = ports;
    double need = fleet_need(&s, wait);
    return (struct plan){need, ports, price[0] * need + price[1] * ports};
}

static struct plan pair_among(const struct fleet_system *s, double wait, const double *price,
                              double from, double to)
{
    struct plan best = pair_at(*s, wait, price, to);
    for (double ports = to - 1; ports >= fmax(1, from); ports--) {
        struct plan pair = pair_at(*s, wait, price, ports);
        if (isinf(pair.batteries))
            break;
        if (better(pair, best))
            best = pair;
    }
    return best;
}

static void assert_plan(struct plan found, struct plan expected)
{
    assert_near(found.cost, expected.cost, 1e-14);
    assert_near(found.batteries, expected.batteries, 0);
    assert_near(found.ports, expected.ports, 0);
}

/* Against all port counts, and of large loads against those around. */
static void cheapest_pairs_of_large_loads(void **state)
{
    (void)state;
    srand48(31);
    for (int i = 0; i < 80; i++) {
        struct fleet_system s = random_system(i % 2 ? 1e6 : 3000);
        double wait = between(1e-4, .5), load = fleet_load(&s);
        const double *price = prices[i % (int)COUNT(prices)];
        struct plan pair;
        if (load < 256 || (i % 2 == 0 && load > 3000))
            continue;
        fleet_cheapest_pair(&s, wait, price[0], price[1], &pair);
        double from = i % 2 ? pair.ports - 60 : 1, to = pair.ports + 60;
        if (i % 2 == 0)
            to = ceil(load + 8 * sqrt(load));
        assert_plan(pair, pair_among(&s, wait, price, from, to));
    }
}

/* The least cost of batteries and waiting at some ports, around so many spares. */
static struct plan plan_at(struct fleet_curve *curve, struct fleet_system s,
                           const double *price, double ports, double spares)
{
    struct plan best = {.cost = (double)INFINITY};
    s.ports = ports;
    fleet_curve_start(curve, &s, 1);
    for (double n = fmax(0, spares - 50); n < spares + 50; n++) {
        double cost = price[0] * (s.vehicles + n) + price[1] * ports +
                      price[2] * fleet_curve_wait(curve, &s, n);
        if (cost < best.cost)
            best = (struct plan){s.vehicles + n, ports, cost};
    }
    return best;
}

static void cheapest_plans_of_large_loads(void **state)
{
    (void)state;
    struct fleet_curve curve = {0};
    srand48(37);
    for (int i = 0; i < 30; i++) {
        struct fleet_system s = random_system(i % 2 ? 1e6 : 5000);
        double price[] = {450, 300, s.vehicles * s.swaps_per_day * between(100, 1e5)};
        struct plan plan, best = {.cost = (double)INFINITY};
        if (fleet_load(&s) < 256)
            continue;
        assert_true(fleet_best_plan(&s, price[0], price[1], price[2], &plan));
        for (double ports = fmax(1, plan.ports - 8); ports <= plan.ports + 8; ports++) {
            struct plan at = plan_at(&curve, s, price, ports, plan.batteries - s.vehicles);
            if (at.cost < best.cost)
                best = at;
        }
        assert_near(plan.cost, best.cost, 2e-12);
    }
    fleet_curve_free(&curve);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(needs_agree_with_sums),
        cmocka_unit_test(needs_without_memory),
        cmocka_unit_test(needs_are_the_least),
        cmocka_unit_test(one_vehicle_waits_as_calls_are_lost),
        cmocka_unit_test(curves_agree_with_evaluations),
        cmocka_unit_test(floors_lie_below_the_curve),
        cmocka_unit_test(curves_of_few_vehicles_and_many_batteries),
        cmocka_unit_test(cheapest_pairs_of_large_loads),
        cmocka_unit_test(cheapest_plans_of_large_loads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
