/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios anywhere in the ranges whose profile and spares make the day matter. */
#ifndef SWAPDECK_RANDOM_DAY_H
#define SWAPDECK_RANDOM_DAY_H

#include "engine/model/model.h"
#include "tests/random_params.h"

static inline double random_log(uint64_t *seed, double low, double high)
{
    return low * exp(log(high / low) * random_share(seed));
}

/* Flat, uneven, mostly closed, or of weights over the whole range; never empty. */
static inline void random_profile(struct params *p, uint64_t *seed)
{
    double weights[24];
    int shape = (int)(4 * random_share(seed));
    for (int h = 0; h < 24; h++) {
        weights[h] = shape == 0 ? 1 : random_share(seed);
        if (shape == 2 && random_share(seed) < 0.7)
            weights[h] = 0;
        if (shape == 3)
            weights[h] = random_value(param_row(PARAM_PROFILE), seed);
    }
    weights[(int)(24 * random_share(seed))] = 1;
    param_set_list(p, PARAM_PROFILE, weights, 24);
}

/* Half of the scenarios own about as many spares as are out on average. */
static inline void random_day(struct params *p, uint64_t *seed)
{
    random_params(p, seed);
    double level = 1 - random_log(seed, 1e-7, 0.5);
    param_set(p, PARAM_SERVICE_LEVEL, fmin(level, param_row(PARAM_SERVICE_LEVEL)->max));
    random_profile(p, seed);
    double out = demand_rate(p) * cycle_time(p);
    double spares = ceil(out + (12 * random_share(seed) - 6) * sqrt(out));
    double owned = fmax(param_get(p, PARAM_VEHICLES) + spares, 1);
    if (random_share(seed) < 0.5)
        param_set(p, PARAM_BATTERIES, fmin(owned, param_row(PARAM_BATTERIES)->max));
}

#endif
