/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A simulation: replications of one process, their records and what they add up to.
 *
 *     struct simulation *s = simulation_open(&process, &plan, part, &err);
 *     simulation_run(s, &control)         see simulation_run.h
 *     simulation_result(s, &result)       see result.h
 *     simulation_free(s)
 *
 * Whatever the threads and however it is cut into parts, replication r is the same, records
 * stand in the order of their number, and what is added up out of it are whole numbers: the
 * answer is the same to the last bit.
 */
#ifndef SWAPDECK_SIMULATION_H
#define SWAPDECK_SIMULATION_H

#include "engine/simulation/plan.h"
#include "engine/simulation/replicate.h"
#include "engine/simulation/tally.h"

/* Part `number` of `of`: of R replications those from R (number - 1) / of to R number / of,
 * rounded down. */
struct simulation_part {
    int number, of;
};

enum { SIMULATION_NAME = 128 };

struct simulation {
    char name[SIMULATION_NAME]; /* of the scenario, in one line; "": set by the caller */
    struct process process;
    struct simulation_plan plan;
    struct simulation_part part;
    int days;              /* measured in each */
    double warm_up;        /* h, of each */
    int warm_up_found;     /* see result.h */
    bool settled;
    int first, count;      /* replications that are recorded */
    int most;              /* number after the last one that is to be */
    struct tally *record;  /* owned */
    int room;
    struct spreads spreads;
};

/*
 * Checks process and plan; NULL and a sentence when they are wrong, or there is no memory. A
 * part (1 of 1 for all) needs a plan with a number of replications.
 */
struct simulation *simulation_open(const struct process *p, const struct simulation_plan *plan,
                                   struct simulation_part part, struct error *err);
void simulation_free(struct simulation *s);

/* Room for records up to this number of them; false without memory. */
bool simulation_reserve(struct simulation *s, int count);

#endif
