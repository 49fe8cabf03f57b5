/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Probabilities that a number is reached, and means of what goes beyond one. */
#ifndef SWAPDECK_HOURLY_TAIL_H
#define SWAPDECK_HOURLY_TAIL_H

#include "engine/model/hourly/hourly_lattice.h"

/*
 * A falling function of a number: value[i] at the lattice point low + i. Below
 * them it is 1 or rises with slope -1; above it goes on by the ratio, 0 to end.
 */
struct hourly_tail {
    int low, count;
    double step, ratio;
    double *value;
};

enum { HOURLY_MARGIN = 3 }; /* masses read on either side of a law */

/*
 * P(N >= n) at lattice points for a law of masses that goes on by the ratio.
 * There are HOURLY_MARGIN places for masses on either side of law's, which are
 * written. tail has its room of law->count values, and its step and ratio.
 */
void hourly_tail_of(const struct hourly_law *law, struct hourly_tail *tail);

/* P(N >= n) at lattice points from 0 on of a Poisson law too narrow for the lattice;
 * room as for hourly_poisson() with step 1, and value has most places. */
void hourly_tail_narrow(double mean, double *room, int most, struct hourly_tail *tail);

/* E(N - n)+ at the lattice points of P(N >= n); excess has its room. */
void hourly_excess_of(const struct hourly_tail *tail, struct hourly_tail *excess);

/* P(N >= n) at a whole number. */
double hourly_tail_at(const struct hourly_tail *tail, double number);

/* E(N - n)+ at a whole number. */
double hourly_excess_at(const struct hourly_tail *excess, double number);

/* Fewest n, from 1 on, with P(N >= n) <= share, 0 < share < 1. */
double hourly_tail_first(const struct hourly_tail *tail, double share);

#endif
