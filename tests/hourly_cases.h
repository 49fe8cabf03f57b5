/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hubs to try the hourly model on. */
#ifndef SWAPDECK_HOURLY_CASES_H
#define SWAPDECK_HOURLY_CASES_H

#include <string.h>

#include "engine/model/hourly/hourly_model.h"
#include "engine/model/hourly/hourly_moment.h"
#include "engine/model/hourly/hourly_ports.h"
#include "tests/random_params.h"
#include "tests/station_day.h"

static const double NAIROBI_DAY[HOURS_PER_DAY] = {
    .14,  .14,  .14,  .14,  .14,  1,    1,    1,    1,    1,    1,   1,
    1.68, 1.68, 1.68, 1.68, 1.68, 1.51, 1.51, 1.51, 1.51, 1.51, .14, .14,
};

static const double FLAT_DAY[HOURS_PER_DAY] = {
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
};

/* So many swaps a day, spread like the profile. */
static inline struct hourly_hub hub_of(double daily, const double *profile, double ports,
                                       double charge)
{
    struct hourly_hub hub = {.ports = ports, .charge = charge, .fineness = 1};
    double sum = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        sum += profile[h];
    for (int h = 0; h < HOURS_PER_DAY; h++)
        hub.rate[h] = daily * profile[h] / sum;
    return hub;
}

/* A day with the queue it is of. */
struct read_day {
    struct hourly_queue *queue;
    struct hourly_day *day;
};

static inline struct read_day read_day(const struct hourly_hub *hub, double lead)
{
    struct read_day r = {hourly_queue_make(hub, lead), NULL};
    r.day = r.queue ? hourly_day_make(r.queue, lead) : NULL;
    return r;
}

static inline void close_day(struct read_day *r)
{
    hourly_day_free(r->day);
    hourly_queue_free(r->queue);
}

static inline double mean_wait(const struct read_day *r, double stock)
{
    double daily = r->queue->clock.before[HOURS_PER_DAY];
    return hourly_waiting(r->day, stock) * HOURS_PER_DAY / daily;
}

/* Uneven, mostly closed, two plateaus, or with gaps; never without demand. */
static inline void random_weights(uint64_t *seed, double weight[HOURS_PER_DAY])
{
    int shape = (int)(4 * random_share(seed));
    for (int h = 0; h < HOURS_PER_DAY; h++) {
        weight[h] = 0.2 + random_share(seed);
        if (shape == 1)
            weight[h] = h >= 7 && h < 15 ? 0.5 + random_share(seed) : 0;
        if (shape == 2)
            weight[h] = h < 6 || h >= 21 ? 0.3 : 1.2;
        if (shape == 3 && random_share(seed) < 0.3)
            weight[h] = 0;
    }
    weight[12] += 0.1;
}

static inline double between(uint64_t *seed, double low, double high)
{
    return low + (high - low) * random_share(seed);
}

#endif
