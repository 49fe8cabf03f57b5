/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cheapest level lies at the upper end of a step of the need, level = 1 -
 * W(S), so it is the least of price S + value W(S) over whole numbers S. With
 * a profile that has many valleys. One spare more changes the cost by price -
 * value w(S), w the chance of exactly S batteries out; bounds of w over a
 * range of S bound the cost between two known ends from both, and a range
 * whose bound does not fall below the best known cost is left alone. The
 * bounds tighten with the square of the range, so few ranges are looked at
 * however large the fleet.
 */
#include <config.h>

#include "engine/study/palm_search.h"

#include <math.h>

/* The cost with so many spares, and the tails it came from at each break. */
struct known {
    double spares, cost, height;
    struct poisson_point at[PALM_BREAKS];
};

struct hunt {
    const struct palm_day *day;
    double price, value;
    double least, least_wait; /* spares counted from here; no wait below this pays */
    double slack;             /* costs nearer than this are the same */
    double best, best_cost;
};

static struct known know(struct hunt *h, double spares)
{
    struct poisson_count count = poisson_count(spares);
    struct known k = {.spares = spares, .height = count.height};
    double wait = fmax(palm_wait_at(h->day, &count, k.at).value, h->least_wait);
    k.cost = h->price * (spares - h->least) + h->value * wait;
    if (k.cost < h->best_cost) {
        h->best = spares;
        h->best_cost = k.cost;
    }
    return k;
}

struct bounds {
    double low, high;
};

/* P(X = S - 1) at a break. */
static double before(const struct known *k, const struct palm_day *day, int i)
{
    return day->out[i] > 0 ? k->at[i].mass * k->spares / day->out[i] : 0;
}

/*
 * Of P(X = S) over a stretch for S from a to b - 1, i the break with the
 * smaller mean and j the other. It has one summit in both S and m, along S =
 * m, so its least is in a corner; its greatest is, too, where the summit is
 * passed by. Over a wide stretch its mean is a difference of tails.
 */
static struct bounds stretch_bounds(const struct hunt *h, const struct known *a,
                                    const struct known *b, int i, int j)
{
    const double *m = h->day->out;
    double width = m[j] - m[i];
    struct bounds w = {.high = a->height};
    w.low = fmin(fmin(a->at[i].mass, a->at[j].mass),
                 fmin(before(b, h->day, i), before(b, h->day, j)));
    if (b->spares - 1 <= m[i])
        w.high = before(b, h->day, i);
    else if (a->spares >= m[j])
        w.high = a->at[j].mass;
    if (width > 0.01 * sqrt(m[j])) {
        w.low = fmax(w.low, (b->at[j].at_least - (a->at[i].at_least - a->at[i].mass)) / width);
        w.high = fmin(w.high, (a->at[j].at_least - a->at[j].mass - b->at[i].at_least) / width);
    }
    return w;
}

static struct bounds day_bounds(const struct hunt *h, const struct known *a,
                                const struct known *b)
{
    struct bounds sum = {0};
    const struct palm_day *day = h->day;
    for (int i = 0; i < day->breaks; i++) {
        int next = (i + 1) % day->breaks;
        int low = day->out[i] <= day->out[next] ? i : next;
        if (day->share[i] == 0)
            continue;
        struct bounds w = stretch_bounds(h, a, b, low, low == i ? next : i);
        sum.low += day->share[i] * w.low;
        sum.high += day->share[i] * w.high;
    }
    return sum;
}

/* No whole number between a and b costs less than this. */
static double cost_bound(const struct hunt *h, const struct known *a, const struct known *b)
{
    struct bounds w = day_bounds(h, a, b);
    double fall = h->value * w.high - h->price; /* at most, per spare from a on */
    double rise = h->price - h->value * w.low;  /* at most, per spare up to b */
    if (fall <= 0 || rise <= 0)
        return fmin(a->cost, b->cost);
    double range = b->spares - a->spares;
    return (a->cost * rise + b->cost * fall - fall * rise * range) / (fall + rise);
}

static void explore(struct hunt *h, const struct known *a, const struct known *b)
{
    double range = b->spares - a->spares;
    if (range <= 1 || cost_bound(h, a, b) >= h->best_cost - h->slack)
        return;
    struct known middle = know(h, a->spares + floor(range / 2));
    explore(h, a, &middle);
    explore(h, &middle, b);
}

/* Never above what the spares reach, so that the level needs no more of them. */
static double level_of(double wait)
{
    double level = 1 - wait;
    return 1 - level < wait ? nextafter(level, 0) : level;
}

double palm_cheapest_level(const struct palm_day *day, double price, double value)
{
    const struct param_row *row = param_row(PARAM_SERVICE_LEVEL);
    if (value == 0)
        return row->min;
    struct hunt h = {.day = day, .price = price, .value = value, .best_cost = INFINITY};
    h.least = palm_spares(day, 1 - row->min);
    h.least_wait = 1 - row->max;
    struct known first = know(&h, h.least);
    struct known last = know(&h, palm_spares(day, 1 - row->max));
    h.slack = 1e-13 * (fabs(first.cost) + price * (last.spares - first.spares));
    if (last.spares > first.spares) {
        /* The last step alone is cut at the highest level. */
        struct known before_last = know(&h, last.spares - 1);
        explore(&h, &first, &before_last);
    }
    return fmax(row->min, fmin(row->max, level_of(palm_wait(day, h.best).value)));
}
