/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of metrics over values of a parameter. */
#ifndef SWAPDECK_REPORT_SWEEP_H
#define SWAPDECK_REPORT_SWEEP_H

#include "engine/base/text.h"
#include "engine/report/format.h"
#include "engine/scenario/scenario.h"
#include "engine/study/models.h"

/* The table of a sweep; metrics in table order. x values as given (any count). */
bool report_sweep(const struct scenario *s, enum model_id model, enum param_id param,
                  const double *x, int count, metric_set metrics, enum report_format format,
                  struct text *out, struct error *err);

#endif
