/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network in motion: what is never lost, what repeats, and where it starts. */
#include <config.h>

#include "tests/simulation_measure.h"

#include "engine/model/fleet/fleet.h"
#include "tests/random_params.h"
#include "tests/station_day.h"

static struct law random_law(double mean, uint64_t *seed)
{
    enum law_id id = (enum law_id)(random_share(seed) * LAW_COUNT);
    double cv = random_share(seed) * 2;
    return (struct law){id, mean, id == LAW_HYPEREXPONENTIAL ? 1 + cv : cv};
}

static double whole(double most, uint64_t *seed)
{
    return 1 + floor(random_share(seed) * most);
}

static bool chance(double share, uint64_t *seed)
{
    return random_share(seed) < share;
}

/* Anything that a process may be, small; half of them plain. */
static struct process random_process(uint64_t *seed)
{
    double leg = chance(.2, seed) ? 0 : 2 * random_share(seed);
    struct process p = {
        .vehicles = whole(40, seed), .batteries = whole(60, seed), .ports = whole(12, seed),
        .road = {LAW_EXPONENTIAL, 1, 1}, .inbound = random_law(leg, seed),
        .charge = random_law(.1 + 3 * random_share(seed), seed),
        .outbound = random_law(chance(.3, seed) ? 0 : leg, seed),
        .within = .2, .van_crate = whole(10, seed), .closes = HOURS_PER_DAY,
    };
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = chance(.2, seed) ? 0 : random_share(seed);
    p.rate[7] = .5;
    if (chance(.5, seed))
        return p;
    if (chance(.3, seed))
        p.road = random_law(1, seed);
    if (chance(.3, seed))
        p.patience = random_law(3 * random_share(seed), seed);
    if (chance(.3, seed))
        p.van_interval = .1 + 2 * random_share(seed);
    if (chance(.3, seed))
        p.port_life = 1 + 20 * random_share(seed);
    p.port_repair = 1 + random_share(seed);
    if (chance(.3, seed)) {
        p.opens = floor(48 * random_share(seed)) / 2;
        p.closes = 24 * random_share(seed);
    }
    p.shared_power = chance(.2, seed);
    return p;
}

static void nothing_is_lost(void **state)
{
    (void)state;
    uint64_t seed = 1;
    for (int i = 0; i < 600 * longer(); i++) {
        struct process p = random_process(&seed);
        struct network n;
        struct tally t = {0};
        assert_true(process_check(&p, NULL) && network_open(&n, &p));
        for (uint64_t replication = 0; replication < 2; replication++) {
            network_start(&n, seed, replication, -7.25);
            assert_true(network_conserves(&n));
            assert_true(network_run_checked(&n, 48, &t));
        }
        struct hour_tally sum = whole_day(&t);
        assert_true(sum.waits <= sum.swaps && sum.lost <= sum.waits);
        assert_true(sum.waiting <= p.vehicles * 2 * 55.26 && sum.busy <= p.ports * 2 * 55.26);
        network_close(&n);
    }
}

/* A check that lets anything pass would prove nothing. */
static void losses_are_found(void **state)
{
    (void)state;
    struct process p = flat_process(20, .1, 9, .5, 3, 7, .5);
    struct network n;
    assert_true(network_open(&n, &p));
    network_start(&n, 1, 0, 0);
    assert_true(network_conserves(&n));
    int *const counts[] = {&n.stock,     &n.waiting,        &n.queue,          &n.held,
                           &n.parked,    &n.station,        &n.depot,          &n.up,
                           &n.charge.count, &n.inbound.count, &n.outbound.count};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        ++*counts[i];
        assert_false(network_conserves(&n));
        --*counts[i];
    }
    n.stock--;
    n.queue++;
    assert_false(network_conserves(&n)); /* a queue beside free ports */
    network_close(&n);
}

static void same_seed_same_bytes(void **state)
{
    (void)state;
    uint64_t seed = 5;
    for (int i = 0; i < 60; i++) {
        struct process p = random_process(&seed);
        struct network fresh, used;
        static struct tally a, b, c;
        memset(&a, 0, sizeof a);
        memset(&b, 0, sizeof b);
        memset(&c, 0, sizeof c);
        assert_true(network_open(&fresh, &p) && network_open(&used, &p));
        network_start(&used, 1, 8, -3);
        network_run(&used, 30, &a, NULL, NULL);
        memset(&a, 0, sizeof a);
        network_start(&used, 1, 9, -24);
        network_run(&used, 48, &a, NULL, NULL);
        network_start(&fresh, 1, 9, -24);
        network_run(&fresh, 48, &b, NULL, NULL);
        assert_memory_equal(&a, &b, sizeof a);
        network_start(&fresh, 2, 9, -24);
        network_run(&fresh, 48, &c, NULL, NULL);
        assert_true(memcmp(&a, &c, sizeof a) != 0);
        network_close(&fresh);
        network_close(&used);
    }
}

