/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The exact law of a finite fleet with a finite number of charging ports:
 * exponential demand and charging, any transport times, first come first
 * served, a vehicle without battery waits and makes no demand meanwhile.
 * doc/fleet-model.md derives every formula used here and bounds its error.
 */
#ifndef SWAPDECK_FLEET_H
#define SWAPDECK_FLEET_H

#include "engine/model/fleet/fleet_system.h"

/* The steady state; all of it to 1e-9 relative or better. */
struct fleet_measures {
    double wait;        /* share of swaps that find no charged battery */
    double served;      /* 1 - wait, by a sum of its own */
    double empty;       /* share of time without a charged battery in stock */
    double waiting;     /* mean number of vehicles that wait */
    double outstanding; /* mean number of batteries that are neither charged nor driving */
    double throughput;  /* swaps per hour */
    double mean_wait;   /* h per swap, those served at once included */
    double busy;        /* mean number of busy ports */
};

/* A wait probability below 1e-300 is zero. */
void fleet_measure(const struct fleet_system *s, struct fleet_measures *out);

/* The wait probability alone. */
double fleet_wait(const struct fleet_system *s);

/* The wait probability at these batteries with a port for every one of them. */
double fleet_wait_ample(const struct fleet_system *s);

#endif
