/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The steady state by one walk over the window of k that carries weight.
 * Demand falls and the pipeline's throughput X(k) rises with k, so the weights
 * are log-concave; X(k) <= min(k/tau, F/c) bounds their mode from below, and
 * the distance from there at which they are under e^-42 of the largest.
 */
#include <config.h>

#include "engine/model/fleet/fleet.h"

#include <math.h>
#include <stdbool.h>

#include "engine/base/interrupt.h"
#include "engine/model/fleet/fleet_law.h"

/* Powers of ten between which the weights are kept. */
#define WEIGHT_START 1e50
#define WEIGHT_HIGH 1e200
#define WEIGHT_RESCALE 1e-150
#define WEIGHT_NOTHING 1e-306 /* against the sum so far: P(wait) < 1e-300 */

/* ln of the share of the largest weight that is left out below the window. */
#define DROP 42.0

/* Sums of weights: below the stock, where nobody waits, and from it on. */
struct sums {
    double served;      /* sum w(k), k < S */
    double served_k;    /* sum k w(k), k < S */
    double unstocked;   /* sum w(k), k >= S */
    double asked_short; /* sum (N - (k - S)) w(k), k >= S */
    double waiting;     /* sum (k - S) w(k), k >= S */
};

/* Window's start by X(k) <= k/tau: below m, w(m-n) falls as n(n-1)/2m. */
static double start_by_cycle(const struct fleet_law *l)
{
    double mode = l->vehicles * l->ample - 1;
    if (mode > l->spares)
        mode = (l->batteries * l->ample - 1) / (1 + l->ample);
    return mode - sqrt(2 * DROP * fmax(mode, 0)) - 4;
}

/* Window's start by X(k) <= F/c: with a vehicles on the road at the mode, n^2/2(a+n). */
static double start_by_ports(const struct fleet_law *l)
{
    if (l->excess <= 0)
        return 0;
    double road = 1 / l->full, start = l->batteries - road;
    start -= fmin(DROP + sqrt(DROP * DROP + 2 * DROP * road),
                  sqrt(2 * DROP * l->vehicles)) + 4;
    if (start < l->spares)
        start = fmin(start, l->spares) - DROP / fleet_log_load(l);
    return start;
}

static double window_start(const struct fleet_law *l)
{
    double start = fmax(start_by_cycle(l), start_by_ports(l));
    return fmin(fmax(0, floor(start)), l->batteries);
}

static void rescale(struct fleet_walk *walk, struct sums *sums)
{
    walk->weight *= WEIGHT_RESCALE;
    walk->ample_weight *= WEIGHT_RESCALE;
    sums->served *= WEIGHT_RESCALE;
    sums->served_k *= WEIGHT_RESCALE;
    sums->unstocked *= WEIGHT_RESCALE;
    sums->asked_short *= WEIGHT_RESCALE;
    sums->waiting *= WEIGHT_RESCALE;
}

/* coth y - 1/y. */
static double langevin(double y)
{
    double s = y * y;
    if (s > 0.04)
        return 1 / tanh(y) - 1 / y;
    return y * (1.0 / 3 - s * (1.0 / 45 - s * (2.0 / 945 - s * (1.0 / 4725 - s * 2 / 93555))));
}

/* Mean of j under weights e^(hj), j = 0..n-1, without cancellation. */
static double geometric_mean_index(double n, double h)
{
    double span = n * h;
    if (span < -1)
        return 1 / expm1(-h) - n / expm1(-span);
    if (span > 1)
        return n - 1 - 1 / expm1(h) + n / expm1(span);
    return (n - 1) / 2 + (n * langevin(span / 2) - langevin(h / 2)) / 2;
}

/* All ports busy up to S: the weights are a geometric series. */
static void walk_full(struct fleet_walk *walk, const struct fleet_law *l, struct sums *sums)
{
    double n = l->spares - walk->k, h = fleet_log_load(l);
    double series = l->excess == 0 ? n : expm1(n * h) / l->excess;
    sums->served += walk->weight * series;
    sums->served_k += walk->weight * series * (walk->k + geometric_mean_index(n, h));
    walk->weight *= exp(n * h);
    walk->k = l->spares;
}

/* Once in a while: whether nobody waits for the answer any more. */
static inline bool given_up(unsigned steps)
{
    return steps % FLEET_STEPS_ASKED == 0 && interrupted();
}

/* Below the stock. False when the weights die out before it. */
static bool walk_served(struct fleet_walk *walk, const struct fleet_law *l,
                        struct sums *sums)
{
    for (unsigned n = 1; walk->k < l->spares && walk->phase != FLEET_FULL; n++) {
        sums->served += walk->weight;
        sums->served_k += walk->k * walk->weight;
        fleet_step(walk, l, l->vehicles);
        if (walk->weight > WEIGHT_HIGH)
            rescale(walk, sums);
        if (walk->weight < WEIGHT_NOTHING * sums->served || given_up(n))
            return false;
    }
    if (walk->k < l->spares)
        walk_full(walk, l, sums);
    return walk->weight >= WEIGHT_NOTHING * sums->served;
}

/*
 * True when what follows cannot be seen: with q the last ratio of weights the
 * rest of sum j w is below w (j + 1/(1-q)) / (1-q), w and j of the next term.
 */
static bool rest_is_nothing(double last, double next, double j, double sum)
{
    if (next * j > 1e-12 * sum || next >= last)
        return false;
    double fall = 1 - next / last;
    return next * (j + 1 / fall) <= 1e-17 * sum * fall;
}

/* From the stock on, until nothing more comes. */
static void walk_short(struct fleet_walk *walk, const struct fleet_law *l, struct sums *sums)
{
    for (unsigned n = 1; walk->k <= l->batteries && !given_up(n); n++) {
        double waiting = walk->k - l->spares, road = l->vehicles - waiting;
        double last = walk->weight;
        sums->unstocked += last;
        sums->asked_short += road * last;
        sums->waiting += waiting * last;
        fleet_step(walk, l, road);
        if (walk->weight <= 0 ||
            rest_is_nothing(last, walk->weight, waiting + 1, sums->waiting))
            return;
        if (walk->weight > WEIGHT_HIGH)
            rescale(walk, sums);
    }
}

static void finish(const struct fleet_law *l, const struct sums *sums,
                   struct fleet_measures *out)
{
    double total = sums->served + sums->unstocked;
    double served = l->vehicles * sums->served, road = served + sums->asked_short;
    double wait = sums->asked_short / road;
    out->wait = wait < 1e-300 ? 0 : wait;
    out->served = served / road;
    out->empty = sums->unstocked / total;
    out->waiting = sums->waiting / total + l->missing;
    out->outstanding = (sums->served_k + l->spares * sums->unstocked + sums->waiting) / total;
    out->throughput = l->rate * (road / total);
}

void fleet_measure(const struct fleet_system *s, struct fleet_measures *out)
{
    struct fleet_law law;
    struct fleet_walk walk;
    struct sums sums = {0};
    fleet_law_of(&law, s);
    fleet_walk_start(&walk, &law, window_start(&law), WEIGHT_START);
    if (walk_served(&walk, &law, &sums))
        walk_short(&walk, &law, &sums);
    finish(&law, &sums, out);
    out->mean_wait = out->waiting / out->throughput;
    out->busy = out->throughput * s->charge;
}

double fleet_wait(const struct fleet_system *s)
{
    struct fleet_measures m;
    fleet_measure(s, &m);
    return m.wait;
}

double fleet_wait_ample(const struct fleet_system *s)
{
    struct fleet_system ample = *s;
    ample.ports = ample.batteries;
    return fleet_wait(&ample);
}
