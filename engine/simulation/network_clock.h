/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens by the clock: hours, looks, doors, vans. */
#ifndef SWAPDECK_NETWORK_CLOCK_H
#define SWAPDECK_NETWORK_CLOCK_H

#include "engine/simulation/network_state.h"

/*
 * The clock struck: an hour ends, a look is due, the doors move. False when the run is over.
 * A van that is due is up to the caller, before this.
 */
bool network_clock(struct network *n);

/* Looks so many times an hour from now on, at a full hour. */
void network_clock_looks(struct network *n, int per_hour);

/* Sets the clock to n->now. */
void network_clock_start(struct network *n);

#endif
