/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_law.h"

#include <math.h>

#include "engine/model/fleet/fleet_binomial.h"

/*
 * Largest k known to keep P(B >= F) under e^-45: by Bernstein's bound, or for
 * few ports by Chernoff's, and never below F, up to which it is exactly calm.
 */
static double calm_until(double ports, double x)
{
    double linear = 45 * (1 - x) - 15;
    double z = sqrt(linear * linear + 90 * ports * (1 - x)) - linear;
    double bernstein = (ports - z) / x;
    double chernoff = ports * exp(-1 - 45 / ports) / x;
    return fmax(ports, floor(fmax(bernstein, chernoff)));
}

/* N s c - 24 F in long double: near one, rho - 1 is what the law turns on. */
static double excess_load(const struct fleet_law *law, const struct fleet_system *s)
{
    if (isinf(law->ports))
        return -1;
    long double capacity = (long double)HOURS_PER_DAY * law->ports;
    long double asked = (long double)law->vehicles * s->swaps_per_day * s->charge;
    return (double)((asked - capacity) / capacity);
}

void fleet_law_of(struct fleet_law *law, const struct fleet_system *s)
{
    double cycle = s->charge + s->transport;
    law->vehicles = fmin(s->vehicles, s->batteries);
    law->spares = s->batteries - law->vehicles;
    law->missing = s->vehicles - law->vehicles;
    law->batteries = s->batteries;
    law->ports = fmin(s->ports, s->batteries);
    law->rate = s->swaps_per_day / HOURS_PER_DAY;
    law->ample = law->rate * cycle;
    law->full = law->rate * s->charge / law->ports;
    law->excess = excess_load(law, s);
    law->share = cycle > 0 ? s->charge / cycle : 0;
    law->part = law->share / law->ports;
    law->knee = law->share > 0 ? law->ports / law->share : INFINITY;
    law->calm = law->batteries;
    if (law->ports < law->batteries)
        law->calm = law->share > 0 ? calm_until(law->ports, law->share) : INFINITY;
}

double fleet_log_load(const struct fleet_law *law)
{
    if (law->excess > -0.5)
        return log1p(law->excess);
    return log(law->vehicles * law->full);
}

/* d, P and b at k >= F: exact at F, by the saddle point and the tail above. */
static void enter_queue(struct fleet_walk *walk, const struct fleet_law *law)
{
    double ports = law->ports, x = law->share;
    walk->phase = FLEET_QUEUE;
    if (walk->k <= ports) {
        walk->idle = 1 - x;
        walk->below = -expm1(ports * log(x));
        walk->edge = ports * pow(x, ports - 1) * (1 - x);
        return;
    }
    double tail, beyond, room = walk->k - ports + 1;
    walk->edge = binomial_at(ports - 1, walk->k, x);
    binomial_tail(ports, walk->k, x, walk->edge * room / ports * x / (1 - x), &tail, &beyond);
    walk->below = 1 - tail;
    walk->idle = (ports - walk->k * x + beyond) / ports;
}

void fleet_walk_queue(struct fleet_walk *walk, const struct fleet_law *law)
{
    walk->ample_weight = walk->weight;
    enter_queue(walk, law);
}

/*
 * A start among queueing states: r runs in from so far below that the error of
 * its first guess d/(1 - kx/F) has shrunk by e^-42.
 */
static void run_in(struct fleet_walk *walk, const struct fleet_law *law, double k,
                   double weight)
{
    double knee = law->knee, top = fmin(k, knee), gap = 1 - top / knee;
    double below = knee * (sqrt(gap * gap + 85 / knee) - gap);
    double from = fmax(law->calm, floor(top - below));
    /* With rate * tau = k the ample weight stays as it is and w runs as r. */
    walk->k = from;
    enter_queue(walk, law);
    walk->ample_weight = 1;
    walk->weight = from > law->calm ? walk->idle / (1 - from / knee) : 1;
    while (walk->k < k && walk->phase == FLEET_QUEUE) {
        double step = (walk->k + 1) / law->ample;
        walk->k += 1;
        fleet_step_queue(walk, law, step);
    }
    walk->k = k;
    walk->ample_weight = weight / walk->weight;
    walk->weight = weight;
}

void fleet_walk_start(struct fleet_walk *walk, const struct fleet_law *law, double k,
                      double weight)
{
    walk->k = k;
    walk->weight = weight;
    walk->ample_weight = weight;
    walk->phase = FLEET_CALM;
    walk->idle = walk->below = walk->edge = 0;
    if (k <= law->calm)
        return;
    walk->phase = FLEET_FULL;
    if (k < law->knee + 9.2 * sqrt(law->knee) + 4)
        run_in(walk, law, k, weight);
}
