/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reproducible scenarios over the whole range of every parameter. */
#ifndef SWAPDECK_RANDOM_PARAMS_H
#define SWAPDECK_RANDOM_PARAMS_H

#include <math.h>
#include <stdint.h>

#include "engine/table/params.h"

/* Steele, Lea and Flood (2014), SplitMix64. */
static inline uint64_t random_bits(uint64_t *seed)
{
    uint64_t x = *seed += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/* Uniform in [0, 1). */
static inline double random_share(uint64_t *seed)
{
    return (double)(random_bits(seed) >> 11) * 0x1p-53;
}

/* A value in the row's range: evenly, by its logarithm, or at a bound. */
static inline double random_value(const struct param_row *row, uint64_t *seed)
{
    double u = random_share(seed), way = random_share(seed);
    double least = row->min > 0 ? row->min : row->max * 1e-9;
    double x = row->min + u * (row->max - row->min);
    if (way < 0.6)
        x = least * exp(u * log(row->max / least));
    else if (way > 0.95)
        x = u < 0.5 ? row->min : row->max;
    if (row->kind == KIND_WHOLE)
        x = round(x);
    return fmax(row->min, fmin(row->max, x));
}

/* Every parameter anywhere in its range. */
static inline void random_params(struct params *p, uint64_t *seed)
{
    params_default(p);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        for (int i = 0; i < p->count[id]; i++)
            p->v[param_row(id)->slot + i] = random_value(param_row(id), seed);
}

/* Every hour alike, for what would be slow with the peaks of any profile at any size. */
static inline void even_day(struct params *p)
{
    double weight[HOURS_PER_DAY];
    for (int h = 0; h < HOURS_PER_DAY; h++)
        weight[h] = 1;
    param_set_list(p, PARAM_PROFILE, weight, HOURS_PER_DAY);
}

/* Random parameters with a stock and ports of the order of what the demand asks for. */
static inline void random_plan(struct params *p, uint64_t *seed)
{
    random_params(p, seed);
    double vehicles = param_get(p, PARAM_VEHICLES);
    double spare = vehicles * param_get(p, PARAM_SWAPS_PER_DAY) / 24 *
                   (param_get(p, PARAM_CHARGE_TIME) + param_get(p, PARAM_TRANSPORT_TIME));
    double batteries = round(vehicles + spare * 2.5 * random_share(seed));
    double ports = ceil(spare * 2.5 * random_share(seed));
    param_set(p, PARAM_BATTERIES, fmin(4e7, fmax(1, batteries)));
    param_set(p, PARAM_PORTS, fmin(4e7, fmax(1, ports)));
}

#endif
