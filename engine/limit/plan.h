/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What searches over batteries and ports find, whatever the model. */
#ifndef SWAPDECK_PLAN_H
#define SWAPDECK_PLAN_H

#include "engine/table/metrics.h"

/* Numbers to own, whole, and what they cost in money. */
struct plan {
    double batteries, ports;
    double cost;
};

/* The port counts that matter at a service level; whole numbers. */
struct port_range {
    double fewest; /* ports with which some number of batteries reaches the level */
    double enough; /* ports beyond which no battery is saved */
    double limit;  /* share of swaps that waits with one port less than the fewest,
                      however many batteries; 1 when the fewest is one */
};

#define BEST_PLAN_METRICS                                                                      \
    (METRIC_BIT(METRIC_BEST_BATTERIES) | METRIC_BIT(METRIC_BEST_PORTS) |                       \
     METRIC_BIT(METRIC_BEST_PLAN_TOTAL))

/* Fills them from the plan that costs least when waiting swaps cost money; NULL when no
 * number of batteries is best because they cost nothing. */
void best_plan_results(const struct plan *best, struct results *out);

#endif
