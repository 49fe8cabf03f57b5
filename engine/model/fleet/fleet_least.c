/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_least.h"

#include <math.h>

#include "engine/base/interrupt.h"
#include "engine/model/fleet/fleet.h"

struct least {
    struct fleet_system system;
    enum fleet_thing thing;
    double wait, bottom;
};

/*
 * ln of the distance to the bottom over the wanted one: close to a parabola in n.
 * Every number will do once nobody waits for the answer.
 */
static double miss(struct least *q, double n)
{
    if (q->thing == FLEET_BATTERIES)
        q->system.batteries = n;
    else
        q->system.ports = n;
    double wait = interrupted() ? 0 : fleet_wait(&q->system);
    if (wait <= q->wait && !(wait > q->bottom))
        return -HUGE_VAL;
    double ratio = log((wait - q->bottom) / (q->wait - q->bottom));
    return wait > q->wait ? fmax(ratio, 1e-300) : fmin(ratio, 0);
}

/* The next place to look between low, too few, and high, enough. */
static double between(double low, double at_low, double high, double at_high, int turn)
{
    double middle = low + floor((high - low) / 2);
    if (turn % 3 == 2 || !isfinite(at_low) || !isfinite(at_high))
        return middle;
    double cut = low + ceil((high - low) * at_low / (at_low - at_high));
    return fmin(fmax(cut, low + 1), high - 1);
}

double fleet_least(const struct fleet_system *s, enum fleet_thing thing, double wait,
                   double low, double guess, double bottom)
{
    struct least q = {*s, thing, wait, bottom};
    double high = fmax(guess, low + 1), at_low = HUGE_VAL, at_high, stride = 1;
    while ((at_high = miss(&q, high)) > 0) {
        low = high;
        at_low = at_high;
        stride = fmax(2 * stride, ceil(sqrt(high) / 4));
        high += stride;
    }
    for (int turn = 0; high - low > 1; turn++) {
        double n = between(low, at_low, high, at_high, turn), at = miss(&q, n);
        if (at > 0) {
            low = n;
            at_low = at;
        } else {
            high = n;
            at_high = at;
        }
    }
    return high;
}

double fleet_ports_need(const struct fleet_system *s, double wait)
{
    double ample = fleet_wait_ample(s);
    if (ample > wait)
        return INFINITY;
    /* The pipeline's throughput at S, at most F/c, must reach N lambda (1 - wait). */
    double load = fleet_load(s);
    double low = fmax(0, ceil(load * (1 - wait) * (1 - 1e-9)) - 1);
    double guess = ceil(load + sqrt(load * fmax(0, -log(wait))));
    return fmin(fleet_least(s, FLEET_PORTS, wait, low, guess, ample), s->batteries);
}
