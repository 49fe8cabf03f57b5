/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One metric as a function of one parameter: what a seek looks at. Probing
 * remembers the closest miss.
 */
#ifndef SWAPDECK_SEEK_PROBE_H
#define SWAPDECK_SEEK_PROBE_H

#include "engine/study/seek_query.h"

enum { SIDE_NONE = 2, PROBES_MAX = 1024 };

struct probe {
    double x; /* of the parameter */
    double y; /* of the metric; infinite when impossible or unlimited, else NAN */
    int side; /* of the target: -1 below, 0 on it, 1 above, SIDE_NONE without a value */
};

struct hunt {
    const struct seek_query *query;
    const struct param_row *row;
    struct params p;      /* the scenario with the parameter varied */
    double present;       /* value of the parameter */
    struct probe closest; /* finite and least far from the target; NONE at first */
    double refined[PROBES_MAX];
    struct probe at[PROBES_MAX]; /* in rising order of x, no x twice */
    int count;
    int middle; /* index of the present value */
};

void hunt_init(struct hunt *h, const struct params *p, const struct seek_query *query);

/* Evaluates the metric at x. */
struct probe probe_at(struct hunt *h, double x);

/* True when the probe has a finite value. */
bool probe_finite(const struct probe *at);

/* A value of the parameter's kind inside its range. */
double hunt_snap(const struct hunt *h, double x);

#endif
