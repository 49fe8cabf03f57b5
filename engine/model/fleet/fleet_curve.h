/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wait probability as a function of the spares alone, by one walk. For the
 * searches of the fleet model; doc/fleet-model.md has the symbols.
 *
 * With V(k) the weights under the full fleet's demand, C(S) = sum V(k), k < S,
 * and D(S) = sum V(S + j) g_j, g_j = (1 - 1/N) ... (1 - j/N), the wait
 * probability is D / (C + D): one walk serves every S.
 */
#ifndef SWAPDECK_FLEET_CURVE_H
#define SWAPDECK_FLEET_CURVE_H

#include "engine/model/fleet/fleet_law.h"

/*
 * Starts as {0}. Owns what it keeps, some widths of the law, which is the square
 * root of the fleet; the room serves the next start, fleet_curve_free() gives it
 * back. For one thread at a time; not to be copied.
 */
struct fleet_curve {
    struct fleet_law law;
    struct fleet_walk walk;
    double sum;    /* C at the walk's k */
    double valid;  /* fewest spares for which C is complete */
    double far;    /* more spares than this are evaluated rather than walked to */
    double first;  /* S of the first kept weight */
    double full;   /* S of the first kept weight with all ports busy; infinite at first */
    double full_short; /* D/V from there on; 0 until it is asked for */
    double anchor, level, slope; /* of the bound that fleet_curve_floor() gives */
    int count, room;
    unsigned long work; /* steps walked and terms summed, of all starts together */
    bool cut;       /* ended early: no memory, or nobody waits for the answer */
    double *weight; /* V(first + i) */
    double *before; /* C(first + i); behind the weights in one block */
};

/*
 * Starts a walk low enough for every number of spares at which at least `odds`
 * swaps are served for one that waits. Nothing is kept yet.
 */
void fleet_curve_start(struct fleet_curve *curve, const struct fleet_system *s, double odds);

/* One step up, adding to C. Once in a while it may cut the curve: see interrupt.h. */
void fleet_curve_step(struct fleet_curve *curve);

/* Scales weights down when they grow large; only before the first is kept. */
void fleet_curve_rescale(struct fleet_curve *curve);

/* Gives the room back; the curve may be started again. */
void fleet_curve_free(struct fleet_curve *curve);

/* Keeps the weight at the walk's k; false when the curve is or gets cut. */
bool fleet_curve_keep(struct fleet_curve *curve);

/* D(first + i), i below count, walking on for weights not kept yet. */
double fleet_curve_short(struct fleet_curve *curve, int i);

/*
 * The wait probability of s at so many spares; s must be the network the curve
 * was started with. Falls back on an evaluation where the curve does not reach.
 */
double fleet_curve_wait(struct fleet_curve *curve, const struct fleet_system *s,
                        double spares);

/*
 * A share of swaps that surely waits at so many spares, for the cost of a
 * logarithm: D/V is log-convex in S, so that outside two numbers of spares at
 * which it is known it lies above the line through them. Nearly the wait
 * probability itself close to the anchor, 0 where nothing is known.
 */
double fleet_curve_floor(struct fleet_curve *curve, double spares);

/* Anchors the bound at so many spares and one more, by two evaluations. */
void fleet_curve_anchor(struct fleet_curve *curve, double spares);

/* Sum of rho^j g_j, or a value above 1e20: D/V when all ports are busy. */
double fleet_full_short(double vehicles, double load);

/* The law of a network with endless batteries. */
void fleet_endless_law(struct fleet_law *law, const struct fleet_system *s);

#endif
