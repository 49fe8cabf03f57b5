/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day of one replication, look by look: what a planner would have seen. */
#ifndef SWAPDECK_TRACE_H
#define SWAPDECK_TRACE_H

#include "engine/simulation/network_state.h"

enum { TRACE_PER_HOUR = 60, TRACE_LOOKS = TRACE_PER_HOUR * HOURS_PER_DAY };

/*
 * The looks of a day, 0 for the first that is measured, of a replication that a simulation with
 * the same process, seed and warm-up makes; in the middle of each minute. False without memory,
 * or by an interrupt of this thread. The process must have been checked.
 */
bool simulation_trace(const struct process *p, uint64_t seed, uint64_t replication,
                      double warm_up, int day, struct network_look looks[TRACE_LOOKS]);

#endif
