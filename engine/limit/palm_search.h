/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palm model's limits, all exact. */
#ifndef SWAPDECK_PALM_SEARCH_H
#define SWAPDECK_PALM_SEARCH_H

#include "engine/table/metrics.h"

/*
 * Fills the wanted of limit.*. A limit is the largest double
 * near the root at which the batteries owned still reach the level.
 */
void palm_limits(const struct params *p, metric_set want, struct results *out);

#endif
