/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roots and optima of the fleet model: limits, the cheapest pair, the best plan. */
#ifndef SWAPDECK_FLEET_SEARCH_H
#define SWAPDECK_FLEET_SEARCH_H

#include "engine/limit/plan.h"
#include "engine/model/fleet/fleet.h"

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

/*
 * The cheapest batteries and ports that reach the level; ties go to fewer
 * batteries, then fewer ports. Exists for every scenario.
 */
void fleet_cheapest_pair(const struct fleet_system *s, double wait, double battery_price,
                         double port_price, struct plan *out);

/*
 * The least of battery price + port price + waiting_price * wait probability
 * over all batteries (at least one a vehicle) and ports; waiting_price is the
 * money lost if every swap waits. Also where the cost has several valleys;
 * exact but for plans within 1e-9 of its cost, up to about a million vehicles;
 * above that the search looks at fewer and fewer plans, so that it ends. False
 * when batteries cost nothing but waiting does: then no number of them is best.
 */
bool fleet_best_plan(const struct fleet_system *s, double battery_price, double port_price,
                     double waiting_price, struct plan *out);

/* fleet_cheapest_pair() of a scenario. Here and below its batteries and ports do not matter. */
void fleet_pair(const struct params *p, struct plan *out);

/* From where endless batteries reach the level to where more ports save none. */
void fleet_port_range(const struct params *p, struct port_range *out);

/* Fills the wanted limit.* and cost.best_* metrics of the fleet model. */
void fleet_limits(const struct params *p, metric_set want, struct results *out);

#endif
