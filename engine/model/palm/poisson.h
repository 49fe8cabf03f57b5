/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Poisson distribution, precise in both tails.
 *
 * Relative accuracy 1e-12, or the effect of moving the inputs by a few units
 * in the last place where that is more, for means up to 1e7 and values down to
 * 1e-300; finite and monotone up to means of 1e10. The cost of a point does
 * not grow with the mean.
 */
#ifndef SWAPDECK_POISSON_H
#define SWAPDECK_POISSON_H

enum { POISSON_TERMS = 26 };

/* A count, with what every mean asked about it shares. */
struct poisson_count {
    double count;      /* k, whole, not negative */
    double correction; /* error of Stirling's formula for ln k! */
    double growth;     /* exp(correction) */
    double height;     /* probability of k at mean k; 1 at k = 0 */
    double rows[POISSON_TERMS]; /* of the uniform expansion, summed over powers of 1 / k */
};

/* What is known of a Poisson number X at one mean and one count k. */
struct poisson_point {
    double mass;     /* P(X = k) */
    double at_least; /* P(X >= k) */
    double below;    /* P(X < k) */
    double excess;   /* E(X - k)+, the loss function */
    double shortage; /* E(k - X)+ */
};

/* Prepares a count; k is taken as whole and from 0 to 1e11. */
struct poisson_count poisson_count(double k);

/* Evaluates a mean from 0 to 1e11. */
struct poisson_point poisson_at(const struct poisson_count *count, double mean);

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
