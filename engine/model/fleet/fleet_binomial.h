/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Binomial probabilities to full precision, also with millions of trials. */
#ifndef SWAPDECK_FLEET_BINOMIAL_H
#define SWAPDECK_FLEET_BINOMIAL_H

/*
 * P(B = j) for B binomial(trials, chance), 0 < chance < 1, whole numbers with
 * 0 <= j <= trials. By the saddle point (C. Loader, Fast and accurate
 * computation of binomial probabilities, 2000): no difference of large logarithms.
 */
double binomial_at(double j, double trials, double chance);

/*
 * Upper tail from j on, at >= P(B = j) given: *tail = P(B >= j) and
 * *beyond = E(B - j)+. Meant for j above the mean; sums of positive terms.
 */
void binomial_tail(double j, double trials, double chance, double at, double *tail,
                   double *beyond);

#endif
