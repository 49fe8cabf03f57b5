/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The law of the number k of batteries outstanding, walked from one k to the
 * next. For the files of the fleet model alone; doc/fleet-model.md has the
 * symbols and the derivation.
 */
#ifndef SWAPDECK_FLEET_LAW_H
#define SWAPDECK_FLEET_LAW_H

#include "engine/model/fleet/fleet_system.h"

/* Hours of a day: demand is given per day, the law works per hour. */
struct fleet_law {
    double vehicles;  /* N: at most as many as there are batteries */
    double spares;    /* S >= 0 */
    double batteries; /* N + S */
    double ports;     /* F, at most the batteries */
    double missing;   /* vehicles beyond the batteries: they always wait */
    double rate;      /* lambda, swaps per hour of one vehicle on the road */
    double ample;     /* lambda tau: step of the law with a port for every battery */
    double full;      /* lambda c / F: step of the law with all ports busy */
    double excess;    /* rho - 1, rho = N lambda c / F */
    double share;     /* x = c / tau */
    double part;      /* x / F */
    double calm;      /* up to this k the ports do not queue (to e^-45) */
    double knee;      /* F / x: beyond it they do */
};

enum fleet_phase { FLEET_CALM, FLEET_QUEUE, FLEET_FULL };

/* One k of the walk. Weights are relative; the caller may scale both. */
struct fleet_walk {
    enum fleet_phase phase;
    double k;
    double weight;       /* w(k), proportional to P(K = k) */
    double ample_weight; /* A(k) = w(k) / r(k) */
    double idle;         /* d(k) = E(F - B)+ / F, B binomial(k, x) */
    double below;        /* P(B < F) */
    double edge;         /* P(B = F - 1) */
};

void fleet_law_of(struct fleet_law *law, const struct fleet_system *s);

/* Starts a walk at a whole k with the given weight. */
void fleet_walk_start(struct fleet_walk *walk, const struct fleet_law *law, double k,
                      double weight);

/* Enters the phase in which ports queue; the step does it at k = calm. */
void fleet_walk_queue(struct fleet_walk *walk, const struct fleet_law *law);

/* ln rho with its digits near one and far below. */
double fleet_log_load(const struct fleet_law *law);

/* Steps between two looks at the interrupt. */
#define FLEET_STEPS_ASKED (1u << 16)

/* Relative share of d in a step of w below which all ports count as busy. */
#define FLEET_FULL_SHARE 1e-18

static inline void fleet_step_queue(struct fleet_walk *walk, const struct fleet_law *law,
                                    double demand)
{
    double x = law->share, room = walk->k - law->ports + 1;
    walk->ample_weight *= demand * law->ample / walk->k;
    walk->idle -= law->part * walk->below;
    walk->below -= x * walk->edge;
    walk->edge *= walk->k * (1 - x) / room;
    double idle = walk->ample_weight * walk->idle;
    walk->weight = walk->weight * (demand * law->full) + idle;
    if (idle < FLEET_FULL_SHARE * walk->weight)
        walk->phase = FLEET_FULL;
}

/* One step from k to k + 1 with so many vehicles on the road at k. */
static inline void fleet_step(struct fleet_walk *walk, const struct fleet_law *law,
                              double demand)
{
    walk->k += 1;
    if (walk->phase == FLEET_CALM) {
        if (walk->k <= law->calm) {
            walk->weight *= demand * law->ample / walk->k;
            return;
        }
        walk->k -= 1;
        fleet_walk_queue(walk, law);
        walk->k += 1;
    }
    if (walk->phase == FLEET_QUEUE)
        fleet_step_queue(walk, law, demand);
    else
        walk->weight *= demand * law->full;
}

#endif
