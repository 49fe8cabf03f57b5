/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palm model's limits and its cheapest service level, all exact. */
#ifndef SWAPDECK_PALM_SEARCH_H
#define SWAPDECK_PALM_SEARCH_H

#include "engine/model/palm.h"

/*
 * Fills the wanted of limit.* and cost.best_*. A limit is the largest double
 * near the root at which the batteries owned still reach the level.
 */
void palm_limits(const struct params *p, metric_set want, struct results *out);

/*
 * The service level, within its range, at which price x need + value x
 * (1 - level) is least; value is the money lost if every swap waits. At a
 * price and a value of 0 every level costs the same and the lowest is given.
 */
double palm_cheapest_level(const struct palm_day *day, double price, double value);

#endif
