/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_curve.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/interrupt.h"

#include "engine/model/fleet/fleet.h"

#define WEIGHT_START 1e50
#define WEIGHT_HIGH 1e200
#define WEIGHT_RESCALE 1e-150
#define STEPS_ASKED (1 << 16) /* between two looks at the interrupt */
#define FAR 24 /* widths of the law that are walked at most */
#define WEIGHT_KEPT 1e290 /* the largest kept; sums of them stay finite */
#define WEIGHT_LEAST 1e-250 /* the least that counts, after many others */

double fleet_full_short(double vehicles, double load)
{
    double sum = 1, term = 1, step = load / vehicles;
    for (double j = 1; j < vehicles && sum < 1e20; j++) {
        double ratio = step * (vehicles - j);
        term *= ratio;
        sum += term;
        if (ratio < 1 && term * ratio <= 1e-17 * sum * (1 - ratio))
            break;
    }
    return sum;
}

void fleet_endless_law(struct fleet_law *law, const struct fleet_system *s)
{
    struct fleet_system endless = *s;
    endless.batteries = INFINITY;
    fleet_law_of(law, &endless);
}

/*
 * A number of spares that the answer cannot be below. V rises by at most
 * 1 + 1/odds at S, as C/V <= 1/(ratio - 1); and where V still rises for sqrt(N)
 * more steps D/V >= 0.8 sqrt(N) sharpens that.
 */
static double fewest_spares(const struct fleet_law *law, double odds)
{
    double mode = law->vehicles * law->ample, root = sqrt(law->vehicles);
    double coarse = mode / (1 + 1 / odds);
    double fine = fmin(mode - root - 1, mode / (1 + 1.25 / (odds * root)));
    return fmax(coarse, fine);
}

void fleet_curve_start(struct fleet_curve *curve, const struct fleet_system *s, double odds)
{
    fleet_endless_law(&curve->law, s);
    curve->sum = 0;
    curve->count = 0;
    curve->cut = false;
    curve->full = INFINITY;
    curve->full_short = 0;
    curve->slope = NAN;
    curve->valid = fewest_spares(&curve->law, odds);
    double mode = curve->law.vehicles * curve->law.ample;
    curve->far = mode + FAR * sqrt(fmax(mode, curve->law.vehicles)) + 64;
    double start = fmax(0, floor(curve->valid - sqrt(84 * curve->valid) - 4));
    fleet_walk_start(&curve->walk, &curve->law, start, WEIGHT_START);
}

void fleet_curve_step(struct fleet_curve *curve)
{
    curve->sum += curve->walk.weight;
    fleet_step(&curve->walk, &curve->law, curve->law.vehicles);
    if (++curve->work % STEPS_ASKED == 0)
        curve->cut |= interrupted();
}

void fleet_curve_rescale(struct fleet_curve *curve)
{
    if (curve->walk.weight <= WEIGHT_HIGH)
        return;
    curve->walk.weight *= WEIGHT_RESCALE;
    curve->walk.ample_weight *= WEIGHT_RESCALE;
    curve->sum *= WEIGHT_RESCALE;
}

/* Room for some widths of the law at first, doubled when that was not enough. */
static bool enlarge(struct fleet_curve *curve)
{
    double width = sqrt(fmax(curve->valid, curve->law.vehicles));
    double room = curve->room ? 2.0 * curve->room : floor(128 + 12 * width);
    double *block = room < INT_MAX ? malloc(2 * (size_t)room * sizeof *block) : NULL;
    if (!block)
        return false;
    if (curve->count > 0) {
        size_t bytes = (size_t)curve->count * sizeof *block;
        memcpy(block, curve->weight, bytes);
        memcpy(block + (int)room, curve->before, bytes);
    }
    free(curve->weight);
    curve->room = (int)room;
    curve->weight = block;
    curve->before = block + curve->room;
    return true;
}

void fleet_curve_free(struct fleet_curve *curve)
{
    free(curve->weight);
    curve->weight = curve->before = NULL;
    curve->room = curve->count = 0;
}

bool fleet_curve_keep(struct fleet_curve *curve)
{
    curve->cut |= curve->walk.weight > WEIGHT_KEPT;
    if (curve->cut || (curve->count == curve->room && !enlarge(curve))) {
        curve->cut = true;
        return false;
    }
    if (curve->count == 0)
        curve->first = curve->walk.k;
    if (curve->walk.phase == FLEET_FULL)
        curve->full = fmin(curve->full, curve->walk.k);
    curve->weight[curve->count] = curve->walk.weight;
    curve->before[curve->count++] = curve->sum;
    return true;
}

