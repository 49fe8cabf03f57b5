/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_ring.h"

#include <math.h>

#include "engine/table/params.h"

/* What a charge of another time may change laws by, as a share, and by how much it may
 * differ as a share where the day's waves are small. */
#define ALIKE 1e-5
#define NEAR 1.5e-5

/* Rings have no more than this many times the nodes that are needed at least. */
#define LARGER 16

static struct hourly_ring ring_of(int nodes, double charge)
{
    int stride = (int)fmax(1, round(charge / HOURS_PER_DAY * nodes));
    return (struct hourly_ring){nodes, stride, (double)HOURS_PER_DAY * stride / nodes};
}

/* 1 or less where it is as good. */
static double badness(const struct hourly_waves *waves, double near, double charge)
{
    double away = fabs(charge / waves->charge - 1) / near;
    return away > 1 ? away : fmax(away, hourly_waves_differ(waves, charge) / ALIKE);
}

/* Waves are as much larger or smaller. */
static double near_enough(const struct hourly_waves *waves)
{
    double sum = 1;
    for (int i = 0; i < HOURLY_WAVES; i++)
        sum += waves->height[i];
    return NEAR / sum;
}

struct hourly_ring hourly_ring_near(const struct hourly_waves *waves, int fewest)
{
    struct hourly_ring best = {0};
    double least = INFINITY, near = near_enough(waves);
    for (int nodes = fewest; nodes <= LARGER * fewest && least > 1; nodes++) {
        struct hourly_ring ring = ring_of(nodes, waves->charge);
        double bad = badness(waves, near, ring.charge);
        if (bad >= least)
            continue;
        least = bad;
        best = ring;
    }
    return best;
}
