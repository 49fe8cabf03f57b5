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

/* One step up, adding to C. */
static void step(struct fleet_curve *curve)
{
    curve->sum += curve->walk.weight;
    fleet_step(&curve->walk, &curve->law, curve->law.vehicles);
}

/* Scales weights down when they grow large; only before the first is kept. */
static void rescale(struct fleet_curve *curve)
{
    if (curve->walk.weight <= WEIGHT_HIGH)
        return;
    curve->walk.weight *= WEIGHT_RESCALE;
    curve->walk.ample_weight *= WEIGHT_RESCALE;
    curve->sum *= WEIGHT_RESCALE;
}

/* Counts the work; once in a while asks whether anybody waits for it. */
static void count_work(struct fleet_curve *curve, double steps)
{
    unsigned long done = curve->work;
    curve->work += (unsigned long)steps;
    if (curve->work / FLEET_STEPS_ASKED != done / FLEET_STEPS_ASKED)
        curve->cut |= interrupted();
}

/* Up to this k, C below odds V surely is too few; from valid on. */
struct skip {
    double to, odds;
};

static inline bool too_few(const struct fleet_curve *curve, struct skip skip)
{
    return curve->walk.k < curve->valid || curve->sum < skip.odds * curve->walk.weight;
}

/* Steps while there are too few, all that changes in local variables: twice as fast. */
static void skip_calm(struct fleet_curve *curve, struct skip skip)
{
    double k = curve->walk.k, weight = curve->walk.weight, sum = curve->sum;
    const double rise = curve->law.vehicles * curve->law.ample, valid = curve->valid;
    const double odds = skip.odds, to = fmin(skip.to, curve->law.calm);
    while (k < to && weight <= WEIGHT_HIGH && (k < valid || sum < odds * weight)) {
        sum += weight;
        k += 1;
        weight *= rise / k;
    }
    curve->walk.k = k;
    curve->walk.weight = weight;
    curve->sum = sum;
}

static void skip_queue(struct fleet_curve *curve, struct skip skip)
{
    struct fleet_walk walk = curve->walk;
    const struct fleet_law law = curve->law;
    double sum = curve->sum;
    const double valid = curve->valid, odds = skip.odds, to = skip.to;
    while (walk.k < to && walk.weight <= WEIGHT_HIGH && walk.phase == FLEET_QUEUE &&
           (walk.k < valid || sum < odds * walk.weight)) {
        sum += walk.weight;
        walk.k += 1;
        fleet_step_queue(&walk, &law, law.vehicles);
    }
    curve->walk = walk;
    curve->sum = sum;
}

static void skip_while(struct fleet_curve *curve, struct skip skip)
{
    while (!curve->cut && curve->walk.phase != FLEET_FULL && curve->walk.k < skip.to &&
           too_few(curve, skip)) {
        double from = curve->walk.k;
        struct skip some = {fmin(skip.to, from + FLEET_STEPS_ASKED), skip.odds};
        if (curve->walk.phase == FLEET_QUEUE)
            skip_queue(curve, some);
        else if (curve->walk.k < curve->law.calm)
            skip_calm(curve, some);
        else
            step(curve);
        rescale(curve);
        count_work(curve, curve->walk.k - from);
    }
}

/*
 * D/V is at least one, and as long as V rises for some widths of g more at least the sum
 * of g_j, of which ln g_j >= -j^2/2N - 15/sqrt N up to j = 3 sqrt N.
 */