/* What one purpose draws leaves the others alone: the same riders come to another hub. */
static void scenarios_share_their_chance(void **state)
{
    (void)state;
    struct tally t[3] = {0};
    for (int i = 0; i < 3; i++) {
        struct process p = flat_process(50, .1, 60, .5, 3, 30, i == 1 ? 1 : .5);
        struct network n;
        p.charge.id = i == 2 ? LAW_CONSTANT : LAW_EXPONENTIAL;
        assert_true(network_open(&n, &p));
        network_start(&n, 1, 0, -24);
        network_run(&n, 480, &t[i], NULL, NULL);
        network_close(&n);
        assert_int_equal(whole_day(&t[i]).waits, 0);
        for (int h = 0; h < HOURS_PER_DAY; h++)
            assert_true(t[i].hour[h].swaps == t[0].hour[h].swaps);
    }
}

/* Demand in an hour is Poisson with the hour's mean, whatever the hours around it. */
static void demand_follows_the_clock(void **state)
{
    (void)state;
    enum { DAYS = 2000 };
    struct process p = flat_process(100, 0, 500, .5, 1, 100, .5);
    struct network n;
    struct tally t = {0};
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = h < 5 ? 0 : STATION_DAY[h] / 20;
    assert_true(network_open(&n, &p));
    network_start(&n, 1, 0, 0);
    network_run(&n, 24 * DAYS, &t, NULL, NULL);
    network_close(&n);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        double mean = p.rate[h] * 100 * DAYS;
        assert_within((double)t.hour[h].swaps, mean, 3.2 * sqrt(mean));
    }
}

struct seen {
    int count, stop;
    double next, least;
};

static bool see(const struct network_look *look, void *user)
{
    struct seen *seen = user;
    assert_near(look->time, seen->next, 1e-15);
    seen->next += .25;
    assert_int_equal(look->stock - look->waiting + look->queue + look->busy + look->inbound +
                         look->outbound, 9);
    return ++seen->count != seen->stop;
}

static void looks_come_by_the_clock(void **state)
{
    (void)state;
    struct process p = flat_process(20, .1, 9, .5, 3, 7, .5);
    struct network n;
    struct tally t = {0};
    struct seen seen = {.next = -1.875};
    assert_true(network_open(&n, &p));
    network_start(&n, 1, 0, -2);
    assert_true(network_run(&n, 48, &t, see, &seen));
    assert_int_equal(seen.count, 200);
    assert_near(n.now, 48, 0);
    seen.stop = 210;
    assert_false(network_run(&n, 96, &t, see, &seen));
    assert_near(n.now, seen.next - .25, 0);
    network_close(&n);
}

/* The start is where three days would lead, but for what a flow does not see: that who waits
 * asks for nothing, and that full ports send batteries back in bunches. */
static void start_is_near(double ports, double within)
{
    struct process p = flat_process(20000, 0, 8000, .5, 3, ports, .5);
    struct network n;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.rate[h] = STATION_DAY[h] / 4.8;
    p.charge.id = LAW_CONSTANT;
    assert_true(network_open(&n, &p));
    for (double clock = 0; clock < 24; clock += 3) {
        struct tally t = {0};
        network_start(&n, 1, 0, clock);
        int out = network_outstanding(&n);
        network_start(&n, 1, 1, clock - 72);
        network_run(&n, clock, &t, NULL, NULL);
        assert_within(out, network_outstanding(&n), within * network_outstanding(&n));
    }
    network_close(&n);
}

static void starts_near_the_mean(void **state)
{
    (void)state;
    start_is_near(8000, .05);
    start_is_near(6000, .13);
}

