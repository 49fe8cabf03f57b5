/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/day.h"

#include "engine/study/evaluate.h"

enum model_id day_model(enum model_id chosen)
{
    enum model_id first = 0;
    while (first + 1 < MODEL_COUNT && !model_row(first)->course)
        first++;
    return model_row(chosen)->course ? chosen : first;
}

/* What a planner without a profile would compute. */
static void without_peaks(enum model_id model, struct params p, struct results *out)
{
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.v[SLOT_PROFILE + h] = 1;
    evaluate(model, &p, METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_WAIT_PROBABILITY), out);
}

void day_study(enum model_id chosen, const struct params *p, struct day_study *out)
{
    out->model = day_model(chosen);
    model_row(out->model)->course(p, &out->course);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        out->out[h] = course_out(&out->course, h);
    without_peaks(out->model, *p, &out->even);
}
