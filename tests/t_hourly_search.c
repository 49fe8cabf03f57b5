/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Limits and cheapest plans of the hourly model, against plans tried one by one. */
#include <config.h>

#include "tests/check.h"

#include "engine/limit/hourly_search.h"
#include "engine/model/hourly/hourly_model.h"
#include "engine/model/hourly/hourly_ports.h"
#include "engine/study/evaluate.h"
#include "tests/random_town.h"

/* A hamlet, so that every plan can be tried. */
static void hamlet(struct params *p, uint64_t *seed, int i)
{
    random_town(p, seed);
    if (i % 3)
        even_day(p);
    double vehicles = 1 + floor(25 * random_share(seed));
    double out = vehicles * param_get(p, PARAM_SWAPS_PER_DAY) / HOURS_PER_DAY * cycle_time(p);
    param_set(p, PARAM_VEHICLES, vehicles);
    param_set(p, PARAM_BATTERIES, vehicles + ceil(1 + 2 * out * random_share(seed)));
    param_set(p, PARAM_PORTS, ceil(1 + 1.5 * out * random_share(seed)));
    param_set(p, PARAM_SERVICE_LEVEL, 0.5 + 0.49 * random_share(seed));
    param_set(p, PARAM_WITHIN, 0);
}

static double need_at(const struct params *p, double ports)
{
    struct params other = *p;
    struct results r;
    param_set(&other, PARAM_PORTS, ports);
    evaluate(MODEL_HOURLY, &other, METRIC_BIT(METRIC_NEED_WHOLE), &r);
    return result_ok(&r, METRIC_NEED_WHOLE) ? r.v[METRIC_NEED_WHOLE] : (double)INFINITY;
}

static void no_pair_is_cheaper(void **state)
{
    (void)state;
    uint64_t seed = 12;
    for (int i = 0; i < CASES(60); i++) {
        struct params p;
        struct plan found;
        struct port_range range;
        hamlet(&p, &seed, i);
        double battery = param_get(&p, PARAM_BATTERY_PRICE);
        double port = param_get(&p, PARAM_PORT_PRICE);
        hourly_pair(&p, &found);
        hourly_port_range(&p, &range);
        double least = (double)INFINITY;
        for (double ports = 1; ports <= range.enough + 3; ports++)
            least = fmin(least, battery * need_at(&p, ports) + port * ports);
        assert_near(found.cost, least, 1e-12);
        assert_near(found.cost, battery * found.batteries + port * found.ports, 1e-12);
        assert_near(need_at(&p, found.ports), found.batteries, 0);
    }
}

static void the_range_is_where_ports_matter(void **state)
{
    (void)state;
    uint64_t seed = 13;
    for (int i = 0; i < CASES(60); i++) {
        struct params p;
        struct port_range range;
        hamlet(&p, &seed, i);
        hourly_port_range(&p, &range);
        assert_true(isfinite(need_at(&p, range.fewest)));
        assert_true(range.fewest <= 1 || isinf(need_at(&p, range.fewest - 1)));
        double least = need_at(&p, range.enough);
        assert_near(need_at(&p, 10 * range.enough + 100), least, 0);
        assert_true(range.enough <= range.fewest || need_at(&p, range.enough - 1) > least);
    }
}

/* What a plan costs with what waits at these ports and spares. */
static double total(const struct params *p, struct hourly_case c, double ports, double spares)
{
    c.hub.ports = ports;
    return param_get(p, PARAM_BATTERY_PRICE) * (c.vehicles + spares) +
           param_get(p, PARAM_PORT_PRICE) * ports +
           lost_value(p) * hourly_wait_at(&c.hub, c.lead, spares);
}

static void no_plan_costs_less(void **state)
{
    (void)state;
    uint64_t seed = 14;
    for (int i = 0; i < CASES(24); i++) {
        struct params p;
        struct results r = {0};
        struct hourly_case c;
        hamlet(&p, &seed, i);
        param_set(&p, PARAM_LOST_SWAP, 0.01 + 3 * random_share(&seed));
        hourly_limits(&p, BEST_PLAN_METRICS, &r);
        hourly_case_of(&p, &c);
        double least = (double)INFINITY, most = hourly_ample_ports(&c.hub);
        for (double ports = 1; ports <= fmin(most, 60); ports++)
            for (double spares = 0; spares <= 60; spares++)
                least = fmin(least, total(&p, c, ports, spares));
        assert_true(r.v[METRIC_BEST_PLAN_TOTAL] <= least * (1 + 1e-9));
        assert_near(r.v[METRIC_BEST_PLAN_TOTAL],
                    total(&p, c, r.v[METRIC_BEST_PORTS],
                          r.v[METRIC_BEST_BATTERIES] - c.vehicles),
                    1e-9);
    }
}

static double wait_with(const struct params *p, enum param_id id, double x)
{
    struct params other = *p;
    struct hourly_case c;
    param_set(&other, id, x);
    hourly_case_of(&other, &c);
    return hourly_wait_at(&c.hub, c.lead, c.spares);
}

/* At a limit the level is reached, beyond it no more. */
static void check_limit(const struct params *p, const struct results *r, enum metric_id metric,
                        enum param_id id, int *checked)
{
    double share = 1 - param_get(p, PARAM_SERVICE_LEVEL);
    if (!result_ok(r, metric) || r->v[metric] <= 0)
        return;
    assert_true(wait_with(p, id, r->v[metric]) <= allowed_wait(p));
    assert_true(wait_with(p, id, r->v[metric] * (1 + 1e-3)) > share * (1 - 2e-4));
    ++*checked;
}

static void limits_are_where_the_level_is_lost(void **state)
{
    (void)state;
    uint64_t seed = 15;
    int swaps = 0, charges = 0;
    for (int i = 0; i < CASES(60); i++) {
        struct params p;
        struct results r = {0};
        hamlet(&p, &seed, i);
        hourly_limits(&p, metrics_all() & ~BEST_PLAN_METRICS, &r);
        check_limit(&p, &r, METRIC_SWAPS, PARAM_SWAPS_PER_DAY, &swaps);
        check_limit(&p, &r, METRIC_LONGEST_CHARGE, PARAM_CHARGE_TIME, &charges);
        assert_true(r.v[METRIC_SWAPS] <= r.v[METRIC_SWAPS_BY_STOCK] * (1 + 1e-6));
        assert_true(r.v[METRIC_SWAPS] <= r.v[METRIC_SWAPS_BY_PORTS] * (1 + 1e-6));
    }
    assert_true(swaps > CASES(40) && charges > CASES(20));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_pair_is_cheaper),
        cmocka_unit_test(the_range_is_where_ports_matter),
        cmocka_unit_test(no_plan_costs_less),
        cmocka_unit_test(limits_are_where_the_level_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
