/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of a simulation, as far as it has come. */
#ifndef SWAPDECK_SIMULATION_RESULT_H
#define SWAPDECK_SIMULATION_RESULT_H

#include "engine/simulation/estimate.h"
#include "engine/simulation/simulation.h"
#include "engine/table/metrics.h"

enum measure_id {
#define MEASURE(id, ...) MEASURE_##id,
#include "engine/simulation/measure.def"
#undef MEASURE
    MEASURE_COUNT
};

/* The words of a measure. metric is METRIC_COUNT for what no model answers. */
struct measure_row {
    enum metric_id metric;
    const char *key, *label, *unit, *doc;
    enum notation notation;
};

struct measure_row measure_row(enum measure_id id);

/* A clock hour; stock and riders at its looks. */
struct simulation_hour {
    struct estimate wait;                  /* share of the hour's swaps; NONE: no demand */
    double swaps, waiting, stock, busy;    /* means: swaps/h, riders, batteries, ports */
    double stock_low, stock_middle, stock_high; /* 5, 50 and 95 % of looks have at most this */
    double riders_high;                    /* 95 % */
};

struct simulation_result {
    int replications, days;  /* made, measured in each */
    double warm_up;          /* h, run and left out in each */
    int warm_up_found;       /* h that would do by MSER-5; -1: not looked for */
    bool settled;            /* false: even the longest warm-up tried remembers the start */
    bool precise;            /* the wait probability's half width is as narrow as wished */
    uint64_t swaps, events, shortages;
    struct estimate measure[MEASURE_COUNT];
    double wait_95;          /* h: one swap in twenty waits longer */
    int worst_hour;          /* of the clock, with the largest share of waits; -1: none waits,
                              * or every hour is the same */
    struct simulation_hour hour[HOURS_PER_DAY];
};

/* What the records say, at least one; false without memory. */
bool simulation_result(const struct simulation *s, struct simulation_result *out);

#endif
