/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A network's memory, and where it starts. */
#ifndef SWAPDECK_NETWORK_H
#define SWAPDECK_NETWORK_H

#include "engine/simulation/network_state.h"

/* Gets the memory for a process that was checked. False without. */
bool network_open(struct network *n, const struct process *p);
void network_close(struct network *n);

/*
 * Puts the network where replication `replication` of `seed` starts, at this time (h, negative:
 * before the first midnight that is measured), as full as a deterministic flow would be.
 */
void network_start(struct network *n, uint64_t seed, uint64_t replication, double time);

#endif
