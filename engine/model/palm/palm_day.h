/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Poisson demand that follows a daily profile, charging without queues.
 *
 * Batteries out at time t are Poisson with mean m(t), the swaps of the cycle
 * time before t (Palm; Eick, Massey and Whitt 1993 for a rate that varies).
 * The rate is constant within each clock hour and the cycle time constant, so
 * m(t) is linear between the full hours and the full hours plus the cycle time.
 * Batteries keep their order, so whoever may wait for w is served by what has
 * been handed in until the cycle time less w before: the same with this lead.
 */
#ifndef SWAPDECK_PALM_DAY_H
#define SWAPDECK_PALM_DAY_H

#include <stdbool.h>

#include "engine/table/params.h"

enum { PALM_BREAKS = 2 * HOURS_PER_DAY };

/* What makes a day, with the weights' largest at 1. */
struct palm_load {
    double rate;   /* swaps/h, the mean of the day */
    double lead;   /* h before a swap in which what is handed in comes too late for it */
    double weight[HOURS_PER_DAY];
    bool flat;     /* the same demand in every hour */
};

/*
 * A day, cut where m(t) bends or the demand changes. Stretch i runs from break
 * i to the next, the last one to break 0 of the next day. The first break is
 * at hour 0. A flat day has one break.
 */
struct palm_day {
    int breaks;
    double mean;               /* m(t) averaged over the day */
    double hour[PALM_BREAKS];  /* time of the break, h */
    double out[PALM_BREAKS];   /* m there, batteries */
    double share[PALM_BREAKS]; /* share of the day's swaps in the stretch */
};

/* The scenario's, its lead the cycle time less the wait allowed, at least 0. */
struct palm_load palm_load(const struct params *p);
void palm_day(const struct palm_load *load, struct palm_day *day);

/* Most batteries out, and most swaps/h, at any time with demand. */
double palm_peak(const struct palm_day *day);
double palm_peak_rate(const struct palm_load *load);

/* Demand in each clock hour, swaps/h. */
void palm_rates(const struct palm_load *load, double rate[HOURS_PER_DAY]);

/* Batteries out on average at hour t of the day, 0 <= t < 24. */
double palm_out(const struct palm_day *day, double t);

/* The first break at which most batteries are out, among those that end or
 * begin a stretch with demand; ties within 1e-9. Midnight counts as the end of
 * the day when no demand follows it. */
int palm_worst(const struct palm_day *day);

#endif
