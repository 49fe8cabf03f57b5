/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule of thumb: its formulas over the whole ranges. */
#include <config.h>

#include "tests/check.h"

#include "engine/model/paper/paper.h"
#include "tests/notebook_case.h"
#include "tests/random_params.h"

enum { CASES = 20000 };

/* The upper tail of the normal law in long double, independent of the library. */
static long double upper_tail(long double z)
{
    return erfcl(z / sqrtl(2)) / 2;
}

static long double normal_density(long double z)
{
    return expl(-z * z / 2) / sqrtl(2 * acosl(-1));
}

/* Newton from the left on a convex stretch; level at least one half. */
static long double quantile(long double level)
{
    long double tail = 1 - level, z = 0;
    for (int i = 0; i < 200; i++) {
        long double step = (upper_tail(z) - tail) / normal_density(z);
        z += step;
        if (fabsl(step) < 1e-18L * (1 + z))
            break;
    }
    return z;
}

struct expected {
    long double rate, cycle, safety, need, ports;
};

static struct expected formulas(const struct params *p)
{
    long double vehicles = param_get(p, PARAM_VEHICLES);
    struct expected e;
    e.rate = vehicles * param_get(p, PARAM_SWAPS_PER_DAY) / 24;
    e.cycle =
        (long double)param_get(p, PARAM_CHARGE_TIME) +
        (long double)param_get(p, PARAM_TRANSPORT_LEGS) * param_get(p, PARAM_TRANSPORT_TIME);
    e.safety = quantile(param_get(p, PARAM_SERVICE_LEVEL)) * param_get(p, PARAM_DEMAND_CV) *
               e.rate * sqrtl(e.cycle);
    e.need = vehicles + e.rate * e.cycle + e.safety;
    e.ports = e.rate * param_get(p, PARAM_CHARGE_TIME) *
              (1 + (long double)param_get(p, PARAM_PORT_MARGIN));
    return e;
}

static void formulas_hold_over_the_ranges(void **state)
{
    (void)state;
    uint64_t seed = 20240229;
    for (int i = 0; i < CASES; i++) {
        struct params p;
        random_params(&p, &seed);
        struct results r = answers(&p);
        struct expected e = formulas(&p);
        double batteries = param_get(&p, PARAM_BATTERIES), ports = param_get(&p, PARAM_PORTS);
        assert_near(r.v[METRIC_CIRCULATING], (double)(e.rate * e.cycle), 1e-14);
        assert_within(r.v[METRIC_SAFETY], (double)e.safety, 1e-13 * (double)e.need);
        assert_near(r.v[METRIC_NEED], (double)e.need, 1e-13);
        assert_near(r.v[METRIC_RATIO], (double)(e.need / param_get(&p, PARAM_VEHICLES)), 1e-13);
        assert_within(r.v[METRIC_SURPLUS], (double)(batteries - e.need),
                      1e-13 * fmax(batteries, (double)e.need));
        assert_near(r.v[METRIC_PORTS_NEED], (double)e.ports, 1e-14);
        assert_within(r.v[METRIC_PORTS_SURPLUS], (double)(ports - e.ports),
                      1e-14 * fmax(ports, (double)e.ports));
    }
}

static void costs_hold_over_the_ranges(void **state)
{
    (void)state;
    uint64_t seed = 365;
    for (int i = 0; i < CASES; i++) {
        struct params p;
        random_params(&p, &seed);
        struct results r = answers(&p);
        long double stock = formulas(&p).need * param_get(&p, PARAM_BATTERY_PRICE);
        long double lost = 365.0L * param_get(&p, PARAM_VEHICLES) *
                           param_get(&p, PARAM_SWAPS_PER_DAY) *
                           (1 - (long double)param_get(&p, PARAM_SERVICE_LEVEL)) *
                           param_get(&p, PARAM_LOST_SWAP) * param_get(&p, PARAM_HORIZON);
        assert_near(r.v[METRIC_COST_STOCK], (double)stock, 1e-13);
        assert_near(r.v[METRIC_COST_STOCKOUT], (double)lost, 1e-13);
        assert_near(r.v[METRIC_COST_TOTAL], (double)(stock + lost), 1e-13);
    }
}

