/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fewest batteries in one walk. With V(k) the weights under the full fleet's
 * demand, C(S) = sum V(k), k < S, and D(S) = sum V(S + j) g_j,
 * g_j = (1 - 1/N) ... (1 - j/N), the wait probability is D / (C + D): one walk
 * serves every S. C/V rises and D/V falls with S, so the answer lies between
 * the first S with C >= odds V and the first with C >= odds V / (1 - V ratio).
 */
#include <config.h>

#include "engine/model/fleet.h"

#include <math.h>

#include "engine/model/fleet_law.h"
#include "engine/model/fleet_least.h"

#define WEIGHT_START 1e50
#define WEIGHT_HIGH 1e200
#define WEIGHT_RESCALE 1e-150

/* Weights kept of one walk: enough for some million vehicles. */
enum { KEPT = 8192 };

struct stock_search {
    struct fleet_law law;
    struct fleet_walk walk;
    double odds;    /* served to waiting: (1 - wait) / wait */
    double sum;     /* C at the walk's k */
    double first;   /* S of the first kept weight */
    int count;
    bool overflow;
    double weight[KEPT]; /* V(first + i) */
    double before[KEPT]; /* C(first + i) */
};

/* sum rho^j g_j, or a value above 1e20: what follows S when all ports are busy. */
static double full_short_sum(double vehicles, double load)
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

static void endless_law(struct fleet_law *law, const struct fleet_system *s)
{
    struct fleet_system endless = *s;
    endless.batteries = INFINITY;
    fleet_law_of(law, &endless);
}

double fleet_wait_limit_at(double vehicles, double excess)
{
    if (excess <= 0)
        return 0;
    double scaled = full_short_sum(vehicles, 1 + excess) * excess;
    return scaled / (scaled + 1);
}

double fleet_wait_limit(const struct fleet_system *s)
{
    struct fleet_law law;
    endless_law(&law, s);
    return fleet_wait_limit_at(law.vehicles, law.excess);
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

static void search_start(struct stock_search *q, const struct fleet_system *s, double wait)
{
    endless_law(&q->law, s);
    q->odds = (1 - wait) / wait;
    q->sum = 0;
    q->count = 0;
    q->overflow = false;
    double fewest = fewest_spares(&q->law, q->odds);
    double start = fmax(0, floor(fewest - sqrt(84 * fewest) - 4));
    fleet_walk_start(&q->walk, &q->law, start, WEIGHT_START);
}

static void search_step(struct stock_search *q)
{
    q->sum += q->walk.weight;
    fleet_step(&q->walk, &q->law, q->law.vehicles);
}

/* Up to the first S that might do, or to where all ports are busy. */
static void skip_too_few(struct stock_search *q)
{
    while (q->walk.phase != FLEET_FULL && q->sum < q->odds * q->walk.weight) {
        search_step(q);
        if (q->walk.weight > WEIGHT_HIGH) {
            q->walk.weight *= WEIGHT_RESCALE;
            q->walk.ample_weight *= WEIGHT_RESCALE;
            q->sum *= WEIGHT_RESCALE;
        }
    }
    q->first = q->walk.k;
}

static bool keep(struct stock_search *q)
{
    if (q->count == KEPT) {
        q->overflow = true;
        return false;
    }
    q->weight[q->count] = q->walk.weight;
    q->before[q->count++] = q->sum;
    return true;
}

/* Keeps weights up to an S that surely does, or to where all ports are busy. */
static void keep_candidates(struct stock_search *q)
{
    while (keep(q) && q->walk.phase != FLEET_FULL) {
        double last = q->walk.weight;
        search_step(q);
        double fall = 1 - q->walk.weight / last;
        if (q->sum * fall >= q->odds * q->walk.weight) {
            keep(q);
            return;
        }
    }
}

/* D(first + i), walking on for weights not kept yet. */
static double short_sum(struct stock_search *q, int i)
{
    double sum = 0, left = 1, n = q->law.vehicles;
    for (double j = 1;; j++, i++) {
        if (i == q->count) {
            search_step(q);
            if (!keep(q))
                return sum;
        }
        double term = q->weight[i] * left;
        sum += term;
        left *= 1 - j / n;
        if (term <= 1e-15 * sum && (q->walk.phase != FLEET_FULL || q->law.excess <= 0))
            return sum;
        if (left * q->weight[i] <= 1e-17 * sum)
            return sum;
    }
}

/* The least kept S that does; the last one is known to. */
static double least_kept(struct stock_search *q)
{
    int low = -1, high = q->count - 1;
    while (high - low > 1 && !q->overflow) {
        int middle = low + (high - low) / 2;
        if (q->before[middle] >= q->odds * short_sum(q, middle))
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
static double spares_when_full(const struct stock_search *q, double needed)
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

static double search_need(struct stock_search *q, const struct fleet_system *s, double wait)
{
    skip_too_few(q);
    if (q->walk.phase != FLEET_FULL || q->sum >= q->odds * q->walk.weight)
        keep_candidates(q);
    if (q->walk.phase == FLEET_FULL && !q->overflow) {
        double needed = q->odds * full_short_sum(q->law.vehicles, 1 + q->law.excess);
        if (q->sum < needed * q->walk.weight)
            return settle(*s, s->vehicles + spares_when_full(q, needed), wait);
    }
    double spares = q->overflow ? 0 : least_kept(q);
    if (q->overflow)
        return fleet_least(s, FLEET_BATTERIES, wait, s->vehicles, s->vehicles + q->first, 0);
    return s->vehicles + spares;
}

double fleet_need(const struct fleet_system *s, double wait)
{
    struct stock_search search;
    if (fleet_wait_limit(s) >= wait)
        return INFINITY;
    search_start(&search, s, wait);
    return search_need(&search, s, wait);
}
