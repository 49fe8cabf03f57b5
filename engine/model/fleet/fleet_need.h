/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fewest batteries, and what no number of them can better. */
#ifndef SWAPDECK_FLEET_NEED_H
#define SWAPDECK_FLEET_NEED_H

#include "engine/model/fleet/fleet_curve.h"
#include "engine/model/fleet/fleet_system.h"

/* What the wait probability falls to as batteries grow without end at these ports. */
double fleet_wait_limit(const struct fleet_system *s);

/* The same for ports that demand would keep busy 1 + excess times over. */
double fleet_wait_limit_at(double vehicles, double excess);

/*
 * Fewest batteries, one spare at least, with a wait probability of at most
 * `wait` (0 < wait < 1) at the ports of s; its batteries do not matter.
 * Infinity when fleet_wait_limit() is not below `wait`.
 */
double fleet_need(const struct fleet_system *s, double wait);

/*
 * The same on a curve of the caller's, whose room it uses. Unless the need is
 * infinite the curve then serves the spares around it.
 */
double fleet_need_on(struct fleet_curve *curve, const struct fleet_system *s, double wait);

#endif