static void service_holds_over_the_ranges(void **state)
{
    (void)state;
    uint64_t seed = 1729;
    for (int i = 0; i < CASES; i++) {
        struct params p;
        random_plan(&p, &seed);
        struct results r = answers(&p);
        struct expected e = formulas(&p);
        long double batteries = param_get(&p, PARAM_BATTERIES);
        long double spare = batteries - param_get(&p, PARAM_VEHICLES) - e.rate * e.cycle;
        long double sd = param_get(&p, PARAM_DEMAND_CV) * e.rate * sqrtl(e.cycle);
        if (sd == 0)
            continue;
        /* A few units in the last place of the largest term move the tail by this. */
        double slack = 1e-300 + (double)fminl(1, 1e-15L * fmaxl(batteries, e.need) / sd *
                                                     normal_density(spare / sd));
        assert_within(r.v[METRIC_WAIT_PROBABILITY], (double)upper_tail(spare / sd),
                      slack + 1e-12 * r.v[METRIC_WAIT_PROBABILITY]);
        assert_within(r.v[METRIC_ACHIEVED], (double)upper_tail(-spare / sd),
                      slack + 1e-12 * r.v[METRIC_ACHIEVED]);
    }
}

static void without_deviation_the_stock_serves_all_or_none(void **state)
{
    (void)state;
    struct params p = muhanga();
    param_set(&p, PARAM_DEMAND_CV, 0);
    param_set(&p, PARAM_SWAPS_PER_DAY, 2.4);
    param_set(&p, PARAM_BATTERIES, 270); /* exactly vehicles and circulation */
    assert_true(answers(&p).v[METRIC_ACHIEVED] == 1);
    param_set(&p, PARAM_BATTERIES, 269);
    struct results r = answers(&p);
    assert_true(r.v[METRIC_ACHIEVED] == 0 && r.v[METRIC_WAIT_PROBABILITY] == 1);
    assert_true(r.v[METRIC_SAFETY] == 0);
    param_set(&p, PARAM_SWAPS_PER_DAY, 1.2);
    param_set(&p, PARAM_CHARGE_TIME, 0.1);
    param_set(&p, PARAM_TRANSPORT_TIME, 0.2); /* 3.0000000000000004 circulate */
    param_set(&p, PARAM_BATTERIES, 203);
    r = answers(&p);
    assert_true(r.v[METRIC_NEED_WHOLE] == 203);
    assert_true(r.v[METRIC_ACHIEVED] == 1 && r.v[METRIC_WAIT_PROBABILITY] == 0);
}

/* At each limit the need is what is owned: substituted back. */
static void limits_solve_the_need(void **state)
{
    (void)state;
    uint64_t seed = 41;
    for (int i = 0; i < CASES; i++) {
        struct params p, at;
        random_plan(&p, &seed);
        struct results r = answers(&p);
        double batteries = param_get(&p, PARAM_BATTERIES), ports = param_get(&p, PARAM_PORTS);
        at = p;
        param_set(&at, PARAM_SWAPS_PER_DAY, r.v[METRIC_SWAPS_BY_PORTS]);
        assert_near((double)formulas(&at).ports, ports, 1e-12);
        param_set(&at, PARAM_SWAPS_PER_DAY, r.v[METRIC_SWAPS_BY_STOCK]);
        if (batteries > param_get(&p, PARAM_VEHICLES))
            assert_near((double)formulas(&at).need, batteries, 1e-12);
        else
            assert_true(r.v[METRIC_SWAPS_BY_STOCK] == 0);
        double least = fmin(r.v[METRIC_SWAPS_BY_STOCK], r.v[METRIC_SWAPS_BY_PORTS]);
        double now = param_get(&p, PARAM_SWAPS_PER_DAY);
        assert_near(r.v[METRIC_SWAPS], least, 0);
        assert_within(r.v[METRIC_GROWTH], least / now - 1, 1e-14 * fmax(1, least / now));
    }
}

static void longest_charge_solves_the_need(void **state)
{
    (void)state;
    uint64_t seed = 43;
    int answered = 0;
    for (int i = 0; i < CASES; i++) {
        struct params p, at;
        random_plan(&p, &seed);
        struct results r = answers(&p);
        double batteries = param_get(&p, PARAM_BATTERIES), ports = param_get(&p, PARAM_PORTS);
        at = p;
        param_set(&at, PARAM_CHARGE_TIME, 0);
        if (!result_ok(&r, METRIC_LONGEST_CHARGE)) {
            assert_int_equal(r.status[METRIC_LONGEST_CHARGE], STATUS_TRANSPORT_USES_STOCK);
            assert_true((double)formulas(&at).need >= batteries * (1 - 1e-12));
            continue;
        }
        answered++;
        param_set(&at, PARAM_CHARGE_TIME, r.v[METRIC_LONGEST_CHARGE]);
        struct expected e = formulas(&at);
        bool by_ports = fabs((double)e.ports / ports - 1) < 1e-12;
        bool by_stock = fabs((double)e.need / batteries - 1) < 1e-12;
        assert_true(by_ports || by_stock);
        assert_true((double)e.ports <= ports * (1 + 1e-12));
        assert_true((double)e.need <= batteries * (1 + 1e-12));
    }
    assert_true(answered > CASES / 4);
}

