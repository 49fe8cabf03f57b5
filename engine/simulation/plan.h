/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a process is simulated: all that, beside it, fixes every figure of the answer.
 *
 * Replications are independent. Each starts at a full hour before a midnight, runs its warm-up
 * and then whole days that are measured.
 */
#ifndef SWAPDECK_SIMULATION_PLAN_H
#define SWAPDECK_SIMULATION_PLAN_H

#include "engine/simulation/process.h"

struct simulation_plan {
    uint64_t seed;
    int days;             /* measured in each replication; 0: chosen by their cost */
    double warm_up;       /* whole h; negative: found, see warm_up.h */
    int replications;     /* 0: until the precision is reached */
    double precision;     /* half width of the wait probability over its value */
};

enum {
    PLAN_REPLICATIONS = 1000000, /* most */
    PLAN_DAYS = 3650,
    PLAN_WARM_UP = 10000,
};

/* Seed 1, the rest chosen and found, until a tenth. */
struct simulation_plan simulation_plan_default(void);

/* False and a sentence, the key that of the option, when a number is out of its range. */
bool simulation_plan_check(const struct simulation_plan *plan, struct error *err);

/* Events in a day, about; and hours until a start is forgotten, about, at least 24. */
double process_events(const struct process *p);
double process_memory(const struct process *p);

/* The days to measure when they are to be chosen, at least 2. */
int simulation_days(const struct process *p);

/* Replications after which a simulation that is to become precise gives up: some seconds'. */
int simulation_most(const struct process *p, int days, double warm_up);

#endif
