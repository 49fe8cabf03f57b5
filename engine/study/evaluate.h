/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One model's answers to one scenario: what every study loops over. */
#ifndef SWAPDECK_EVALUATE_H
#define SWAPDECK_EVALUATE_H

#include "engine/study/models.h"

/*
 * One model's answers to one scenario: clears out, fills every wanted metric
 * with value and status. Metrics outside want are left NOT_ASKED; their values
 * may hold figures that sentences of other metrics quote. When the thread's
 * work is given up (engine/base/interrupt.h) all may be NOT_ASKED.
 */
void evaluate(enum model_id model, const struct params *p, metric_set want,
              struct results *out);

/* All metrics of a report (all but the plan_only ones). */
metric_set metrics_all(void);

#endif
