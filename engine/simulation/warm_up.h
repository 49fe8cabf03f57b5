/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a start is remembered: MSER-5 (White 1997, An effective truncation heuristic for
 * bias reduction in simulation output; White, Cobb and Spratt 2000).
 */
#ifndef SWAPDECK_WARM_UP_H
#define SWAPDECK_WARM_UP_H

#include <stdbool.h>

/*
 * How many of the n numbers to leave out at the front: the multiple of five, at most half of
 * them, that makes the standard error of the rest, in batches of five, least. n at least 20.
 * *found, which may be NULL, is false when it is that most: the series has not settled.
 */
int mser5(const double *series, int n, bool *found);

/*
 * The same for hours of a process that repeats each day: told from the differences of each hour
 * from the same one a day later, so n at least 44. series is overwritten.
 */
int mser5_daily(double *series, int n, bool *found);

#endif
