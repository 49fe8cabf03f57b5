/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stock against ports at equal service. The ports and batteries that the
 * scenario owns do not matter to any of these calls.
 */
#ifndef SWAPDECK_FRONTIER_H
#define SWAPDECK_FRONTIER_H

#include "engine/study/models.h"

enum { FRONTIER_MAX = 1000 };

/* Fewest batteries at some port counts, rising; INFINITY where none reach the level. */
struct frontier {
    int count;
    double ports[FRONTIER_MAX];
    double batteries[FRONTIER_MAX];
};

/* The curve with its ends and its cheapest point at the prices of the scenario. */
struct frontier_study {
    enum model_id model; /* by which it was drawn, see frontier_model() */
    struct port_range range;
    struct frontier curve; /* the cheapest number of ports is among its points */
    struct plan cheapest;
    double served[FRONTIER_MAX]; /* share served at once with each pair of the curve, NAN
                                    without any; filled by frontier_served() alone */
};

/*
 * The model that draws the curve for somebody who follows the chosen one: itself
 * if it can, else the first that can. The table always has one.
 */
enum model_id frontier_model(enum model_id chosen);

/*
 * By a model that frontier_model() gave: whole port counts from..to, at least 1:
 * all of them when they are at most `most` (2 to FRONTIER_MAX), else that many
 * spread evenly with both ends, and the fewest batteries at each.
 */
void frontier_fill(enum model_id model, const struct params *p, double from, double to,
                   int most, struct frontier *out);

/* What a plan costs to buy, at the two prices of the scenario. */
double frontier_cost(const struct params *p, double batteries, double ports);

/* All port counts that matter, as many as `most` allows, by frontier_model(chosen). */
void frontier_study(enum model_id chosen, const struct params *p, int most,
                    struct frontier_study *out);

/* The share of swaps served at once with each pair of the curve of a study. */
void frontier_served(const struct params *p, struct frontier_study *s);

/* The place on the curve with a number of batteries that is nearest to so many ports;
 * 0 ports stand for the cheapest pair. -1 where no pair reaches the level. */
int frontier_near(const struct frontier_study *s, double ports);

/* The place of the next pair from a place on: by steps, back when negative, no further
 * than the last one there is. */
int frontier_step(const struct frontier_study *s, int from, int by);

/* Where a cursor is that took so many steps from the pair nearest to so many ports. */
int frontier_cursor(const struct frontier_study *s, double ports, int steps);

/* The pair at a place of the curve, and what it costs at the scenario's prices. */
struct plan frontier_pair(const struct params *p, const struct frontier_study *s, int at);

#endif
