/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/day.h"

#include "engine/model/palm/palm_wait.h"
#include "engine/study/evaluate.h"

/* What a planner without a profile would compute. */
static void without_peaks(struct params p, struct results *out)
{
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p.v[SLOT_PROFILE + h] = 1;
    evaluate(MODEL_PALM, &p, METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_WAIT_PROBABILITY),
             out);
}

void day_study(const struct params *p, struct day_study *out)
{
    struct palm_load load = palm_load(p);
    palm_day(&load, &out->course);
    palm_rates(&load, out->demand);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        out->out[h] = palm_out(&out->course, h);
    palm_hour_waits(&out->course, param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES),
                    out->wait);
    without_peaks(*p, &out->even);
}
