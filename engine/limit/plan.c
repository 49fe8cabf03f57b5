/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/plan.h"

#include <stddef.h>

void best_plan_results(const struct plan *best, struct results *out)
{
    if (best) {
        result_set(out, METRIC_BEST_BATTERIES, best->batteries);
        result_set(out, METRIC_BEST_PORTS, best->ports);
        result_set(out, METRIC_BEST_PLAN_TOTAL, best->cost);
        return;
    }
    result_fail(out, METRIC_BEST_BATTERIES, STATUS_FREE_BATTERIES, 0);
    result_fail(out, METRIC_BEST_PORTS, STATUS_FREE_BATTERIES, 0);
    result_fail(out, METRIC_BEST_PLAN_TOTAL, STATUS_FREE_BATTERIES, 0);
}
