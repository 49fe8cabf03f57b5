/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots and optima of the fleet model, as a scenario asks for them. */
#ifndef SWAPDECK_FLEET_SEARCH_H
#define SWAPDECK_FLEET_SEARCH_H

#include "engine/limit/plan.h"
#include "engine/model/fleet/fleet_system.h"
#include "engine/table/metrics.h"

/*
 * Most swaps per vehicle and day at which at most `wait` of the swaps wait,
 * whatever s holds for swaps_per_day; guess > 0 is where to look first (a
 * neighbour's answer makes it quick). 0 without a spare battery.
 */
double fleet_most_swaps(const struct fleet_system *s, double wait, double guess);

/* The same for endless batteries: at it fleet_wait_limit() is `wait`. */
double fleet_most_swaps_by_ports(const struct fleet_system *s, double wait);

/*
 * Longest mean charge (h) at which at most `wait` of the swaps wait; guess as
 * above. 0 when transport alone makes more of them wait, or no battery is spare.
 */
double fleet_longest_charge(const struct fleet_system *s, double wait, double guess);

/* fleet_cheapest_pair() of a scenario, whose batteries and ports do not matter. */
void fleet_pair(const struct params *p, struct plan *out);

/* Fills the wanted limit.* and cost.best_* metrics of the fleet model. */
void fleet_limits(const struct params *p, metric_set want, struct results *out);

#endif