double fleet_curve_short(struct fleet_curve *curve, int i)
{
    double sum = 0, term = HUGE_VAL, left = 1, n = curve->law.vehicles;
    int from = i;
    for (double j = 1; term > 1e-16 * sum; j++, i++) {
        if (i == curve->count) {
            fleet_curve_step(curve);
            if (!fleet_curve_keep(curve))
                break;
        }
        term = curve->weight[i] * left;
        sum += term;
        left *= 1 - j / n;
    }
    curve->work += (unsigned)(i - from);
    return sum;
}

/* The first weight is kept where the curve begins to be valid. */
static void keep_first(struct fleet_curve *curve)
{
    while (curve->walk.k < curve->valid && !curve->cut) {
        fleet_curve_step(curve);
        fleet_curve_rescale(curve);
    }
    fleet_curve_keep(curve);
}

/* Scales everything kept by a power of two; what gets too small to be a number is not
 * valid any more. */
static void lighten(struct fleet_curve *curve)
{
    const double scale = 0x1p-500;
    curve->walk.weight *= scale;
    curve->walk.ample_weight *= scale;
    curve->sum *= scale;
    for (int i = 0; i < curve->count; i++) {
        curve->weight[i] *= scale;
        curve->before[i] *= scale;
        if (curve->weight[i] < WEIGHT_LEAST)
            curve->valid = fmax(curve->valid, curve->first + i + 1);
    }
}

/* Walks on until the weight of so many spares is kept, or one with all ports busy. */
static bool reach(struct fleet_curve *curve, double spares)
{
    if (spares < fmax(1, curve->valid) || curve->cut)
        return false;
    if (curve->count == 0)
        keep_first(curve);
    if (spares < curve->first)
        return false;
    spares = fmin(spares, curve->full);
    while (!curve->cut && curve->first + curve->count <= fmin(spares, curve->far)) {
        fleet_curve_step(curve);
        fleet_curve_keep(curve);
        if (curve->walk.weight > WEIGHT_HIGH)
            lighten(curve);
        spares = fmin(spares, curve->full);
    }
    return !curve->cut && curve->first + curve->count > spares;
}

/* C and D to a common scale. */
struct sides {
    double served, waiting;
};

static double share(struct sides s)
{
    double wait = s.waiting / (s.served + s.waiting);
    return wait < 1e-300 ? 0 : wait;
}

/* All ports busy from S = full on: D/V stays, C/V becomes (C/V + 1) / rho a step. */
static struct sides sides_full(struct fleet_curve *curve, double spares)
{
    int i = (int)(curve->full - curve->first);
    double c = curve->before[i] / curve->weight[i], excess = curve->law.excess;
    double steps = spares - curve->full, fall = -steps * fleet_log_load(&curve->law);
    if (curve->full_short == 0)
        curve->full_short = fleet_full_short(curve->law.vehicles, 1 + excess);
    c = c * exp(fall) + (excess == 0 ? steps : -expm1(fall) / excess);
    return (struct sides){c, curve->full_short};
}

static struct sides sides_at(struct fleet_curve *curve, double spares)
{
    if (spares >= curve->full)
        return sides_full(curve, spares);
    int i = (int)(spares - curve->first);
    return (struct sides){curve->before[i], fleet_curve_short(curve, i)};
}

double fleet_curve_wait(struct fleet_curve *curve, const struct fleet_system *s, double spares)
{
    struct fleet_system at = *s;
    at.batteries = s->vehicles + spares;
    if (spares < 1)
        return 1;
    if (reach(curve, spares)) {
        struct sides sides = sides_at(curve, spares);
        if (!curve->cut)
            return share(sides);
    }
    return fleet_wait(&at);
}

/* ln D/V at a number of spares; NAN where the curve does not reach. */
static double log_waiting(struct fleet_curve *curve, double spares)
{
    if (!reach(curve, spares))
        return NAN;
    struct sides sides = sides_at(curve, spares);
    int i = (int)(spares - curve->first);
    return log(spares < curve->full ? sides.waiting / curve->weight[i] : sides.waiting);
}

void fleet_curve_anchor(struct fleet_curve *curve, double spares)
{
    curve->anchor = spares;
    curve->level = log_waiting(curve, spares);
    curve->slope = log_waiting(curve, spares + 1) - curve->level;
}

double fleet_curve_floor(struct fleet_curve *curve, double spares)
{
    if (!reach(curve, spares) || isnan(curve->slope))
        return 0;
    if (spares >= curve->full)
        return share(sides_full(curve, spares));
    int i = (int)(spares - curve->first);
    double d = exp(curve->level + curve->slope * (spares - curve->anchor));
    return share((struct sides){curve->before[i], curve->weight[i] * d * (1 - 1e-9)});
}
