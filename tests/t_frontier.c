/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curve of batteries against ports. */
#include <config.h>

#include "tests/check.h"

#include "engine/study/frontier.h"
#include "tests/random_params.h"

static struct frontier curve;

static void muhanga_curve(void **state)
{
    (void)state;
    static const double known[][2] = {{52, 319}, {54, 296}, {56, 288}, {58, 285}, {60, 283}};
    struct params p;
    struct frontier_range range;
    params_default(&p);
    frontier_range(&p, &range);
    assert_near(range.fewest, 50, 0);
    frontier_fill(&p, range.fewest, range.enough, FRONTIER_MAX, &curve);
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
        struct frontier_range range;
        random_params(&p, &seed);
        param_set(&p, PARAM_VEHICLES, ceil(fmod(param_get(&p, PARAM_VEHICLES), 3000)) + 1);
        frontier_range(&p, &range);
        frontier_fill(&p, fmax(1, range.fewest - 1), range.enough + 2, 40, &curve);
        assert_true(curve.count <= 40);
        assert_true(range.fewest <= 1 || isinf(curve.batteries[0]));
        assert_true(isfinite(curve.batteries[1]));
        for (int j = 1; j < curve.count; j++) {
            assert_true(curve.ports[j] > curve.ports[j - 1]);
            assert_true(curve.batteries[j] <= curve.batteries[j - 1]);
        }
        struct frontier flat = curve;
        frontier_fill(&p, range.enough, range.enough, 40, &curve);
        assert_int_equal(curve.count, 1);
        assert_near(curve.batteries[0], flat.batteries[flat.count - 1], 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(muhanga_curve),
        cmocka_unit_test(ports_save_batteries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
