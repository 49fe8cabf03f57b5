/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What seeking takes for granted of the models: metrics that it bisects never turn. */
#include <config.h>

#include "tests/check.h"

#include "engine/study/seek_probe.h"
#include "engine/study/seek_scan.h"
#include "tests/random_params.h"
#include "tests/seek_case.h"

/* What rounding may move of a metric whose values are a and b. */
static double rounding(const struct params *p, enum metric_id metric, double a, double b)
{
    double scale = fmax(fabs(a), fabs(b));
    if (metric == METRIC_SURPLUS)
        scale += param_get(p, PARAM_BATTERIES);
    if (metric == METRIC_PORTS_SURPLUS)
        scale += param_get(p, PARAM_PORTS);
    return 1e-12 * scale;
}

/* +1 when the metric rises from a to b, -1 when it falls, 0 within rounding. */
static int direction(const struct params *p, enum metric_id metric, double a, double b)
{
    if (a == b || fabs(b - a) <= rounding(p, metric, a, b))
        return 0;
    return b > a ? 1 : -1;
}

static void check_never_turns(const struct params *p, const struct seek_query *q)
{
    struct hunt h;
    const struct param_row *row = param_row(q->param);
    hunt_init(&h, p, q);
    double last = probe_at(&h, row->min).y;
    int first = 0;
    for (int k = -23; k <= 0; k++) {
        double x = row->min + exp2(k * 1.3) * (row->max - row->min);
        double next = probe_at(&h, hunt_snap(&h, x)).y;
        int now = direction(p, q->metric, last, next);
        assert_false(first * now < 0);
        first = first ? first : now;
        last = next;
    }
}

static void monotone_metrics_never_turn(void **state)
{
    (void)state;
    uint64_t seed = 161803;
    for (int i = 0; i < 40 * METRIC_COUNT * PARAM_COUNT; i++) {
        struct params p;
        struct seek_query q = query((enum metric_id)(i % METRIC_COUNT), SEEK_EQUAL, 0,
                                    (enum param_id)(i / METRIC_COUNT % PARAM_COUNT));
        random_plan(&p, &seed);
        if (monotone(q.metric, q.param) && !param_is_list(q.param))
            check_never_turns(&p, &q);
    }
}

/* The same for the models that are searched, near the notebook's case. */
static void monotone_in_every_model(void **state)
{
    (void)state;
    for (enum model_id model = MODEL_PAPER + 1; model < MODEL_COUNT; model++) {
        for (int i = 0; i < (int)METRIC_COUNT * (int)PARAM_COUNT; i++) {
            struct params p = muhanga();
            struct seek_query q = query((enum metric_id)(i % METRIC_COUNT), SEEK_EQUAL, 0,
                                        (enum param_id)(i / METRIC_COUNT));
            q.model = model;
            if (monotone(q.metric, q.param) && !param_is_list(q.param))
                check_never_turns(&p, &q);
        }
    }
}

static void seeks_in_every_model(void **state)
{
    (void)state;
    struct params p = muhanga();
    struct seek_query q = query(METRIC_ACHIEVED, SEEK_AT_LEAST, 0.95, PARAM_BATTERIES);
    q.model = MODEL_PALM;
    assert_near(found(&p, q), 272, 0);
    q.model = MODEL_FLEET;
    param_set(&p, PARAM_PORTS, 55);
    assert_near(found(&p, q), 283, 0);
    param_set(&p, PARAM_BATTERIES, 274);
    q.param = PARAM_PORTS;
    assert_near(found(&p, q), 59, 0);
    q = query(METRIC_NEED, SEEK_AT_MOST, 300, PARAM_PORTS);
    q.model = MODEL_FLEET; /* fewer ports need more batteries, or any number is too few */
    assert_near(found(&p, q), 53, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(monotone_metrics_never_turn),
        cmocka_unit_test(monotone_in_every_model),
        cmocka_unit_test(seeks_in_every_model),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
