/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stock against ports at equal service, in the fleet model. */
#ifndef SWAPDECK_FRONTIER_H
#define SWAPDECK_FRONTIER_H

#include "engine/limit/fleet_search.h"

enum { FRONTIER_MAX = 1000 };

/* The port counts that matter at a service level. */
struct frontier_range {
    double fewest; /* ports with which some number of batteries reaches the level */
    double enough; /* ports beyond which no battery is saved */
    double limit;  /* share of swaps that waits with one port less than the fewest,
                      however many batteries; 1 when the fewest is one */
};

/* Fewest batteries at some port counts, rising; INFINITY where none reach the level. */
struct frontier {
    int count;
    double ports[FRONTIER_MAX];
    double batteries[FRONTIER_MAX];
};

/* The curve with its ends and its cheapest point at the prices of the scenario. */
struct frontier_study {
    struct frontier_range range;
    struct frontier curve;
    struct fleet_plan cheapest;
};

/* The ports and batteries of the scenario do not matter to any of these. */
void frontier_range(const struct params *p, struct frontier_range *range);

/*
 * Whole port counts from..to, at least 1: all of them when they are at most
 * `most` (2 to FRONTIER_MAX), else that many spread evenly with both ends, and
 * the fewest batteries at each.
 */
void frontier_fill(const struct params *p, double from, double to, int most,
                   struct frontier *out);

/* What a plan costs to buy, at the two prices of the scenario. */
double frontier_cost(const struct params *p, double batteries, double ports);

/* All port counts that matter, as many as `most` allows. */
void frontier_study(const struct params *p, int most, struct frontier_study *out);

#endif
