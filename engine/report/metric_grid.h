/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables with a parameter in the first column and metrics in the others. */
#ifndef SWAPDECK_METRIC_GRID_H
#define SWAPDECK_METRIC_GRID_H

#include "engine/base/number.h"
#include "engine/report/grid.h"
#include "engine/table/metrics.h"
#include "engine/table/params.h"

/* The parameter's column and one for each metric; and the row where it is x. */
void metric_columns(struct grid *g, enum param_id param, metric_set metrics);
void metric_cells(struct grid *g, enum param_id param, double x, const struct results *r,
                  metric_set metrics);

/* A figure, or the word for why there is none; "-" when the model is not asked. */
const char *figure_or_word(const struct results *r, enum metric_id id,
                           char buf[NUMBER_TEXT]);

/* Not a question for this model: no news for a planner. */
bool not_asked(enum status_id status);

#endif
