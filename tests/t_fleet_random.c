/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fleet model at random: small networks against the definition of the
 * product form in extended precision, and the laws it must obey over the
 * whole range of every parameter.
 */
#include <config.h>

#include "tests/check.h"

#include <stdbool.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_share.h"
#include "tests/random_params.h"

enum { BATTERIES = 260, LARGEST = 2600, NETWORKS = 600, SCENARIOS = 3000, SEARCHES = 150 };

static double between(double low, double high, uint64_t *seed)
{
    return low * exp(random_share(seed) * log(high / low));
}

static struct fleet_system small_system(uint64_t *seed)
{
    struct fleet_system s = {
        .vehicles = floor(between(1, BATTERIES / 2, seed)),
        .swaps_per_day = between(.01, 100, seed),
        .charge = between(.01, 72, seed),
        .transport = random_share(seed) < .2 ? 0 : between(1e-3, 96, seed),
    };
    double load = s.vehicles * s.swaps_per_day * s.charge / 24;
    bool near_load = random_share(seed) < .5;
    double ports = near_load ? load * between(.7, 1.4, seed) : between(1, BATTERIES, seed);
    s.ports = fmax(1, floor(ports));
    s.batteries = floor(between(1, BATTERIES, seed));
    return s;
}

/* G(k) by the convolution of its definition. */
static void pipeline(const struct fleet_system *s, int most, long double *g)
{
    static long double hub[LARGEST + 1], road[LARGEST + 1];
    hub[0] = road[0] = 1;
    for (int j = 1; j <= most; j++) {
        hub[j] = hub[j - 1] * s->charge / fmin(j, s->ports);
        road[j] = road[j - 1] * s->transport / j;
    }
    for (int k = 0; k <= most; k++) {
        g[k] = 0;
        for (int j = 0; j <= k; j++)
            g[k] += hub[j] * road[k - j];
    }
}

static struct fleet_measures by_definition(const struct fleet_system *s)
{
    static long double g[LARGEST + 1];
    int most = (int)s->batteries;
    long double rate = (long double)s->swaps_per_day / 24, product = 1;
    long double total = 0, waiting = 0, out = 0, asked = 0, waits = 0;
    pipeline(s, most, g);
    for (int k = 0; k <= most; k++) {
        long double weight = g[k] * product;
        double road = fmin(s->vehicles, s->batteries - k);
        total += weight;
        waiting += weight * (s->vehicles - road);
        out += weight * k;
        asked += weight * road;
        waits += weight * (k >= s->batteries - s->vehicles ? road : 0);
        product *= rate * road;
    }
    return (struct fleet_measures){.wait = (double)(waits / asked),
                                   .waiting = (double)(waiting / total),
                                   .outstanding = (double)(out / total),
                                   .throughput = (double)(rate * asked / total)};
}

static void agrees_with_the_definition(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < NETWORKS; i++) {
        struct fleet_system s = small_system(&seed);
        struct fleet_measures m, exact = by_definition(&s);
        fleet_measure(&s, &m);
        assert_near(m.wait, exact.wait < 1e-300 ? 0 : exact.wait, 1e-11);
        if (m.wait > 0)
            assert_near(m.waiting, exact.waiting, 1e-11);
        assert_near(m.outstanding, exact.outstanding, 1e-12);
        assert_near(m.throughput, exact.throughput, 1e-12);
        assert_near(m.mean_wait * m.throughput, m.waiting, 1e-14);
    }
}

/* Few ports and long transport: the walk starts where the ports already queue. */
static void walks_that_start_in_the_queue(void **state)
{
    (void)state;
    uint64_t seed = 8;
    for (int i = 0; i < 24; i++) {
        struct fleet_system s = {.vehicles = 1200, .charge = .24, .transport = 24};
        s.ports = floor(between(4, 14, &seed));
        s.swaps_per_day = s.ports * 24 / (s.vehicles * s.charge) * between(.85, 1.15, &seed);
        s.batteries = s.vehicles + floor(s.ports * between(80, 97, &seed));
        struct fleet_measures m, exact = by_definition(&s);
        fleet_measure(&s, &m);
        assert_near(m.wait, exact.wait, 1e-11);
        assert_near(m.waiting, exact.waiting, 1e-11);
        assert_near(m.outstanding, exact.outstanding, 1e-12);
    }
}

static struct fleet_system anywhere(int i, uint64_t *seed)
{
    struct fleet_system s;
    struct params p;
    if (i % 2)
        random_plan(&p, seed);
    else
        random_params(&p, seed);
    fleet_system_of(&p, &s);
    return s;
}

static void finite_and_in_bounds(const struct fleet_system *s, const struct fleet_measures *m)
{
    const double *all[] = {&m->wait,        &m->served,     &m->empty,     &m->waiting,
                           &m->outstanding, &m->throughput, &m->mean_wait, &m->busy};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        assert_true(isfinite(*all[i]) && *all[i] >= 0);
    assert_true(m->wait <= 1 && m->served <= 1);
    assert_true(m->waiting <= s->vehicles * (1 + 1e-12));
    assert_true(m->outstanding <= s->batteries * (1 + 1e-12));
    assert_true(m->busy <= s->ports * (1 + 1e-12));
}

