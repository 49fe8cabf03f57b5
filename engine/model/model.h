/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every model is and shares. A model is a pure function from parameters
 * to metrics: it allocates nothing that outlives the call, keeps no state,
 * never prints, and may run in any thread. engine/model/models.def lists them.
 *
 * A model fills the metrics that follow directly from its formulas (demand,
 * stock, ports, service, cost.stock, cost.stockout, cost.total). Roots and
 * optima (limit.*, cost.best_*, plan.*) are searches: see engine/limit.
 */
#ifndef SWAPDECK_MODEL_H
#define SWAPDECK_MODEL_H

#include "engine/table/metrics.h"
#include "engine/table/params.h"

/* Fills the wanted metrics that it answers and leaves the rest as they are. */
typedef void model_fill(const struct params *p, metric_set want, struct results *out);

/* The models' own answers, each defined in a file below engine/model. */
#define MODEL(id, name, ...) model_fill name##_evaluate;
#include "engine/model/models.def"
#undef MODEL

/* Quantities every model shares, in hours and swaps per hour. */
double demand_rate(const struct params *p);   /* vehicles x swaps_per_day / 24 */
double cycle_time(const struct params *p);    /* charge_time + legs x time */
double transport_time(const struct params *p); /* legs x time */
double lead_time(const struct params *p);   /* cycle_time - service.within, may be below 0 */
double lost_value(const struct params *p);    /* money over the horizon if every swap waits */

/* Share of the swaps that may wait; what rounding adds to a share, 1e-12 of it, is not held
 * against a plan. */
double allowed_wait(const struct params *p);

/* cost.stock, cost.stockout and cost.total of a need at the scenario's level. */
void model_costs(const struct params *p, double need, struct results *out);

/* Smallest whole n with n >= x (1 - 1e-12): the one way of rounding up. */
double round_up(double x);

#endif
