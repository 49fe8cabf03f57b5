/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sweep: a few metrics of one model at many values of one parameter. */
#ifndef SWAPDECK_SWEEP_H
#define SWAPDECK_SWEEP_H

#include "engine/study/models.h"
#include "engine/table/params.h"

enum { SWEEP_MAX = 192, SWEEP_COLUMNS = 4 };

/* One metric at every point, as in struct results. */
struct sweep_column {
    enum metric_id metric;
    double v[SWEEP_MAX];
    unsigned char status[SWEEP_MAX];
};

/* Flat: a sweep is copied by assignment. */
struct sweep {
    enum param_id param;
    enum model_id model;
    int count, columns;
    double x[SWEEP_MAX];
    struct sweep_column column[SWEEP_COLUMNS];
};

/*
 * Spreads count points (2 to SWEEP_MAX) from..to into s->x, the present value
 * among them when it lies inside (which adds a third to two); one fewer where it
 * is a point of the next coarser grid. Whole parameters get whole, distinct points,
 * perhaps fewer.
 */
void sweep_spread(struct sweep *s, const struct params *p, enum param_id param, double from,
                  double to, int count);

/*
 * Evaluates the wanted metrics at every s->x and keeps a column of each, in the
 * table's order; of more than SWEEP_COLUMNS the first. The scenario itself is not
 * changed. Interrupted, the remaining points are STATUS_NOT_ASKED.
 */
void sweep_run(struct sweep *s, const struct params *p, enum model_id model, metric_set want);

/* The same for further metrics, at the points and by the model of the last run. */
void sweep_add(struct sweep *s, const struct params *p, metric_set more);

/* The metrics that have a column. */
metric_set sweep_metrics(const struct sweep *s);

/* One metric at point i: its value, NAN where it is not ok; how it stands,
 * STATUS_NOT_ASKED without a column. */
double sweep_value(const struct sweep *s, enum metric_id metric, int i);
enum status_id sweep_status(const struct sweep *s, enum metric_id metric, int i);

/* Point i as the answers of a model: what has no column is STATUS_NOT_ASKED. */
void sweep_results(const struct sweep *s, int i, struct results *out);

/* The values of a metric over a sweep, NAN where it is not ok. */
void sweep_values(const struct sweep *s, enum metric_id metric, double *y);

#endif
