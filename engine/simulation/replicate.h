/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One replication, and where one after the other is made. */
#ifndef SWAPDECK_REPLICATE_H
#define SWAPDECK_REPLICATE_H

#include <stdatomic.h>

#include "engine/base/interrupt.h"
#include "engine/simulation/network_state.h"
#include "engine/simulation/spread.h"

/* What is seen at looks and of waits, of all replications together. */
struct spreads {
    struct spread wait;                  /* of riders served after a wait, in WAIT_UNITs */
    struct spread stock[HOURS_PER_DAY];  /* charged batteries at looks in the clock hour */
    struct spread riders[HOURS_PER_DAY]; /* riders who wait */
};

void spreads_merge(struct spreads *a, const struct spreads *b);

/* The memory to make replications with, of one thread at a time. */
struct lane {
    struct network network;
    struct spreads spreads; /* added to */
    double *series;         /* batteries out, mean of each hour from the start; or NULL */
    int hours;              /* of the series */
    const atomic_bool *stop; /* set by another thread that gives up; or NULL */
    const struct interrupt *asked; /* of the thread that this one helps; or NULL */
};

/* False without memory. The process must have been checked. */
bool lane_open(struct lane *lane, const struct process *p);
void lane_close(struct lane *lane);

/*
 * Makes a replication: warm_up hours, then so many days that are recorded. False when it was
 * given up: on lane->stop or lane->asked, by an interrupt of this thread, or without memory
 * (lane->network.failed); record and spreads are then worth nothing.
 */
bool replicate(struct lane *lane, uint64_t seed, uint64_t replication, double warm_up,
               int days, struct tally *record);

#endif
