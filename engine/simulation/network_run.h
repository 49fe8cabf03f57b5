/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The loop that takes a network from event to event.
 *
 * Each event costs the same whatever the fleet: demand of a fleet without memory is one
 * clock that runs faster the more vehicles are on the road; delays are those of delay.h.
 * Nothing is allocated but when a ring, heap or wheel outgrows its room, which doubles.
 */
#ifndef SWAPDECK_NETWORK_RUN_H
#define SWAPDECK_NETWORK_RUN_H

#include "engine/simulation/network_state.h"

/*
 * Runs until this full hour, counting into tally (not NULL), whose areas and counts are added
 * to. observer may be NULL. False when the observer ended it or memory ran out.
 */
bool network_run(struct network *n, double until, struct tally *tally,
                 network_observer *observer, void *user);

/* The same with a check of every law of conservation after every event; false also when one
 * is broken. */
bool network_run_checked(struct network *n, double until, struct tally *tally);

#endif
