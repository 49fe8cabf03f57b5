/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least number of batteries or ports by evaluations. */
#ifndef SWAPDECK_FLEET_LEAST_H
#define SWAPDECK_FLEET_LEAST_H

#include "engine/model/fleet/fleet_system.h"

enum fleet_thing { FLEET_BATTERIES, FLEET_PORTS };

/*
 * The least whole number above `low`, which is known to be too few, at which
 * the wait probability is at most `wait`; some number must do. guess is where
 * to look first, floor what the wait probability cannot fall below.
 */
double fleet_least(const struct fleet_system *s, enum fleet_thing thing, double wait,
                   double low, double guess, double floor);

/*
 * Fewest ports with a wait probability of at most `wait` (0 < wait < 1) at the batteries of s;
 * its ports do not matter.
 * Infinity when even a port for every battery does not reach it.
 */
double fleet_ports_need(const struct fleet_system *s, double wait);

#endif
