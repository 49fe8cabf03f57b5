/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network that the fleet model is about. */
#ifndef SWAPDECK_FLEET_SYSTEM_H
#define SWAPDECK_FLEET_SYSTEM_H

#include "engine/table/params.h"

/*
 * One network. Numbers of things are whole doubles: vehicles, batteries and
 * ports at least 1. Fewer batteries than vehicles are allowed: some vehicles
 * then always wait. Ports beyond the batteries stay empty.
 */
struct fleet_system {
    double vehicles;
    double batteries;     /* those in vehicles included */
    double ports;
    double swaps_per_day; /* of one vehicle while it is on the road, > 0 */
    double charge;        /* h, mean of one charge, >= 0 */
    double transport;     /* h, both legs together, >= 0 */
};

/* Offered load: ports that demand keeps busy when no vehicle waits. */
static inline double fleet_load(const struct fleet_system *s)
{
    return s->vehicles * s->swaps_per_day * s->charge / HOURS_PER_DAY;
}

/* The network that a scenario describes. */
void fleet_system_of(const struct params *p, struct fleet_system *s);

#endif
