/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demand over the hours of a day that repeats for ever. */
#ifndef SWAPDECK_HOURLY_CLOCK_H
#define SWAPDECK_HOURLY_CLOCK_H

#include <stdbool.h>

#include "engine/table/params.h"

struct hourly_clock {
    double rate[HOURS_PER_DAY];       /* swaps/h in each clock hour */
    double before[HOURS_PER_DAY + 1]; /* swaps from midnight to each full hour */
    bool flat;                        /* the same rate in every hour */
};

void hourly_clock_set(struct hourly_clock *clock, const double rate[HOURS_PER_DAY]);

/* Swaps from one time to a later one, in hours from any midnight; may be negative. */
double hourly_swaps(const struct hourly_clock *clock, double from, double to);

/* The same clock time in [0, 24). */
double hourly_of_day(double t);

/* Swaps of a day. */
static inline double hourly_daily(const struct hourly_clock *clock)
{
    return clock->before[HOURS_PER_DAY];
}

#endif
