/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Muhanga under a daily profile, and what the Poisson model answers. */
#ifndef SWAPDECK_PALM_CASES_H
#define SWAPDECK_PALM_CASES_H

#include "engine/model/palm/palm.h"

/* Batteries out at each full hour of the station day: 400 swaps a day, 4 h cycle. */
static inline double station_out(int hour)
{
    static const double out[HOURS_PER_DAY] = {
        54.167, 41.667, 33.333, 33.333, 33.333, 33.333, 37.5,   41.667,
        54.167, 70.833, 83.333, 95.833, 95.833, 91.667, 83.333, 75,
        70.833, 70.833, 79.167, 87.5,   91.667, 91.667, 83.333, 66.667,
    };
    return out[hour];
}

/* The defaults with this profile; NULL: flat. */
static inline struct params muhanga(const double *profile)
{
    struct params p;
    params_default(&p);
    if (profile)
        param_set_list(&p, PARAM_PROFILE, profile, HOURS_PER_DAY);
    return p;
}

static inline struct results answers(const struct params *p)
{
    struct results r;
    results_clear(&r);
    palm_evaluate(p, ~(metric_set)0, &r);
    return r;
}

#endif
