/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads that make replications together. */
#ifndef SWAPDECK_CREW_H
#define SWAPDECK_CREW_H

#include "engine/simulation/replicate.h"
#include "engine/simulation/simulation.h"

struct crew;

/* For at most so many threads, the caller's among them; NULL without memory. */
struct crew *crew_open(const struct simulation *s, int threads);
void crew_close(struct crew *crew);

/*
 * Makes the replications of s from `from` to before `to` into record, and adds what they saw to
 * seen. series, which may be NULL, gets the sum over them of each of its hours. False when the
 * caller's thread is interrupted, or without memory: *failed then. Nothing is added then.
 */
bool crew_make(struct crew *crew, int from, int to, struct tally *record,
               struct spreads *seen, double *series, int hours, bool *failed);

#endif
