/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fleets of every size and some shapes, for benchmarks. */
#ifndef SWAPDECK_FLEET_SHAPES_H
#define SWAPDECK_FLEET_SHAPES_H

#include <math.h>

#include "engine/model/fleet/fleet_system.h"
#include "engine/scenario/scenario.h"
#include "engine/study/models.h"
#include "tests/station_day.h"

/* Muhanga so many times over: how it differs from a plain one. */
struct shape {
    const char *name;
    double swaps, charge, leg;
    double ports;      /* as a multiple of the offered load; 0 one port a battery */
    double deviations; /* spares beyond the mean number out, in its roots */
    bool profile;
};

/* What a study is run on. */
struct subject {
    struct scenario s;
    enum model_id model; /* for studies that follow one */
    struct fleet_system system;
    double wait;
};

static const struct shape shapes[] = {
    {"Muhanga's proportions", 2, 3, 0.5, 1.2, 2, false},
    {"ports as the load, peaks", 2, 3, 0.5, 1, 2, true},
    {"two days a leg", 2, 3, 48, 1.2, 2, false},
    {"everything at its bound", 100, 72, 48, 0, 2, false},
};

static inline double within(enum param_id id, double x)
{
    return fmin(fmax(x, param_row(id)->min), param_row(id)->max);
}

static inline void set(struct params *p, enum param_id id, double x)
{
    param_set(p, id, within(id, x));
}

static inline void subject_of(const struct shape *shape, double vehicles, struct subject *at)
{
    struct params *p;
    scenario_default(&at->s);
    p = &at->s.params;
    set(p, PARAM_VEHICLES, vehicles);
    set(p, PARAM_SWAPS_PER_DAY, shape->swaps);
    set(p, PARAM_CHARGE_TIME, shape->charge);
    set(p, PARAM_TRANSPORT_TIME, shape->leg);
    double out = demand_rate(p) * cycle_time(p), load = demand_rate(p) * shape->charge;
    set(p, PARAM_BATTERIES, vehicles + ceil(out + shape->deviations * sqrt(out)));
    set(p, PARAM_PORTS, shape->ports > 0 ? ceil(load * shape->ports) : HUGE_VAL);
    if (shape->profile)
        param_set_list(p, PARAM_PROFILE, STATION_DAY, HOURS_PER_DAY);
    for (int i = 0; i < p->count[PARAM_FLEETS]; i++)
        p->v[SLOT_FLEETS + i] = within(PARAM_FLEETS, round(vehicles * (2 + i) / 2));
    fleet_system_of(p, &at->system);
    at->wait = 1 - param_get(p, PARAM_SERVICE_LEVEL);
}

#endif
