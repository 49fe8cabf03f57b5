/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searches of large fleets, whose walks keep more than some thousand weights. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_curve.h"
#include "engine/model/fleet/fleet_need.h"

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
    struct fleet_system s = {floor(between(vehicles / 10, vehicles)), 0, 0, between(.5, 20),
                             between(.5, 20), drand48() < 0.2 ? 0 : between(.1, 96)};
    double load = fleet_load(&s), excess = drand48() < 0.2 ? -0.02 : 5 * drand48() - 0.5;
    s.ports = fmax(1, ceil(load + excess * sqrt(load)));
    return s;
}

static void needs_are_the_least(void **state)
{
    (void)state;
    srand48(17);
    for (int i = 0; i < 60; i++) {
        struct fleet_system s = random_system(1e7);
        double wait = between(1e-7, .5), need = fleet_need(&s, wait);
        assert_true(isinf(need) == (fleet_wait_limit(&s) >= wait));
        if (isinf(need))
            continue;
        assert_true(wait_at(s, need - s.vehicles) <= wait);
        if (need > s.vehicles + 1)
            assert_true(wait_at(s, need - s.vehicles - 1) > wait);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(needs_agree_with_sums),
        cmocka_unit_test(needs_without_memory),
        cmocka_unit_test(needs_are_the_least),
        cmocka_unit_test(curves_agree_with_evaluations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
