/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_share.h"

#include <math.h>

#include "engine/model/fleet/fleet.h"

double fleet_curve_short(struct fleet_curve *curve, int i)
{
    double sum = 0, term = HUGE_VAL, left = 1, j = 1;
    const double n = curve->law.vehicles;
    int from = i;
    do {
        const double *kept = curve->weight;
        for (; i < curve->count && term > 1e-16 * sum; i++, j++) {
            term = kept[i] * left;
            sum += term;
            left *= 1 - j / n;
        }
    } while (term > 1e-16 * sum && fleet_curve_extend(curve, 64));
    curve->work += (unsigned)(i - from);
    return sum;
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
    if (fleet_curve_reach(curve, spares)) {
        struct sides sides = sides_at(curve, spares);
        if (!curve->cut)
            return share(sides);
    }
    return fleet_wait(&at);
}

/* ln D/V at a number of spares; NAN where the curve does not reach. */
static double log_waiting(struct fleet_curve *curve, double spares)
{
    if (!fleet_curve_reach(curve, spares))
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
    if (!fleet_curve_reach(curve, spares) || isnan(curve->slope))
        return 0;
    if (spares >= curve->full)
        return share(sides_full(curve, spares));
    int i = (int)(spares - curve->first);
    double d = exp(curve->level + curve->slope * (spares - curve->anchor));
    return share((struct sides){curve->before[i], curve->weight[i] * d * (1 - 1e-9)});
}
