/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is simulated, in plain numbers: one hub, one fleet, one stock.
 *
 * A vehicle on the road asks for a swap after a random time whose rate follows the
 * clock. It hands in its battery and takes a charged one, or waits, first come first
 * served. The battery travels to the hub, queues for a port, is charged, travels back
 * and becomes stock, or goes to the vehicle that has waited longest.
 *
 * Riders without patience keep their battery while they wait: it is handed in when they
 * are served. Who gives up drives on with it, and asks again as any other.
 *
 * Vans leave at every multiple of their interval from midnight on, at both ends, each with
 * at most a crate of what waits for it; what does not fit waits for the next.
 *
 * A hub that is closed plugs nothing in and takes nothing off; charges that run go on to
 * their end and keep their port until it opens.
 *
 * A port works for an exponential time, busy or not, and is under repair for another. A
 * battery on a port that fails keeps its charge and goes on at the next free port, before
 * all others.
 *
 * With shared power every battery at the hub is plugged in, and all of them together are
 * charged as fast as the ports could: min(at the hub, ports) / at the hub each.
 */
#ifndef SWAPDECK_PROCESS_H
#define SWAPDECK_PROCESS_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/simulation/law.h"
#include "engine/table/params.h"

struct process {
    double vehicles, batteries, ports; /* whole, at least 1 */
    double rate[HOURS_PER_DAY];        /* swaps/h of one vehicle on the road in a clock hour */
    struct law road;                   /* between swaps; its mean is 1, the rate scales it */
    struct law inbound, charge, outbound;
    struct law patience;               /* mean 0: without end */
    double within;                     /* h: a longer wait counts as late */
    double van_interval, van_crate;    /* h, 0: no vans; batteries, at least 1 */
    double opens, closes;              /* clock, 0 to 24; equal, or 0 and 24: never closed */
    double port_life, port_repair;     /* h, means; 0: ports never fail */
    bool shared_power;
};

/* What the parameters of the table do not say. */
struct process_options {
    enum law_id charge_law, transport_law, patience_law, road_law;
    double charge_cv, transport_cv, patience_cv, road_cv;
    double patience, van_interval, van_crate, opens, closes, port_life, port_repair;
    bool shared_power;
};

/* Charging times gamma with a deviation of a tenth, all else off. */
struct process_options process_options_default(void);

/* options may be NULL: the defaults. With one leg it is the way to the hub. */
struct process process_of(const struct params *p, const struct process_options *options);

/* Mean demand of the whole fleet when nobody waits, swaps/h; and in the clock hours. */
double process_demand(const struct process *p);
double process_demand_at(const struct process *p, int hour);

/* Does it repeat each day, but not each hour? */
bool process_daily(const struct process *p);

/* True when a battery handed in can pass through the hub only at some hours. */
bool process_closes(const struct process *p);

/* Is the hub open at this clock time? */
bool process_open_at(const struct process *p, double clock);

/*
 * False and a sentence when a number is out of its range, see process.def, or the deviation
 * of a time more than SIMULATION_MOST_CV of its means.
 */
bool process_check(const struct process *p, struct error *err);

enum { SIMULATION_MOST = 40000000, SIMULATION_MOST_CV = 5 };

#endif
