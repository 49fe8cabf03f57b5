/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The models: pure functions from parameters to metrics. They allocate
 * nothing that outlives the call, keep no state and never print.
 *
 * A model fills the metrics that follow directly from its formulas (demand,
 * stock, ports, service, cost.stock, cost.stockout, cost.total). Roots and
 * optima (limit.*, cost.best_*, plan.*) are studies: see engine/study.
 */
#ifndef SWAPDECK_MODEL_H
#define SWAPDECK_MODEL_H

#include "engine/table/metrics.h"
#include "engine/table/params.h"

enum model_id {
#define MODEL(id, ...) MODEL_##id,
#include "engine/model/model.def"
#undef MODEL
    MODEL_COUNT
};

struct model_row {
    const char *key;    /* "paper": the name in options and files */
    const char *label;  /* "rule of thumb": what it is, in few words */
    const char *doc;    /* one sentence */
    /* Fills the wanted metrics it answers and leaves the rest as they are. */
    void (*evaluate)(const struct params *p, metric_set want, struct results *out);
};

const struct model_row *model_row(enum model_id id);

/* The model with this key, or MODEL_COUNT. */
enum model_id model_find(const char *key);

/* Quantities every model shares, in hours and swaps per hour. */
double demand_rate(const struct params *p);   /* vehicles x swaps_per_day / 24 */
double cycle_time(const struct params *p);    /* charge_time + legs x time */
double transport_time(const struct params *p); /* legs x time */
double lost_value(const struct params *p);    /* money over the horizon if every swap waits */

/* cost.stock, cost.stockout and cost.total of a need at the scenario's level. */
void model_costs(const struct params *p, double need, struct results *out);

/* Smallest whole n with n >= x (1 - 1e-12): the one way of rounding up. */
double round_up(double x);

#endif
