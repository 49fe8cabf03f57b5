/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fewest batteries in one walk. C/V rises and D/V falls with S, so the answer
 * lies between the first S with C >= odds V and the first with
 * C (1 - V ratio) >= odds V; beyond the point where all ports are busy it is
 * a logarithm.
 */
#include <config.h>

#include "engine/model/fleet/fleet_need.h"

#include <math.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_curve.h"
#include "engine/model/fleet/fleet_least.h"

double fleet_wait_limit_at(double vehicles, double excess)
{
    if (excess <= 0)
        return 0;
    double scaled = fleet_full_short(vehicles, 1 + excess) * excess;
    return scaled / (scaled + 1);
}

double fleet_wait_limit(const struct fleet_system *s)
{
    struct fleet_law law;
    fleet_endless_law(&law, s);
    return fleet_wait_limit_at(law.vehicles, law.excess);
}

/* Up to the first S that might do, or to where all ports are busy. */
static void skip_too_few(struct fleet_curve *q, double odds)
{
    while (!q->cut && q->walk.phase != FLEET_FULL &&
           (q->walk.k < q->valid || q->sum < odds * q->walk.weight)) {
        fleet_curve_step(q);
        fleet_curve_rescale(q);
    }
}

/* Keeps weights up to an S that surely does, or to where all ports are busy. */
static void keep_candidates(struct fleet_curve *q, double odds)
{
    while (fleet_curve_keep(q) && q->walk.phase != FLEET_FULL) {
        double last = q->walk.weight;
        fleet_curve_step(q);
        double fall = 1 - q->walk.weight / last;
        if (q->sum * fall >= odds * q->walk.weight) {
            fleet_curve_keep(q);
            return;
        }
    }
}

/* The least kept S that does; the last one is known to. */
static double least_kept(struct fleet_curve *q, double odds)
{
    int low = -1, high = q->count - 1;
    while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (q->before[middle] >= odds * fleet_curve_short(q, middle))
            high = middle;
        else
            low = middle;
    }
    return q->first + high;
}

/*
 * All ports busy from k on: D/V stays, and c = C/V obeys c' = (c + 1)/rho, so
 * that c (rho - 1) - 1 falls by rho a step.
 */
static double spares_when_full(const struct fleet_curve *q, double needed)
{
    double c = q->sum / q->walk.weight, excess = q->law.excess;
    if (excess == 0)
        return q->walk.k + ceil(needed - c);
    double change = log1p((needed - c) * excess / (c * excess - 1));
    return q->walk.k + ceil(-change / fleet_log_load(&q->law));
}

/* Rounding in a closed form may miss by one: the evaluation has the last word. */
static double settle(struct fleet_system s, double batteries, double wait)
{
    for (int tries = 0; tries < 8; tries++) {
        s.batteries = batteries - 1;
        if (s.batteries <= s.vehicles || fleet_wait(&s) > wait)
            break;
        batteries--;
    }
    for (int tries = 0; tries < 8; tries++) {
        s.batteries = batteries;
        if (fleet_wait(&s) <= wait)
            break;
        batteries++;
    }
    return batteries;
}

static double search_need(struct fleet_curve *q, const struct fleet_system *s, double wait)
{
    double odds = (1 - wait) / wait, spares = 0;
    fleet_curve_start(q, s, odds);
    skip_too_few(q, odds);
    double from = q->walk.k;
    if (q->sum >= odds * q->walk.weight)
        keep_candidates(q, odds);
    if (q->walk.phase == FLEET_FULL && !q->cut) {
        double needed = odds * fleet_full_short(q->law.vehicles, 1 + q->law.excess);
        if (q->sum < needed * q->walk.weight)
            return settle(*s, s->vehicles + spares_when_full(q, needed), wait);
    }
    if (!q->cut)
        spares = least_kept(q, odds);
    if (q->cut)
        return fleet_least(s, FLEET_BATTERIES, wait, s->vehicles, s->vehicles + from, 0);
    return s->vehicles + spares;
}

double fleet_need_on(struct fleet_curve *curve, const struct fleet_system *s, double wait)
{
    return fleet_wait_limit(s) < wait ? search_need(curve, s, wait) : INFINITY;
}

double fleet_need(const struct fleet_system *s, double wait)
{
    struct fleet_curve curve = {0};
    double need = fleet_need_on(&curve, s, wait);
    fleet_curve_free(&curve);
    return need;
}
