/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots and optima of the hourly model, as a scenario asks for them. */
#ifndef SWAPDECK_HOURLY_SEARCH_H
#define SWAPDECK_HOURLY_SEARCH_H

#include "engine/limit/plan.h"
#include "engine/table/params.h"

/*
 * Fills the wanted limit.* and cost.best_* metrics, to about what the model is exact
 * to; limits on the side that reaches the level. Any thread; asks the interrupt.
 */
void hourly_limits(const struct params *p, metric_set want, struct results *out);

/* The cheapest batteries and ports that reach the level; of equally dear ones those with
 * fewer batteries. The scenario's batteries and ports do not matter here and below. */
void hourly_pair(const struct params *p, struct plan *out);

/* From where the queue ends at all to where more ports save no battery. */
void hourly_port_range(const struct params *p, struct port_range *out);

/* About how many microseconds one need takes. */
double hourly_effort(const struct params *p);

#endif
