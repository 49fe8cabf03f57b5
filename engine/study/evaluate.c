/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One scenario, one model: its own answers, then limits and optima. */
#include <config.h>

#include "engine/study/evaluate.h"

#include "engine/base/interrupt.h"

void evaluate(enum model_id model, const struct params *p, metric_set want, struct results *out)
{
    const struct model_row *row = model_row(model);
    results_clear(out);
    if (interrupted())
        want = 0;
    row->evaluate(p, want, out);
    if (row->limits)
        row->limits(p, want, out);
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
