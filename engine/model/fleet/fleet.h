/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The exact model of a finite fleet with a finite number of charging ports:
 * exponential demand and charging, any transport times, first come first
 * served, a vehicle without battery waits and makes no demand meanwhile.
 * doc/fleet-model.md derives every formula used here and bounds its error.
 */
#ifndef SWAPDECK_FLEET_H
#define SWAPDECK_FLEET_H

#include "engine/model/model.h"

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

/* The network that a scenario describes. */
void fleet_system_of(const struct params *p, struct fleet_system *s);

/* A wait probability below 1e-300 is zero. */
void fleet_measure(const struct fleet_system *s, struct fleet_measures *out);

/* The wait probability alone. */
double fleet_wait(const struct fleet_system *s);

/* What the wait probability falls to as batteries grow without end at these ports. */
double fleet_wait_limit(const struct fleet_system *s);

/* The same for ports that demand would keep busy 1 + excess times over. */
double fleet_wait_limit_at(double vehicles, double excess);

/* The wait probability at these batteries with a port for every one of them. */
double fleet_wait_ample(const struct fleet_system *s);

/*
 * Fewest batteries, one spare at least, with a wait probability of at most
 * `wait` (0 < wait < 1) at the ports of s; its batteries do not matter.
 * Infinity when fleet_wait_limit() is not below `wait`.
 */
double fleet_need(const struct fleet_system *s, double wait);

/*
 * Fewest ports for that at the batteries of s; its ports do not matter.
 * Infinity when even a port for every battery does not reach it.
 */
double fleet_ports_need(const struct fleet_system *s, double wait);

/* The model's row in the table of models. */
void fleet_evaluate(const struct params *p, metric_set want, struct results *out);
double fleet_effort(const struct params *p);

#endif
