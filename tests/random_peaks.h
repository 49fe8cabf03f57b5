/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A town with a busy time of day, or with every hour alike. */
#ifndef SWAPDECK_RANDOM_PEAKS_H
#define SWAPDECK_RANDOM_PEAKS_H

#include "tests/random_town.h"

/* Some hours are busier by a factor. Charges of whole hours and a small fleet keep the
 * models that follow the day quick. */
static inline void random_peaks(struct params *p, uint64_t *seed)
{
    int from = (int)(24 * random_share(seed)), hours = 1 + (int)(12 * random_share(seed));
    double busy = 1 + 3 * random_share(seed);
    param_set(p, PARAM_VEHICLES, 1 + floor(50 * random_share(seed)));
    param_set(p, PARAM_CHARGE_TIME, 1 + floor(4 * random_share(seed)));
    param_set(p, PARAM_TRANSPORT_TIME, 0.25 * floor(5 * random_share(seed)));
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p->v[SLOT_PROFILE + (from + h) % HOURS_PER_DAY] = h < hours ? busy : 1;
    double spare = demand_rate(p) * cycle_time(p), v = param_get(p, PARAM_VEHICLES);
    param_set(p, PARAM_BATTERIES, 1 + floor(v + 3 * spare * random_share(seed)));
    param_set(p, PARAM_PORTS, 1 + floor(3 * spare * random_share(seed)));
}

/* Mostly a flat day; the levels are those that people want. */
static inline void random_plain_town(struct params *p, uint64_t *seed, int i)
{
    static const double levels[] = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999};
    random_town(p, seed);
    param_set(p, PARAM_SERVICE_LEVEL, levels[i % 6]);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        p->v[SLOT_PROFILE + h] = 1;
    if (random_share(seed) < 0.25)
        random_peaks(p, seed);
}

#endif
