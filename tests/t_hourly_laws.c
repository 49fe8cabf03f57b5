/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly.h"

#include <math.h>

#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"
#include "tests/check.h"
#include "tests/hourly_cases.h"
#include "tests/random_day.h"

enum { HUBS = 12, PALM_DAYS = 25 };

/* A hub of any kind that its ports can serve; what a battery needs beside the queue. */
struct any_hub {
    struct hourly_hub hub;
    double lead;
};

static struct any_hub any_hub(uint64_t *seed)
{
    double weight[HOURS_PER_DAY];
    double charge = random_log(seed, 0.3, 30), load = random_log(seed, 0.5, 600);
    random_weights(seed, weight);
    if (random_share(seed) < 0.5)
        charge = ceil(charge * 4) / 4;
    double spare = random_log(seed, 0.05, 2) * load;
    double ports = fmax(ceil(load + spare), floor(load) + 1);
    struct any_hub a = {hub_of(load / charge * 24, weight, ports, charge), 0};
    a.lead = charge + (random_share(seed) < 0.2 ? 0 : between(seed, 0, 4));
    return a;
}

/* The stock with about this wait. */
static double stock_for(const struct hourly_day *day, double wait)
{
    return hourly_spares(day, wait);
}

static const double SHARES[] = {0.5, 0.1, 0.02, 1e-3, 1e-5};

enum { SHARES_TRIED = sizeof SHARES / sizeof *SHARES };

/*
 * Halving the steps in time and in numbers changes waits by less than 1e-4, at 1e-5 of
 * all swaps by less than four times that: hubs of any size and charging time.
 */
static void test_halving(void **state)
{
    (void)state;
    uint64_t seed = 71;
    for (int i = 0; i < HUBS; i++) {
        struct any_hub a = any_hub(&seed);
        struct read_day once = read_day(&a.hub, a.lead);
        a.hub.fineness = 2;
        struct read_day twice = read_day(&a.hub, a.lead);
        for (int k = 0; k < SHARES_TRIED; k++) {
            double stock = stock_for(twice.day, SHARES[k]);
            double wait = hourly_wait(twice.day, stock);
            if (wait < 1e-6 || stock < 2)
                continue;
            assert_near(hourly_wait(once.day, stock), wait, SHARES[k] < 1e-4 ? 4e-4 : 1e-4);
            assert_near(hourly_waiting(once.day, stock), hourly_waiting(twice.day, stock),
                        1e-3);
        }
        close_day(&once);
        close_day(&twice);
    }
}

/* The same for the cases of the documents and for large hubs, more sharply. */
static void test_halving_of_known(void **state)
{
    (void)state;
    const struct hourly_hub hubs[] = {
        hub_of(400, STATION_DAY, 52, 3),    hub_of(400, STATION_DAY, 55, 3),
        hub_of(400, STATION_DAY, 60, 3),    hub_of(400, STATION_DAY, 70, 3),
        hub_of(1176, NAIROBI_DAY, 180, 3),  hub_of(2e4, STATION_DAY, 2700, 3),
        hub_of(2e5, STATION_DAY, 27000, 3),
    };
    for (size_t i = 0; i < sizeof hubs / sizeof *hubs; i++) {
        struct hourly_hub hub = hubs[i];
        struct read_day once = read_day(&hub, 4);
        hub.fineness = 2;
        struct read_day twice = read_day(&hub, 4);
        double stock = stock_for(twice.day, 0.9), stride = ceil(stock / 100);
        for (; hourly_wait(twice.day, stock) > 1e-6; stock += stride)
            assert_near(hourly_wait(once.day, stock), hourly_wait(twice.day, stock), 2e-5);
        close_day(&once);
        close_day(&twice);
    }
}

/* A day that is as good as flat meets the flat day's closed form, close to the ports too. */
static void test_nearly_flat(void **state)
{
    (void)state;
    static const double loads[] = {0.5, 0.9, 0.97, 0.99, 0.999};
    double uneven[HOURS_PER_DAY];
    for (int h = 0; h < HOURS_PER_DAY; h++)
        uneven[h] = h % 2 ? 1 : 1 + 1e-12;
    for (int big = 0; big < 2; big++)
        for (size_t i = 0; i < sizeof loads / sizeof *loads; i++) {
            double ports = big ? 700 : 55, charge = big ? 7.3 : 3;
            double daily = ports * loads[i] / charge * HOURS_PER_DAY;
            struct hourly_hub hub = hub_of(daily, FLAT_DAY, ports, charge);
            struct read_day flat = read_day(&hub, charge + 1);
            struct hourly_hub other = hub_of(daily, uneven, ports, charge);
            struct read_day nearly = read_day(&other, charge + 1);
            assert_true(flat.queue->clock.flat && !nearly.queue->clock.flat);
            for (int k = 0; k < SHARES_TRIED; k++) {
                double stock = stock_for(flat.day, SHARES[k]);
                assert_near(hourly_wait(nearly.day, stock), hourly_wait(flat.day, stock), 1e-4);
                assert_near(hourly_waiting(nearly.day, stock), hourly_waiting(flat.day, stock),
                            4e-4);
            }
            close_day(&flat);
            close_day(&nearly);
        }
}