static void laws_hold_everywhere(void **state)
{
    (void)state;
    uint64_t seed = 2;
    for (int i = 0; i < SCENARIOS; i++) {
        struct fleet_measures m;
        struct fleet_system s = anywhere(i, &seed);
        double rate = s.swaps_per_day / 24, all = rate * s.vehicles;
        fleet_measure(&s, &m);
        finite_and_in_bounds(&s, &m);
        assert_within(m.wait + m.served, 1, 1e-12);
        assert_within(m.throughput, rate * (s.vehicles - m.waiting), 1e-11 * all);
        assert_true(m.wait <= m.empty * (1 + 1e-12));
        /* What is out either travels, charges or queues. */
        double moving = m.throughput * (s.charge + s.transport);
        assert_true(m.outstanding >= moving * (1 - 1e-10));
    }
}

/* Conditioning: rho^S moves by S units when an input moves by one. */
static double slack(const struct fleet_system *s)
{
    return 1e-11 + 4e-16 * s->batteries;
}

static void more_waits(struct fleet_system s, struct fleet_system worse)
{
    double wait = fleet_wait(&s);
    assert_true(fleet_wait(&worse) >= wait * (1 - slack(&s)));
}

static void waits_are_monotone(void **state)
{
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < SCENARIOS / 2; i++) {
        struct fleet_system s = anywhere(i, &seed), worse = s;
        double by = between(1e-7, 1, &seed);
        worse.batteries = fmax(1, s.batteries - ceil(by * s.batteries));
        more_waits(s, worse);
        worse = s;
        worse.ports = fmax(1, s.ports - ceil(by * s.ports));
        more_waits(s, worse);
        worse = s;
        worse.swaps_per_day *= 1 + by;
        more_waits(s, worse);
        worse = s;
        worse.charge *= 1 + by;
        more_waits(s, worse);
        worse = s;
        worse.transport = (s.transport + 1e-3) * (1 + by);
        more_waits(s, worse);
    }
}

static void spare_ports_do_nothing(void **state)
{
    (void)state;
    uint64_t seed = 4;
    for (int i = 0; i < 300; i++) {
        struct fleet_system s = anywhere(i, &seed), more;
        s.ports = s.batteries;
        more = s;
        more.ports *= 1 + between(1e-6, 1e6, &seed);
        assert_near(fleet_wait(&more), fleet_wait(&s), 0);
    }
}

/* Enough, and one fewer is not; the limit says which levels have an answer. */
static void needs_are_least(void **state)
{
    (void)state;
    uint64_t seed = 5;
    for (int i = 0; i < SEARCHES; i++) {
        struct fleet_system s = anywhere(i, &seed), at = s;
        double wait = between(1e-7, .5, &seed);
        at.batteries = fleet_need(&s, wait);
        assert_true(isfinite(at.batteries) == (fleet_wait_limit(&s) < wait));
        if (isfinite(at.batteries)) {
            assert_true(at.batteries > s.vehicles);
            assert_true(fleet_wait(&at) <= wait * (1 + slack(&at)));
            at.batteries--;
            assert_true(fleet_wait(&at) > wait * (1 - slack(&at)));
        }
        at = s;
        at.ports = fleet_ports_need(&s, wait);
        assert_true(isfinite(at.ports) == (fleet_wait_ample(&s) <= wait));
        if (isfinite(at.ports)) {
            assert_true(fleet_wait(&at) <= wait);
            at.ports--;
            assert_true(at.ports < 1 || fleet_wait(&at) > wait);
        }
    }
}

/* One walk for all spares says the same as an evaluation at each. */
static void curves_agree_with_evaluations(void **state)
{
    (void)state;
    uint64_t seed = 7;
    static struct fleet_curve curve;
    for (int i = 0; i < 300; i++) {
        struct fleet_system s = anywhere(i, &seed);
        double out = s.vehicles * s.swaps_per_day * (s.charge + s.transport) / 24;
        fleet_curve_start(&curve, &s, 1);
        for (int j = 0; j < 6; j++) {
            double spares = floor(out * between(.5, 2, &seed) * j / 3);
            s.batteries = s.vehicles + spares;
            assert_near(fleet_curve_wait(&curve, &s, spares), fleet_wait(&s), slack(&s));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_the_definition),
        cmocka_unit_test(walks_that_start_in_the_queue),
        cmocka_unit_test(laws_hold_everywhere),
        cmocka_unit_test(waits_are_monotone),
        cmocka_unit_test(spare_ports_do_nothing),
        cmocka_unit_test(needs_are_least),
        cmocka_unit_test(curves_agree_with_evaluations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
