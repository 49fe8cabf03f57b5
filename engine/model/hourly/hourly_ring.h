/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A day in equal steps of which a charge takes a whole number.
 *
 * Where a charge leads from step to step, each law comes from one other and none
 * is interpolated, and a run comes back to where it began: a ring.
 */
#ifndef SWAPDECK_HOURLY_RING_H
#define SWAPDECK_HOURLY_RING_H

#include "engine/model/hourly/hourly_wave.h"

struct hourly_ring {
    int nodes;     /* steps of a day */
    int stride;    /* steps of a charge */
    double charge; /* the time that they take, h */
};

/* The ring of at least so many nodes whose charge is as good as that of the waves and has
 * fewest of them, or the best of all that are not too large. */
struct hourly_ring hourly_ring_near(const struct hourly_waves *waves, int fewest);

#endif
