/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curve of batteries against ports. */
#include <config.h>

#include "tests/check.h"

#include "engine/limit/fleet_ports.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_system.h"
#include "engine/study/frontier.h"
#include "tests/random_params.h"

static struct frontier curve;

static void muhanga_curve(void **state)
{
    (void)state;
    static const double known[][2] = {{52, 319}, {54, 296}, {56, 288}, {58, 285}, {60, 283}};
    struct params p;
    struct port_range range;
    params_default(&p);
    fleet_port_range(&p, &range);
    assert_near(range.fewest, 50, 0);
    frontier_fill(MODEL_FLEET, &p, range.fewest, range.enough, FRONTIER_MAX, &curve);
    assert_int_equal(curve.count, range.enough - range.fewest + 1);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        int at = (int)(known[i][0] - range.fewest);
        assert_near(curve.ports[at], known[i][0], 0);
        assert_near(curve.batteries[at], known[i][1], 0);
    }
    assert_near(curve.batteries[curve.count - 1], 281, 0);
    assert_true(curve.batteries[curve.count - 2] > 281);
}

static void ports_save_batteries(void **state)
{
    (void)state;
    uint64_t seed = 6;
    for (int i = 0; i < 60; i++) {
        struct params p;
        struct port_range range;
        random_params(&p, &seed);
        param_set(&p, PARAM_VEHICLES, ceil(fmod(param_get(&p, PARAM_VEHICLES), 3000)) + 1);
        fleet_port_range(&p, &range);
        frontier_fill(MODEL_FLEET, &p, fmax(1, range.fewest - 1), range.enough + 2, 40, &curve);
        assert_true(curve.count <= 40);
        assert_true(range.fewest <= 1 || isinf(curve.batteries[0]));
        assert_true(isfinite(curve.batteries[1]));
        for (int j = 1; j < curve.count; j++) {
            assert_true(curve.ports[j] > curve.ports[j - 1]);
            assert_true(curve.batteries[j] <= curve.batteries[j - 1]);
        }
        struct frontier flat = curve;
        frontier_fill(MODEL_FLEET, &p, range.enough, range.enough, 40, &curve);
        assert_int_equal(curve.count, 1);
        assert_near(curve.batteries[0], flat.batteries[flat.count - 1], 0);
    }
}

/* A model that cannot draw the curve leaves it to one that can. */
static void somebody_draws_it(void **state)
{
    (void)state;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        enum model_id by = frontier_model(m);
        assert_true(by < MODEL_COUNT);
        assert_true(model_row(by)->pair && model_row(by)->port_range);
        if (model_row(m)->pair && model_row(m)->port_range)
            assert_int_equal(by, m);
    }
}

static struct frontier_study study;

/* Every point by a search of its own, none cheaper than the cheapest. */
static void check_study(const struct params *p)
{
    struct fleet_system s;
    double wait = 1 - param_get(p, PARAM_SERVICE_LEVEL), least = INFINITY;
    fleet_system_of(p, &s);
    frontier_study(MODEL_FLEET, p, 60, &study);
    const struct frontier *f = &study.curve;
    for (int i = 0; i < f->count; i++) {
        s.ports = f->ports[i];
        assert_near(f->batteries[i], fleet_need(&s, wait), 0);
        least = fmin(least, frontier_cost(p, f->batteries[i], f->ports[i]));
    }
    const struct plan *best = &study.cheapest;
    assert_near(best->cost, frontier_cost(p, best->batteries, best->ports), 1e-12);
    assert_true(best->cost <= least * (1 + 1e-9));
    s.ports = study.range.fewest - 1;
    if (s.ports > 0)
        assert_near(study.range.limit, fleet_wait_limit(&s), 0);
    assert_true(study.range.limit >= wait);
}

static void whole_study(void **state)
{
    (void)state;
    uint64_t seed = 8;
    struct params p;
    params_default(&p);
    check_study(&p);
    assert_near(study.range.limit, .3081, 1e-3);
    assert_near(study.cheapest.batteries, 282, 0);
    assert_near(study.cheapest.ports, 61, 0);
    assert_near(study.cheapest.cost, 282 * 450 + 61 * 300, 0);
    for (int i = 0; i < 40; i++) {
        random_params(&p, &seed);
        param_set(&p, PARAM_VEHICLES, ceil(fmod(param_get(&p, PARAM_VEHICLES), 3000)) + 1);
        check_study(&p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(muhanga_curve),
        cmocka_unit_test(ports_save_batteries),
        cmocka_unit_test(somebody_draws_it),
        cmocka_unit_test(whole_study),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