void fleet_curve_skip(struct fleet_curve *curve, double odds)
{
    double root = sqrt(curve->law.vehicles), mode = curve->law.vehicles * curve->law.ample;
    double rough = 0.8 * root, fine = 1.2499 * root * exp(-15 / root);
    double rising = floor(mode - (fine > rough ? 3 : 1) * root - 1);
    skip_while(curve, (struct skip){rising, odds * fmax(1, fmax(rough, fine))});
    if (curve->walk.k >= rising)
        skip_while(curve, (struct skip){INFINITY, odds});
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

/* Keeps the weight at the walk's k, for which there is room. */
static void keep(struct fleet_curve *curve)
{
    if (curve->walk.phase == FLEET_FULL)
        curve->full = fmin(curve->full, curve->walk.k);
    curve->weight[curve->count] = curve->walk.weight;
    curve->before[curve->count++] = curve->sum;
}

/* Steps and keeps while the phase stays, in local variables as above. */
static void keep_calm(struct fleet_curve *curve, int to)
{
    double k = curve->walk.k, weight = curve->walk.weight, sum = curve->sum;
    double *kept = curve->weight, *before = curve->before;
    const double rise = curve->law.vehicles * curve->law.ample;
    for (int i = curve->count; i < to; i++) {
        sum += weight;
        k += 1;
        weight *= rise / k;
        kept[i] = weight;
        before[i] = sum;
    }
    curve->count = to;
    curve->walk.k = k;
    curve->walk.weight = weight;
    curve->sum = sum;
}

static void keep_queue(struct fleet_curve *curve, int to)
{
    struct fleet_walk walk = curve->walk;
    const struct fleet_law law = curve->law;
    double sum = curve->sum, *kept = curve->weight, *before = curve->before;
    int i = curve->count;
    while (i < to && walk.phase == FLEET_QUEUE) {
        sum += walk.weight;
        walk.k += 1;
        fleet_step_queue(&walk, &law, law.vehicles);
        kept[i] = walk.weight;
        before[i++] = sum;
    }
    curve->count = i;
    curve->walk = walk;
    curve->sum = sum;
    if (walk.phase == FLEET_FULL)
        curve->full = fmin(curve->full, walk.k);
}

/* Walks on to the next weights that fit into the room, up to n and to where a phase ends. */
static void keep_some(struct fleet_curve *curve, int n)
{
    double left = curve->law.calm - curve->walk.k;
    int to = curve->count + n;
    if (curve->room < to)
        to = curve->room;
    if (curve->walk.phase == FLEET_QUEUE) {
        keep_queue(curve, to);
    } else if (curve->walk.phase == FLEET_CALM && left >= 1) {
        keep_calm(curve, (int)fmin(to, curve->count + left));
    } else {
        step(curve);
        keep(curve);
    }
}

bool fleet_curve_extend(struct fleet_curve *curve, int n)
{
    for (int to = curve->count + n; curve->count < to && !curve->cut;) {
        if (curve->count == curve->room && !enlarge(curve)) {
            curve->cut = true;
            break;
        }
        int count = curve->count;
        keep_some(curve, to - count);
        curve->cut = curve->walk.weight > WEIGHT_KEPT;
        count_work(curve, curve->count - count);
    }
    return !curve->cut;
}

bool fleet_curve_begin(struct fleet_curve *curve)
{
    while (curve->walk.k < curve->valid && !curve->cut) {
        step(curve);
        rescale(curve);
    }
    if (curve->cut || (curve->room == 0 && !enlarge(curve))) {
        curve->cut = true;
        return false;
    }
    curve->first = curve->walk.k;
    keep(curve);
    return true;
}

/*
 * At least D/V where v is the last ratio of weights: below 1/(1 - v), and as
 * g_j < exp(-j^2/2N) below the integral of exp(j ln v - j^2/2N) and twice its peak.
 */
static double most_waiting(double vehicles, double v)
{
    double slope = log(v) * sqrt(vehicles), peak = exp(slope * slope / 2);
    double bell = 1 + peak * (1 + sqrt(M_PI / 2 * vehicles) * erfc(-slope * M_SQRT1_2));
    return v < 1 ? fmin(bell, 1 / (1 - v)) : bell;
}

/* C is enough for the last spares kept. */
static bool enough(const struct fleet_curve *curve, double odds)
{
    int last = curve->count - 1;
    if (last < 1)
        return false;
    double v = curve->weight[last] / curve->weight[last - 1];
    double most = most_waiting(curve->law.vehicles, v);
    return curve->before[last] >= odds * most * curve->weight[last];
}

void fleet_curve_collect(struct fleet_curve *curve, double odds)
{
    if (!fleet_curve_begin(curve))
        return;
    while (curve->walk.phase != FLEET_FULL && !enough(curve, odds))
        if (!fleet_curve_extend(curve, 16 + curve->count / 8))
            return;
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

bool fleet_curve_reach(struct fleet_curve *curve, double spares)
{
    if (spares < fmax(1, curve->valid) || curve->cut)
        return false;
    if (curve->count == 0) {
        fleet_curve_skip(curve, 0);
        fleet_curve_begin(curve);
    }
    while (!curve->cut && curve->walk.k < fmin(spares, fmin(curve->full, curve->far))) {
        if (curve->walk.weight > WEIGHT_HIGH)
            lighten(curve);
        double more = ceil(fmin(spares, curve->far) - curve->walk.k);
        fleet_curve_extend(curve, (int)fmin(more, 16 + sqrt(curve->valid) / 16));
    }
    return !curve->cut && spares >= curve->first &&
           fmin(spares, curve->full) <= curve->walk.k;
}
