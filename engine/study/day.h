/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day hour by hour, by the Poisson model with the daily profile. */
#ifndef SWAPDECK_DAY_H
#define SWAPDECK_DAY_H

#include "engine/model/palm/palm_day.h"
#include "engine/table/metrics.h"

struct day_study {
    double demand[HOURS_PER_DAY]; /* swaps/h in the hour */
    double out[HOURS_PER_DAY];    /* batteries out on average when the hour begins */
    double wait[HOURS_PER_DAY];   /* share of the hour's swaps that find no battery */
    struct palm_day course;    /* batteries out at any time, see palm_out() */
    struct results even;       /* palm's need and wait for the same demand without peaks */
};

void day_study(const struct params *p, struct day_study *out);

#endif
