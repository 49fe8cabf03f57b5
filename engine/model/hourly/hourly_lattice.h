/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Laws of whole numbers, kept at every step-th of them.
 *
 * With step 1 that is all there is. A smooth law over many numbers keeps its
 * digits on a coarse lattice, for a sum over every step-th term of something
 * smooth is the whole sum over step (Poisson's summation formula; for a normal
 * law the difference is exp(-2 (pi deviation / step)^2) of it). Where a law
 * breaks off, as that of a queue does at nought, Gregory's end weights make up
 * for the terms between. So no pass costs more than a small fleet's.
 */
#ifndef SWAPDECK_HOURLY_LATTICE_H
#define SWAPDECK_HOURLY_LATTICE_H

#include <stdbool.h>

/* Masses of the lattice points low, low + 1, ... Below is nothing, nor is above, unless
 * the law goes on: then by a ratio that its owner knows. */
struct hourly_law {
    int low, count;
    bool on;
    double *mass;
};

enum {
    HOURLY_LANES = 16, /* sums that hourly_convolve() forms at once */
    HOURLY_PAD = HOURLY_LANES,
    HOURLY_END = 8 /* end weights */
};

/* Doubles of room that a Poisson law up to this mean may take, pads included. */
int hourly_poisson_room(double mean, double step);

/* Numbers that a Poisson law of this mean does not fall short of or exceed. */
double hourly_poisson_least(double mean);
double hourly_poisson_most(double mean);

/*
 * The Poisson law of this mean at the numbers base + step * i, i whole: masses
 * that sum to one, within room, with HOURLY_PAD zeros on either side. A law too
 * narrow for the lattice gets the masses that share its first moments instead;
 * some of them may be negative.
 */
void hourly_poisson(double mean, double base, double step, double *room,
                    struct hourly_law *law);

/*
 * Lattice points [from, to) of the law of a sum: out[j - from] is the mass of j,
 * counted from a->low + k->low. k must have its pads; out has room for whole
 * lanes.
 */
void hourly_convolve(const struct hourly_law *a, const struct hourly_law *k, int from, int to,
                     double *out);

/*
 * What to add to the weights of the lattice points 0, 1, ... so that the sum of
 * a smooth function over all whole numbers above 0 comes, but for 1 / step,
 * from the lattice points above 0. All nil with step 1.
 */
void hourly_end_weights(double step, double weight[HOURLY_END]);

/*
 * What to add to the integral from 0 on for the sum over 0, 1, 2, ... of a
 * smooth function: weight[i] times its value at i.
 */
void hourly_sum_weights(double weight[HOURLY_END]);

#endif
