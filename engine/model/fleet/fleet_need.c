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
#include <stdbool.h>

#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_curve.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_share.h"

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

/* ln of C over odds D at the i-th kept S: rises, and nearly on a straight line. */
static double excess_served(struct fleet_curve *q, int i, double odds)
{
    double served = q->before[i], wanted = odds * fleet_curve_short(q, i);
    double excess = log(served / wanted);
    return served >= wanted ? fmax(excess, 0) : fmin(excess, -1e-300);
}

/* The least kept S that does; the last one is known to. By false position, halving where
 * that creeps. */
static double least_kept(struct fleet_curve *q, double odds)
{
    int low = -1, high = q->count - 1;
    double at_low = -INFINITY, at_high = INFINITY;
    for (int turn = 0; high - low > 1 && !q->cut; turn++) {
        int i = low + (high - low) / 2;
        if (turn % 3 != 2 && isfinite(at_low) && isfinite(at_high))
            i = low + (int)fmin(fmax(ceil((high - low) * at_low / (at_low - at_high)), 1),
                                high - low - 1);
        double at = excess_served(q, i, odds);
        if (at >= 0) {
            high = i;
            at_high = at;
        } else {
            low = i;
            at_low = at;
        }
    }
    return q->first + high;
}

/*
 * All ports busy from k on: D/V stays, and c = C/V obeys c' = (c + 1)/rho, so
 * that c (rho - 1) - 1 falls by rho a step. Where c is as needed, not rounded.
 */
static double spares_when_full(const struct fleet_curve *q, double needed)
{
    double c = q->sum / q->walk.weight, excess = q->law.excess;
    if (excess == 0)
        return q->walk.k + (needed - c);
    double change = log1p((needed - c) * excess / (c * excess - 1));
    return q->walk.k - change / fleet_log_load(&q->law);
}

/* How far rounding may have moved that: c by its own errors, the whole by a few digits. */
static double doubt(const struct fleet_curve *q, double needed, double spares)
{
    double excess = q->law.excess, rise = (1 - needed * excess) / (1 + excess);
    return 1e-10 * needed / rise + 1e-13 * spares;
}

/* Where rounding might have moved the closed form by one, evaluations have the last word. */
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

static double need_when_full(const struct fleet_curve *q, const struct fleet_system *s,
                             double needed, double wait)
{
    double spares = spares_when_full(q, needed), unsure = doubt(q, needed, spares);
    double need = s->vehicles + ceil(spares);
    bool sure = ceil(spares - unsure) == ceil(spares + unsure);
    return sure ? need : settle(*s, need, wait);
}

static double search_need(struct fleet_curve *q, const struct fleet_system *s, double wait)
{
    double odds = (1 - wait) / wait, spares = 0;
    fleet_curve_start(q, s, odds);
    fleet_curve_skip(q, odds);
    double from = q->walk.k;
    if (q->sum >= odds * q->walk.weight)
        fleet_curve_collect(q, odds);
    if (q->walk.phase == FLEET_FULL && !q->cut) {
        double needed = odds * fleet_full_short(q->law.vehicles, 1 + q->law.excess);
        if (q->sum < needed * q->walk.weight)
            return need_when_full(q, s, needed, wait);
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
