/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who waits on a day, and the spares that keep the waits in bounds. */
#ifndef SWAPDECK_PALM_WAIT_H
#define SWAPDECK_PALM_WAIT_H

#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/poisson_search.h"

/*
 * Share of the day's swaps that find no battery with this many spares, and
 * what the last of them saves; 1 without a spare.
 */
struct falling palm_wait(const struct palm_day *day, double spares);

/*
 * The share of the swaps of each clock hour that find no battery with this
 * many spares; of an hour without demand, of those there might be. Weighted by
 * demand they average to palm_wait().
 */
void palm_hour_waits(const struct palm_day *day, double spares, double wait[HOURS_PER_DAY]);

/* Fewest spares, at least 1, with which at most this share of swaps waits. */
double palm_spares(const struct palm_day *day, double share);

#endif
