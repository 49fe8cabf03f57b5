/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What searches over batteries and ports find, whatever the model. */
#ifndef SWAPDECK_PLAN_H
#define SWAPDECK_PLAN_H

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

#endif
