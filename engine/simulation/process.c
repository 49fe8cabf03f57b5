/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/process.h"

#include <math.h>

struct process_options process_options_default(void)
{
    return (struct process_options){
        .charge_law = LAW_GAMMA,
        .charge_cv = 0.1,
        .transport_law = LAW_GAMMA,
        .patience_law = LAW_GAMMA,
        .patience_cv = 1,
        .road_law = LAW_EXPONENTIAL,
        .road_cv = 1,
        .van_crate = 1,
        .closes = HOURS_PER_DAY,
    };
}

/* Divided by the largest weight first, so that no sum of them overflows. */
static void rates(const struct params *p, double rate[HOURS_PER_DAY])
{
    const double *weight = p->v + SLOT_PROFILE;
    double largest = 0, total = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        largest = fmax(largest, weight[h]);
    for (int h = 0; h < HOURS_PER_DAY; h++)
        total += rate[h] = largest > 0 ? weight[h] / largest : 1;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        rate[h] *= param_get(p, PARAM_SWAPS_PER_DAY) / total;
}

struct process process_of(const struct params *p, const struct process_options *options)
{
    struct process_options o = options ? *options : process_options_default();
    double leg = param_get(p, PARAM_TRANSPORT_TIME);
    bool back = param_get(p, PARAM_TRANSPORT_LEGS) > 1;
    struct process process = {
        .vehicles = param_get(p, PARAM_VEHICLES),
        .batteries = param_get(p, PARAM_BATTERIES),
        .ports = param_get(p, PARAM_PORTS),
        .road = {o.road_law, 1, o.road_cv},
        .inbound = {o.transport_law, leg, o.transport_cv},
        .charge = {o.charge_law, param_get(p, PARAM_CHARGE_TIME), o.charge_cv},
        .outbound = {o.transport_law, back ? leg : 0, o.transport_cv},
        .patience = {o.patience_law, o.patience, o.patience_cv},
        .van_interval = o.van_interval,
        .van_crate = o.van_crate,
        .opens = o.opens,
        .closes = o.closes,
        .port_life = o.port_life,
        .port_repair = o.port_repair,
        .shared_power = o.shared_power,
    };
    rates(p, process.rate);
    return process;
}

double process_demand_at(const struct process *p, int hour)
{
    return p->vehicles * p->rate[hour];
}

double process_demand(const struct process *p)
{
    double sum = 0;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        sum += process_demand_at(p, h);
    return sum / HOURS_PER_DAY;
}

bool process_closes(const struct process *p)
{
    return p->opens != p->closes && !(p->opens == 0 && p->closes == HOURS_PER_DAY);
}

bool process_open_at(const struct process *p, double clock)
{
    if (!process_closes(p))
        return true;
    if (p->opens < p->closes)
        return clock >= p->opens && clock < p->closes;
    return clock >= p->opens || clock < p->closes;
}

/* A number and what it may be. */
struct range {
    const char *key;
    double value, min, max;
};

static bool check_range(const struct range *r, struct error *err)
{
    if (r->value >= r->min && r->value <= r->max)
        return true;
    return error_set(err, STATUS_OUT_OF_RANGE, r->key,
                     "%g cannot be simulated; allowed are %g to %g", r->value, r->min, r->max);
}

/* Zero switches failures off; else both times are needed. */
static bool check_failures(const struct process *p, struct error *err)
{
    const struct range repair = {"hub.port_repair", p->port_repair, 0.01, 1e6};
    return p->port_life == 0 || check_range(&repair, err);
}

static bool check_law(const char *key, const struct law *law, struct error *err)
{
    const struct range range = {key, law->cv, law->id == LAW_HYPEREXPONENTIAL ? 1 : 0, 5};
    return law->mean == 0 || check_range(&range, err);
}

bool process_check(const struct process *p, struct error *err)
{
    const struct range ranges[] = {
        {"fleet.vehicles", p->vehicles, 1, SIMULATION_MOST},
        {"stock.batteries", p->batteries, 1, SIMULATION_MOST},
        {"hub.ports", p->ports, 1, SIMULATION_MOST},
        {"hub.charge_time", p->charge.mean, 0.01, 72},
        {"hub.opens", p->opens, 0, HOURS_PER_DAY},
        {"hub.closes", p->closes, 0, HOURS_PER_DAY},
        {"hub.port_life", p->port_life, 0, 1e6},
        {"transport.time", p->inbound.mean, 0, 48},
        {"transport.time", p->outbound.mean, 0, 48},
        {"van.interval", p->van_interval, 0, HOURS_PER_DAY},
        {"van.crate", p->van_crate, 1, SIMULATION_MOST},
        {"riders.patience", p->patience.mean, 0, 1000},
        {"service.within", p->within, 0, 1000},
        {"fleet.swaps_per_day", process_demand(p) / p->vehicles * HOURS_PER_DAY, 1e-6,
         1e6},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (!check_range(&ranges[i], err))
            return false;
    return check_failures(p, err) && check_law("hub.charge_cv", &p->charge, err) &&
           check_law("transport.cv", &p->inbound, err) &&
           check_law("transport.cv", &p->outbound, err) &&
           check_law("riders.patience_cv", &p->patience, err) &&
           check_law("fleet.road_cv", &p->road, err);
}
