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

#endif
