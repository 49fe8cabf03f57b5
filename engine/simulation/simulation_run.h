/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making the replications of a simulation, in as many threads as wished. */
#ifndef SWAPDECK_SIMULATION_RUN_H
#define SWAPDECK_SIMULATION_RUN_H

#include "engine/simulation/result.h"
#include "engine/simulation/simulation.h"

enum simulation_end {
    SIMULATION_DONE,        /* precise, or all that was planned */
    SIMULATION_TIME_UP,
    SIMULATION_INTERRUPTED, /* see engine/base/interrupt.h */
    SIMULATION_FAILED,      /* no memory */
};

struct simulation_control {
    int threads;     /* at least 1, the caller's among them */
    double seconds;  /* gives up at the end of a round after this; 0: never */
    /* Called in the caller's thread after every round with what is known; false ends the run as
     * an interrupt does. NULL is allowed. */
    bool (*publish)(const struct simulation_result *so_far, void *user);
    void *user;
};

/*
 * Makes replications in rounds, each a third more than before, until the plan is fulfilled.
 * What is recorded stands for whole rounds whatever the end. To be called once.
 */
enum simulation_end simulation_run(struct simulation *s,
                                   const struct simulation_control *control);

#endif
