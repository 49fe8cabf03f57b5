/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Vehicles whose times between swaps have a memory: each asks again when the clock of the road,
 * which runs at the rate of the hour, has gone on by what it drew.
 */
#ifndef SWAPDECK_NETWORK_ROAD_H
#define SWAPDECK_NETWORK_ROAD_H

#include "engine/simulation/network_state.h"

/* One more drives off; the one that is due stops. */
void network_road_enter(struct network *n);
void network_road_leave(struct network *n);

/* The clock of the road up to now, before the rate changes. */
void network_road_settle(struct network *n);

/* When the next one is due, after one of these. */
void network_road_next(struct network *n);

#endif