/* Where demand is more than ports or stock bear, the start is the bound's. */
static void starts_at_the_bound(void **state)
{
    (void)state;
    static const double networks[][5] = {
        /* swaps/h, spares, ports, h there, h back */
        {1. / 12, 500, 400, .5, .5}, {1. / 12, -500, 600, .5, 0}, {1. / 6, 500, 2000, 2, 2},
        {1. / 12, 900, 300, 1, 1},   {.5, 100, 200, .5, .5},
    };
    for (size_t i = 0; i < sizeof networks / sizeof *networks; i++) {
        const double *x = networks[i];
        struct process p = flat_process(2000, x[0], x[1], x[3], 3, x[2], x[4]);
        struct fleet_system system = {2000, 2000 + x[1], x[2], 24 * x[0], 3, x[3] + x[4]};
        struct fleet_measures exact;
        struct network n;
        fleet_measure(&system, &exact);
        assert_true(network_open(&n, &p));
        network_start(&n, 1, 0, 0);
        assert_within(network_outstanding(&n), exact.outstanding, .03 * exact.outstanding);
        assert_within(n.charge.count, exact.busy, .03 * exact.busy);
        assert_within(n.waiting, exact.waiting, .03 * exact.outstanding);
        assert_within(n.outbound.count, exact.throughput * x[4], .04 * exact.outstanding);
        network_close(&n);
    }
}

/* One vehicle, one battery, no chance: each round takes the same time. */
static void rounds_without_chance(void **state)
{
    (void)state;
    struct process p = flat_process(1, .125, 0, .5, 3, 1, .25);
    struct network n;
    struct tally t = {0};
    p.road.id = p.charge.id = LAW_CONSTANT;
    assert_true(network_open(&n, &p));
    network_start(&n, 1, 0, 0);
    assert_true(network_run(&n, 11.75 * 960, &t, NULL, NULL));
    struct hour_tally sum = whole_day(&t);
    assert_within((double)sum.swaps, 960, 1);
    assert_true(sum.waits == sum.swaps);
    assert_within(sum.waiting, 960 * 3.75, 4);
    assert_within(sum.busy, 960 * 3, 4);
    /* A run up to now is no run. */
    struct tally nothing = {0};
    assert_true(network_run(&n, n.now, &nothing, NULL, NULL));
    assert_int_equal(nothing.events, 0);
    network_close(&n);
}

static void wrong_numbers_are_named(void **state)
{
    (void)state;
    static const struct {
        size_t place;
        double value;
        const char *key;
    } wrong[] = {
        {offsetof(struct process, vehicles), 0, "fleet.vehicles"},
        {offsetof(struct process, batteries), NAN, "stock.batteries"},
        {offsetof(struct process, ports), 1e9, "hub.ports"},
        {offsetof(struct process, rate), INFINITY, "fleet.rates"},
        {offsetof(struct process, charge.mean), 0, "hub.charge"},
        {offsetof(struct process, charge.cv), -1, "hub.charge_cv"},
        {offsetof(struct process, inbound.mean), -1, "transport.inbound"},
        {offsetof(struct process, outbound.cv), 99, "transport.outbound_cv"},
        {offsetof(struct process, patience.mean), -1, "riders.patience"},
        {offsetof(struct process, van_interval), 25, "van.interval"},
        {offsetof(struct process, van_crate), 0, "van.crate"},
        {offsetof(struct process, opens), 24.5, "hub.opens"},
        {offsetof(struct process, closes), -1, "hub.closes"},
        {offsetof(struct process, port_life), 5, "hub.port_repair"},
        {offsetof(struct process, within), -1, "service.within"},
        {offsetof(struct process, road.mean), 2, "fleet.road"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct process p = flat_process(20, .1, 9, .5, 3, 7, .5);
        struct error err;
        assert_true(process_check(&p, &err));
        memcpy((char *)&p + wrong[i].place, &wrong[i].value, sizeof wrong[i].value);
        assert_false(process_check(&p, &err));
        assert_string_equal(err.key, wrong[i].key);
        assert_int_equal(err.status, STATUS_OUT_OF_RANGE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_lost),
        cmocka_unit_test(losses_are_found),
        cmocka_unit_test(same_seed_same_bytes),
        cmocka_unit_test(scenarios_share_their_chance),
        cmocka_unit_test(demand_follows_the_clock),
        cmocka_unit_test(looks_come_by_the_clock),
        cmocka_unit_test(starts_near_the_mean),
        cmocka_unit_test(starts_at_the_bound),
        cmocka_unit_test(rounds_without_chance),
        cmocka_unit_test(wrong_numbers_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
