/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Close to the ports, at charges that come back to no full hour, the model follows
 * another charge that is almost the same. Here the very charge is followed from an
 * empty hub, number by number, until nothing of the start is left.
 */
#include <config.h>

#include "engine/model/hourly/hourly.h"

#include <math.h>
#include <string.h>

#include "tests/check.h"
#include "tests/hourly_cases.h"

enum { MOST = 1024, CHARGES = 240 };

/* Law of the numbers that wait for a port at a time. */
struct chain {
    double time, law[MOST];
    int count;
};

/* P(Poisson(mean) = n) for n below the number of places that is returned. */
static int poisson(double mean, double mass[MOST])
{
    int most = (int)(mean + 11 * sqrt(mean) + 30);
    for (int n = 0; n < most; n++)
        mass[n] = exp(n * log(mean) - mean - lgamma(n + 1.0));
    return most;
}

static void follow(struct chain *c, const struct hourly_clock *clock,
                   const struct hourly_hub *hub)
{
    double mass[MOST], sum[2 * MOST] = {0};
    int more = poisson(hourly_swaps(clock, c->time, c->time + hub->charge), mass);
    int ports = (int)hub->ports, end = c->count + more - 1;
    for (int i = 0; i < c->count; i++)
        for (int k = 0; k < more; k++)
            sum[i + k] += c->law[i] * mass[k];
    for (int n = 0; n < ports; n++)
        sum[ports] += sum[n];
    for (; end > ports + 1 && sum[end - 1] < 1e-18; end--)
        ;
    c->count = end - ports;
    assert_true(c->count <= MOST);
    memcpy(c->law, sum + ports, (size_t)c->count * sizeof *c->law);
    c->time = hourly_of_day(c->time + hub->charge);
}

/* P(at least so many are out) a lead after the chain's time. */
static double reached(const struct chain *c, double mean, double number)
{
    double mass[MOST], above[MOST + 1] = {0}, sum = 0;
    int more = poisson(mean, mass);
    for (int n = more - 1; n >= 0; n--)
        above[n] = above[n + 1] + mass[n];
    for (int i = 0; i < c->count; i++) {
        int least = (int)number - i;
        if (least < more)
            sum += c->law[i] * above[least > 0 ? least : 0];
    }
    return sum;
}

/* The share of some swaps that wait, those at the chain's times a lead later, found both
 * ways, and by how much the model's differ at one of them. */
struct waits {
    double exact, model, worst;
};

static void add_wait(struct waits *w, double rate, double exact, double model)
{
    w->exact += rate * exact;
    w->model += rate * model;
    w->worst = fmax(w->worst, fabs(model - exact) / fmax(exact, 1e-6));
}

enum { SHARES = 4 };

static const double SHARE[SHARES] = {0.5, 0.05, 1e-3, 1e-5};

static double model_reached(const struct hourly_day *day, double t, double number)
{
    struct hourly_tail tail;
    static double values[8 * MOST];
    assert_true(hourly_tail_room(day) <= 8 * MOST);
    assert_true(hourly_tail_now(day, t, values, &tail));
    return hourly_tail_at(&tail, number);
}

/* Stocks at which some shares wait. */
static void follow_hub(const struct hourly_hub *hub, double lead, struct waits w[SHARES])
{
    struct read_day r = read_day(hub, lead);
    const struct hourly_clock *clock = &r.queue->clock;
    struct chain c = {.time = 0.123, .law = {1}, .count = 1};
    assert_true(r.queue->grid.ring);
    for (double n = 0; n < 24 / hub->charge + 14 * r.queue->motion.memory; n++)
        follow(&c, clock, hub);
    for (int n = 0; n < CHARGES; n++) {
        double t = hourly_of_day(c.time + lead), mean = hourly_swaps(clock, t - lead, t);
        for (int i = 0; i < SHARES; i++) {
            double stock = hourly_spares(r.day, SHARE[i]);
            add_wait(&w[i], clock->rate[(int)t], reached(&c, mean, stock),
                     model_reached(r.day, t, stock));
        }
        follow(&c, clock, hub);
    }
    close_day(&r);
}

static void test_chain(void **state)
{
    (void)state;
    static const struct {
        double load, ports, charge;
    } hubs[] = {
        {50, 52, 2.7183}, {9.5, 10, 3.01}, {9.5, 10, 3.0012345}, {4.8, 5, 0.83}, {27, 29, 7.77},
    };
    for (size_t i = 0; i < sizeof hubs / sizeof *hubs; i++) {
        double charge = hubs[i].charge;
        struct hourly_hub hub =
            hub_of(hubs[i].load / charge * 24, STATION_DAY, hubs[i].ports, charge);
        struct waits w[SHARES] = {{0}};
        follow_hub(&hub, charge + 1, w);
        for (int k = 0; k < SHARES; k++) {
            assert_near(w[k].model, w[k].exact, 1e-4);
            assert_true(w[k].worst < 2e-3);
        }
    }
}

/* What is read of a ring at its few moments is the mean of all moments. */
static void test_day(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(400 * 3 / 2.7183, STATION_DAY, 52, 2.7183);
    struct read_day r = read_day(&hub, 3.7183);
    enum { MOMENTS = 24 * 120 };
    for (int k = 0; k < SHARES; k++) {
        double stock = hourly_spares(r.day, SHARE[k]), sum = 0, daily = 0;
        for (int i = 0; i < MOMENTS; i++) {
            double t = 24 * (i + 0.5) / MOMENTS, rate = hub.rate[(int)t];
            sum += rate * model_reached(r.day, t, stock);
            daily += rate;
        }
        assert_near(hourly_wait(r.day, stock), sum / daily, 5e-5);
    }
    close_day(&r);
}

/* The load is the hub's though the charge is not quite. */
static void test_load(void **state)
{
    (void)state;
    enum { MOMENTS = 24 * 40 };
    struct hourly_hub hub = hub_of(100, STATION_DAY, 12, 2.7183);
    struct hourly_queue *queue = hourly_queue_make(&hub, 4);
    double charging = 0;
    for (int i = 0; i < MOMENTS; i++)
        charging += hourly_charging(queue, 24 * (i + 0.5) / MOMENTS) / MOMENTS;
    assert_true(queue->charge != hub.charge);
    assert_near(charging, hourly_load(&hub), 1e-5);
    hourly_queue_free(queue);
}

/* So near to the ports, or above, no queue is computed. */
static void test_overloaded(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(0.9985 * 52 * 8, STATION_DAY, 52, 3);
    assert_true(!hourly_overloaded(&hub));
    assert_true(hourly_wait_at(&hub, 4, 1000) < 0.9999);
    hub = hub_of(0.9995 * 52 * 8, STATION_DAY, 52, 3);
    assert_true(hourly_overloaded(&hub));
    assert_near(hourly_wait_at(&hub, 4, 1000), 1, 0);
    hub.ports = 40;
    assert_true(hourly_overloaded(&hub));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_chain),
        cmocka_unit_test(test_day),
        cmocka_unit_test(test_load),
        cmocka_unit_test(test_overloaded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