/* A coarse lattice is as good as the whole numbers: a load of 1,100 is kept at every second
 * of them, of 3,600 at every third. */
static void test_coarse_flat_day(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        double load = i ? 3600 : 1100, root = sqrt(load);
        struct hourly_hub hub = hub_of(load * 8, FLAT_DAY, ceil(load + root), 3);
        struct read_day coarse = read_day(&hub, 3.5);
        hub.fineness = 4;
        struct read_day whole = read_day(&hub, 3.5);
        assert_near(coarse.queue->step, i ? 3 : 2, 0);
        assert_near(whole.queue->step, 1, 0);
        for (int k = 0; k < SHARES_TRIED; k++) {
            double stock = stock_for(whole.day, SHARES[k]);
            assert_near(hourly_wait(coarse.day, stock), hourly_wait(whole.day, stock), 1e-8);
            assert_near(hourly_waiting(coarse.day, stock), hourly_waiting(whole.day, stock),
                        1e-8);
        }
        close_day(&coarse);
        close_day(&whole);
    }
}

/* Waits fall in stock and ports and rise in demand. */
static void test_monotone(void **state)
{
    (void)state;
    uint64_t seed = 5;
    for (int i = 0; i < HUBS / 2; i++) {
        struct any_hub a = any_hub(&seed);
        struct read_day r = read_day(&a.hub, a.lead);
        double low = stock_for(r.day, 0.9), high = stock_for(r.day, 1e-7);
        double last = 1, last_waiting = INFINITY, stride = fmax(1, floor((high - low) / 40));
        for (double stock = low; stock <= high; stock += stride) {
            double wait = hourly_wait(r.day, stock), waiting = hourly_waiting(r.day, stock);
            assert_true(wait <= last && waiting <= last_waiting && wait >= 0);
            last = wait;
            last_waiting = waiting;
        }
        double stock = stock_for(r.day, 0.05), wait = hourly_wait(r.day, stock);
        struct hourly_hub more = a.hub;
        more.ports += ceil(0.02 * more.ports);
        assert_true(hourly_wait_at(&more, a.lead, stock) <= wait * (1 + 1e-6));
        more = a.hub;
        for (int h = 0; h < HOURS_PER_DAY; h++)
            more.rate[h] *= 1.002;
        assert_true(hourly_wait_at(&more, a.lead, stock) >= wait * (1 - 1e-6));
        close_day(&r);
    }
}

/* With ample ports all is the model without queues. */
static void test_ample_ports(void **state)
{
    (void)state;
    uint64_t seed = 9;
    for (int i = 0; i < PALM_DAYS; i++) {
        struct params p;
        struct palm_day day;
        struct hourly_case c;
        random_day(&p, &seed);
        param_set(&p, PARAM_VEHICLES, round(random_log(&seed, 1, 500)));
        param_set(&p, PARAM_SWAPS_PER_DAY, random_log(&seed, 0.05, 10));
        param_set(&p, PARAM_CHARGE_TIME, random_log(&seed, 0.2, 72));
        hourly_case_of(&p, &c);
        struct palm_load load = palm_load(&p);
        palm_day(&load, &day);
        double share = random_log(&seed, 1e-5, 0.5), stock = palm_spares(&day, share);
        double wait = palm_wait(&day, stock).value;
        if (wait > 1e-6)
            assert_near(hourly_wait_ample(&c.hub, c.lead, stock), wait, 1e-4);
    }
}

/* Charges of a minute in a large fleet: some are taken for one, which leaves room and all
 * but the moments when queues begin. */
static void test_together(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(50 * 24 / 0.0151, STATION_DAY, 53, 0.0151);
    struct hourly_queue *queue = hourly_queue_make(&hub, 0.5);
    double charging = 0, most = 0;
    assert_true(queue->together > 1);
    assert_true((double)queue->grid.nodes * queue->width < 1e7);
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        charging += hourly_charging(queue, h + 0.5) / HOURS_PER_DAY;
        most = fmax(most, hourly_charging(queue, h + 0.5));
    }
    /* All ports are busy by day. */
    assert_within(most, 53, 0.05);
    assert_near(charging, 50, 0.02);
    hourly_queue_free(queue);
}

/* Little's law: out are those queueing and those of a lead; on ports is the load. */
static void test_conservation(void **state)
{
    (void)state;
    uint64_t seed = 13;
    enum { MOMENTS = 24 * 50 };
    for (int i = 0; i < 6; i++) {
        struct any_hub a = any_hub(&seed);
        struct read_day r = read_day(&a.hub, a.lead);
        double load = hourly_load(&a.hub), queueing = 0, charging = 0;
        for (int k = 0; k < MOMENTS; k++) {
            queueing += hourly_queueing(r.queue, (k + 0.5) / 50) / MOMENTS;
            charging += hourly_charging(r.queue, (k + 0.5) / 50) / MOMENTS;
            assert_true(hourly_charging(r.queue, k / 50.0) <= a.hub.ports);
        }
        assert_near(charging, load, 2e-3);
        assert_near(hourly_outstanding(r.day), queueing + load / a.hub.charge * a.lead, 2e-3);
        assert_near(hourly_waiting(r.day, 0), hourly_outstanding(r.day), 1e-12);
        assert_near(hourly_waiting(r.day, -7), hourly_outstanding(r.day) + 7, 1e-9);
        close_day(&r);
    }
}