/* Least total over z by golden section, on formulas written here. */
static long double cheapest_total(const struct params *p)
{
    long double need = formulas(p).need - formulas(p).safety;
    long double sd =
        param_get(p, PARAM_DEMAND_CV) * formulas(p).rate * sqrtl(formulas(p).cycle);
    long double price = param_get(p, PARAM_BATTERY_PRICE), lost = lost_value(p);
    long double low = 0, high = quantile(param_row(PARAM_SERVICE_LEVEL)->max);
    long double share = (sqrtl(5) - 1) / 2;
    for (int i = 0; i < 200; i++) {
        long double a = high - share * (high - low), b = low + share * (high - low);
        if (price * (need + sd * a) + lost * upper_tail(a) <
            price * (need + sd * b) + lost * upper_tail(b))
            high = b;
        else
            low = a;
    }
    return price * (need + sd * low) + lost * upper_tail(low);
}

static void cheapest_level_is_the_least(void **state)
{
    (void)state;
    uint64_t seed = 99;
    int inside = 0;
    for (int i = 0; i < 4000; i++) {
        struct params p;
        random_params(&p, &seed);
        struct results r = answers(&p);
        if (!result_ok(&r, METRIC_BEST_TOTAL))
            continue;
        double level = r.v[METRIC_BEST_LEVEL];
        assert_near(r.v[METRIC_BEST_TOTAL], (double)cheapest_total(&p), 1e-11);
        assert_true(level >= 0.5 && level <= 0.9999999);
        assert_true(r.v[METRIC_BEST_TOTAL] <= r.v[METRIC_COST_TOTAL] * (1 + 1e-14));
        inside += level > 0.5 && level < 0.9999999;
    }
    assert_true(inside > 400);
}

static void cheapest_level_at_the_ends(void **state)
{
    (void)state;
    struct params p = muhanga();
    param_set(&p, PARAM_LOST_SWAP, 0);
    assert_near(answers(&p).v[METRIC_BEST_LEVEL], 0.5, 0);
    assert_near(answers(&p).v[METRIC_BEST_TOTAL], 450 * (200 + 58.3333333333333333), 1e-14);
    param_set(&p, PARAM_BATTERY_PRICE, 0);
    struct results r = answers(&p);
    assert_int_equal(r.status[METRIC_BEST_LEVEL], STATUS_NO_COSTS);
    assert_int_equal(r.status[METRIC_BEST_TOTAL], STATUS_NO_COSTS);
    param_set(&p, PARAM_LOST_SWAP, 5);
    assert_near(answers(&p).v[METRIC_BEST_LEVEL], 0.9999999, 0);
    param_set(&p, PARAM_BATTERY_PRICE, 450);
    param_set(&p, PARAM_DEMAND_CV, 0);
    assert_near(answers(&p).v[METRIC_BEST_LEVEL], 0.9999999, 0);
}

/* More of these never needs fewer batteries. */
static void need_rises_with_every_burden(void **state)
{
    (void)state;
    static const enum param_id burdens[] = {
        PARAM_VEHICLES,       PARAM_SWAPS_PER_DAY, PARAM_CHARGE_TIME, PARAM_TRANSPORT_TIME,
        PARAM_TRANSPORT_LEGS, PARAM_SERVICE_LEVEL, PARAM_DEMAND_CV};
    uint64_t seed = 7;
    for (int i = 0; i < CASES; i++) {
        struct params p, more;
        random_params(&p, &seed);
        more = p;
        enum param_id id = burdens[i % 7];
        double other = random_value(param_row(id), &seed);
        param_set(&p, id, fmin(param_get(&more, id), other));
        param_set(&more, id, fmax(param_get(&more, id), other));
        assert_true(paper_need(&p) <= paper_need(&more) * (1 + 1e-15));
    }
}

static void unanswered_metrics_say_so(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct results r = answers(&p);
    assert_int_equal(r.status[METRIC_MEAN_WAIT], STATUS_NO_QUEUE);
    assert_int_equal(r.status[METRIC_WORST_HOUR], STATUS_NO_PROFILE);
    assert_int_equal(r.status[METRIC_BEST_PORTS], STATUS_NOT_ASKED);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        assert_true(r.status[id] != STATUS_NOT_FINITE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formulas_hold_over_the_ranges),
        cmocka_unit_test(costs_hold_over_the_ranges),
        cmocka_unit_test(service_holds_over_the_ranges),
        cmocka_unit_test(without_deviation_the_stock_serves_all_or_none),
        cmocka_unit_test(limits_solve_the_need),
        cmocka_unit_test(longest_charge_solves_the_need),
        cmocka_unit_test(cheapest_level_is_the_least),
        cmocka_unit_test(cheapest_level_at_the_ends),
        cmocka_unit_test(need_rises_with_every_burden),
        cmocka_unit_test(unanswered_metrics_say_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
