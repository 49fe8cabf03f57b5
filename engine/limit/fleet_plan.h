/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fleet model's cheapest pair and cheapest plan. */
#ifndef SWAPDECK_FLEET_PLAN_H
#define SWAPDECK_FLEET_PLAN_H

#include <stdbool.h>

#include "engine/limit/plan.h"
#include "engine/model/fleet/fleet_system.h"

/*
 * The cheapest batteries and ports that reach the level; ties go to fewer
 * batteries, then fewer ports. Exists for every scenario.
 */
void fleet_cheapest_pair(const struct fleet_system *s, double wait, double battery_price,
                         double port_price, struct plan *out);

/*
 * The least of battery price + port price + waiting_price * wait probability
 * over all batteries (at least one a vehicle) and ports; waiting_price is the
 * money lost if every swap waits. Also where the cost has several valleys; ties
 * within 1e-12 of the cost. Exact as far as doc/fleet-model.md proves it; where
 * prices make thousands of plans almost equal the search ends after about a
 * second with one of them. False when batteries cost nothing but waiting does:
 * then no number of them is best. Any thread; asks the interrupt.
 */
bool fleet_best_plan(const struct fleet_system *s, double battery_price, double port_price,
                     double waiting_price, struct plan *out);

#endif