/* Hours add up to the day; no hour is worse than the worst instant. */
static void test_hours(void **state)
{
    (void)state;
    uint64_t seed = 17;
    for (int i = 0; i < HUBS / 4; i++) {
        struct any_hub a = any_hub(&seed);
        struct read_day r = read_day(&a.hub, a.lead);
        double hour[HOURS_PER_DAY], sum = 0, daily = 0;
        double stock = stock_for(r.day, 0.03);
        struct hourly_worst worst = hourly_worst(r.day, stock);
        hourly_hour_waits(r.day, stock, hour);
        for (int h = 0; h < HOURS_PER_DAY; h++) {
            sum += hour[h] * a.hub.rate[h];
            daily += a.hub.rate[h];
            assert_true(a.hub.rate[h] == 0 || hour[h] <= worst.wait * (1 + 1e-6));
        }
        assert_near(sum / daily, hourly_wait(r.day, stock), 1e-5);
        assert_true(worst.hour >= 0 && worst.hour < HOURS_PER_DAY);
        double enough = hourly_worst_spares(r.day, 0.05);
        assert_true(hourly_worst(r.day, enough).wait <= 0.05);
        assert_true(enough == 1 || hourly_worst(r.day, enough - 1).wait > 0.05);
        assert_true(enough >= hourly_spares(r.day, 0.05));
        close_day(&r);
    }
}

/* Numbers out at clock times against the share that reaches them. */
static void test_numbers_out(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(400, STATION_DAY, 60, 3);
    struct read_day r = read_day(&hub, 4);
    double most = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        double high = hourly_out(r.day, h, 0.05), low = hourly_out(r.day, h, 0.95);
        most = fmax(most, high);
        assert_true(low < high);
    }
    assert_near(hourly_most_out(r.day, 0.05), most, 0);
    /* The worst instant for a stock of 115 is 21:00. */
    assert_true(hourly_out(r.day, 21, 0.1829) >= 115);
    assert_true(hourly_out(r.day, 21, 0.1830) < 115);
    close_day(&r);
}

/* A queue read at another lead than its own is only interpolated in time. */
static void test_other_leads(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(400, STATION_DAY, 58, 3);
    struct read_day r = read_day(&hub, 4);
    for (double lead = 0.15; lead < 4; lead += 0.35) {
        struct hourly_day *other = hourly_day_make(r.queue, lead);
        double stock = stock_for(other, 0.02);
        assert_near(hourly_wait(other, stock), hourly_wait_at(&hub, lead, stock), 1e-3);
        hourly_day_free(other);
    }
    close_day(&r);
}

/* No charging time at all: only what travels is out. */
static void test_no_charging(void **state)
{
    (void)state;
    struct hourly_hub hub = hub_of(400, STATION_DAY, 1, 0);
    struct params p;
    struct palm_day day;
    params_default(&p);
    param_set_list(&p, PARAM_PROFILE, STATION_DAY, HOURS_PER_DAY);
    struct palm_load load = palm_load(&p);
    load.lead = 1;
    palm_day(&load, &day);
    assert_near(hourly_wait_at(&hub, 1, 25), palm_wait(&day, 25).value, 1e-5);
}

/* The fewest ports do, one less does not. */
static void test_ports_need(void **state)
{
    (void)state;
    uint64_t seed = 23;
    for (int i = 0; i < HUBS; i++) {
        struct any_hub a = any_hub(&seed);
        if (a.hub.charge > 6 || hourly_load(&a.hub) < 20)
            continue;
        double share = random_log(&seed, 1e-3, 0.4);
        struct read_day r = read_day(&a.hub, a.lead);
        double stock = stock_for(r.day, share);
        close_day(&r);
        double ports = hourly_ports_need(&a.hub, a.lead, stock, share);
        assert_true(ports <= a.hub.ports);
        a.hub.ports = ports;
        assert_true(hourly_wait_at(&a.hub, a.lead, stock) <= share);
        a.hub.ports = ports - 1;
        assert_true(ports - 1 <= hourly_load(&a.hub) ||
                    hourly_wait_at(&a.hub, a.lead, stock) > share);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_halving),         cmocka_unit_test(test_halving_of_known),
        cmocka_unit_test(test_nearly_flat),     cmocka_unit_test(test_monotone),
        cmocka_unit_test(test_ample_ports),     cmocka_unit_test(test_conservation),
        cmocka_unit_test(test_hours),           cmocka_unit_test(test_numbers_out),
        cmocka_unit_test(test_other_leads),     cmocka_unit_test(test_no_charging),
        cmocka_unit_test(test_together),        cmocka_unit_test(test_ports_need),
        cmocka_unit_test(test_coarse_flat_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
