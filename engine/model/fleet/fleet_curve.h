/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One walk that serves every number of spares. For the searches of the fleet
 * model; doc/fleet-model.md has the symbols.
 *
 * With V(k) the weights under the full fleet's demand, C(S) = sum V(k), k < S,
 * and D(S) = sum V(S + j) g_j, g_j = (1 - 1/N) ... (1 - j/N), the wait
 * probability is D / (C + D): see fleet_share.h.
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

/* Gives the room back; the curve may be started again. */
void fleet_curve_free(struct fleet_curve *curve);

/*
 * Walks up, keeping nothing, to the first S that is valid and has C >= odds V, or
 * to where all ports are busy. This and what follows may cut the curve.
 */
void fleet_curve_skip(struct fleet_curve *curve, double odds);

/*
 * Keeps weights from there up to an S at which surely C >= odds D, or to where
 * all ports are busy.
 */
void fleet_curve_collect(struct fleet_curve *curve, double odds);

/* Keeps the first weight, where the curve is valid; false when it is cut. */
bool fleet_curve_begin(struct fleet_curve *curve);

/* Keeps the next n weights, fewer when it is cut: then false. */
bool fleet_curve_extend(struct fleet_curve *curve, int n);

/*
 * Makes sure that the weight of so many spares is kept, or one with all ports
 * busy below it. False where the curve is not valid, too far off or cut.
 */
bool fleet_curve_reach(struct fleet_curve *curve, double spares);

/* Sum of rho^j g_j, or a value above 1e20: D/V when all ports are busy. */
double fleet_full_short(double vehicles, double load);

/* The law of a network with endless batteries. */
void fleet_endless_law(struct fleet_law *law, const struct fleet_system *s);

#endif
