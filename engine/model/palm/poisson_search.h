/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first count with so small a tail, and the largest mean. */
#ifndef SWAPDECK_POISSON_SEARCH_H
#define SWAPDECK_POISSON_SEARCH_H

/*
 * A probability that falls as a whole number grows: its value at k, and the
 * step from k - 1 to k, value(k - 1) - value(k).
 */
struct falling {
    double value, step;
};
typedef struct falling falling_function(const void *context, double k);

/*
 * Smallest whole k >= 1 with value(k) <= share, for a share above 0. start is
 * a guess; a good one makes it one or two evaluations. high is a count known
 * to be enough, or INFINITY.
 */
double falling_first(falling_function *f, const void *context, double share, double start,
                     double high);

/* Smallest whole k >= 1 with P(X >= k) <= share, 0 < share < 1. */
double poisson_first(double mean, double share);

/* Largest mean with P(X >= k) <= share, 0 < share < 1; 0 when k < 1. */
double poisson_mean(double k, double share);

/* Near the answer of poisson_first(), to start other searches from. */
double poisson_guess(double mean, double share);

#endif
