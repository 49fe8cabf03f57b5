/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One scenario, one model: its own answers, then limits and optima. */
#include <config.h>

#include "engine/base/interrupt.h"
#include "engine/limit/fleet_search.h"
#include "engine/limit/palm_search.h"
#include "engine/limit/paper_limits.h"
#include "engine/study/study.h"

/* Fills the wanted limits and optima beside the model's own answers. */
typedef void limits_fn(const struct params *p, metric_set want, struct results *out);

static limits_fn *const limits[MODEL_COUNT] = {
    [MODEL_PAPER] = paper_limits,
    [MODEL_PALM] = palm_limits,
    [MODEL_FLEET] = fleet_limits,
};

void evaluate(enum model_id model, const struct params *p, metric_set want, struct results *out)
{
    results_clear(out);
    if (interrupted())
        want = 0;
    model_row(model)->evaluate(p, want, out);
    if (limits[model])
        limits[model](p, want, out);
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (!(want & METRIC_BIT(id)))
            out->status[id] = STATUS_NOT_ASKED;
}

metric_set metrics_all(void)
{
    metric_set all = 0;
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (!metric_row(id)->plan_only)
            all |= METRIC_BIT(id);
    return all;
}
