/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a swept metric passes a value. */
#ifndef SWAPDECK_CROSSING_H
#define SWAPDECK_CROSSING_H

#include "engine/study/sweep.h"

/*
 * Where the swept metric passes a value: writes, in rising order, the values of
 * the parameter that are the last at which the metric is at most target, and
 * returns how many (at most max). Exact to rounding for smooth metrics, to 1e-10
 * relative at the edge of a step; impossible counts as above every target.
 */
int sweep_crossings(const struct sweep *s, const struct params *p, enum metric_id metric,
                    double target, double *x, int max);

#endif
