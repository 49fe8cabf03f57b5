/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/process.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>

struct process_options process_options_default(void)
{
    return (struct process_options){
        .charge_law = LAW_GAMMA,
        .charge_cv = 0.1,
        .transport_law = LAW_GAMMA,
        .patience_law = LAW_GAMMA,
        .patience_cv = 1,
        .road_law = LAW_GAMMA,
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

bool process_daily(const struct process *p)
{
    for (int h = 1; h < HOURS_PER_DAY; h++)
        if (p->rate[h] != p->rate[0])
            return true;
    return process_closes(p);
}

bool process_open_at(const struct process *p, double clock)
{
    if (!process_closes(p))
        return true;
    if (p->opens < p->closes)
        return clock >= p->opens && clock < p->closes;
    return clock >= p->opens || clock < p->closes;
}

/* Numbers of a process and what they may be; of a law its mean, of hours each. */
enum kind { RANGE_NUMBER, RANGE_HOURS, RANGE_LAW, RANGE_SWITCH };

static const struct range {
    const char *key;
    enum kind kind;
    size_t place;
    double least, most;
} ranges[] = {
#define FIELD(key, kind, member, least, most) \
    {key, RANGE_##kind, offsetof(struct process, member), least, most},
#include "engine/simulation/process.def"
#undef FIELD
};

static bool check(const char *key, double value, double least, double most, struct error *err)
{
    if (value >= least && value <= most)
        return true;
    return error_set(err, STATUS_OUT_OF_RANGE, key,
                     "%g cannot be simulated; allowed are %g to %g", value, least, most);
}

static bool check_law(const struct range *r, const struct law *law, struct error *err)
{
    double least = law->id == LAW_HYPEREXPONENTIAL ? 1 : 0;
    char key[64];
    snprintf(key, sizeof key, "%s_cv", r->key);
    return check(r->key, law->mean, r->least, r->most, err) &&
           (law->mean == 0 || check(key, law->cv, least, SIMULATION_MOST_CV, err));
}

static bool check_range(const struct range *r, const struct process *p, struct error *err)
{
    const void *place = (const char *)p + r->place;
    const double *number = place;
    switch (r->kind) {
    case RANGE_LAW: return check_law(r, place, err);
    case RANGE_SWITCH: return true;
    case RANGE_NUMBER: return check(r->key, *number, r->least, r->most, err);
    default:
        for (int h = 0; h < HOURS_PER_DAY; h++)
            if (!check(r->key, number[h], r->least, r->most, err))
                return false;
        return true;
    }
}

/* What joins two numbers: some demand, and a repair where there are failures. */
static bool check_together(const struct process *p, struct error *err)
{
    double swaps = process_demand(p) / p->vehicles * HOURS_PER_DAY;
    return check("fleet.swaps_per_day", swaps, 1e-6, 1e6, err) &&
           (p->port_life == 0 || check("hub.port_repair", p->port_repair, 0.01, 1e6, err));
}

bool process_check(const struct process *p, struct error *err)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (!check_range(&ranges[i], p, err))
            return false;
    return check_together(p, err);
}
