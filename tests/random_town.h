/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios of the size of a town, whose answers are neither nothing nor everything. */
#ifndef SWAPDECK_RANDOM_TOWN_H
#define SWAPDECK_RANDOM_TOWN_H

#include <math.h>

#include "engine/model/model.h"
#include "tests/random_params.h"

/* No hour has more than four times the demand of another. */
static inline void mild_day(struct params *p, uint64_t *seed)
{
    double weight[HOURS_PER_DAY];
    for (int h = 0; h < HOURS_PER_DAY; h++)
        weight[h] = 1 + floor(4 * random_share(seed));
    param_set_list(p, PARAM_PROFILE, weight, HOURS_PER_DAY);
}

/* A town's fleet with everyday prices, for which every search of every model is quick. */
static inline void random_town(struct params *p, uint64_t *seed)
{
    random_params(p, seed);
    double vehicles = 1 + floor(300 * random_share(seed));
    param_set(p, PARAM_SWAPS_PER_DAY, 0.2 + 5 * random_share(seed));
    param_set(p, PARAM_CHARGE_TIME, 0.2 + 5 * random_share(seed));
    param_set(p, PARAM_TRANSPORT_TIME, 3 * random_share(seed));
    if (random_share(seed) < 0.1)
        mild_day(p, seed);
    else
        even_day(p);
    double spare = vehicles * param_get(p, PARAM_SWAPS_PER_DAY) / 24 * cycle_time(p);
    param_set(p, PARAM_VEHICLES, vehicles);
    param_set(p, PARAM_BATTERIES, 1 + floor(vehicles + 2 * spare * random_share(seed)));
    param_set(p, PARAM_PORTS, 1 + floor(2 * spare * random_share(seed)));
    param_set(p, PARAM_BATTERY_PRICE, 100 + 900 * random_share(seed));
    param_set(p, PARAM_PORT_PRICE, 100 + 900 * random_share(seed));
    param_set(p, PARAM_LOST_SWAP, 20 * random_share(seed));
}

#endif
