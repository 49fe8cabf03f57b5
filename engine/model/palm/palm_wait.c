/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The share of swaps that wait: P(X >= S), X Poisson with mean m(t), averaged
 * over the swaps of the day. Where m runs from a to b, with L(m) = E(X - S)+,
 *
 *     mean of P(X >= S) = (L(b) - L(a)) / (b - a),  as L'(m) = P(X >= S),
 *
 * and likewise for P(X = S - 1), the derivative of P(X >= S). Both lose their
 * digits where b - a is small against the distance over which the tail changes;
 * there three Gauss points are exact to the last digits.
 */
#include <config.h>

#include "engine/model/palm/palm_wait.h"

#include <math.h>

#include "engine/model/palm/poisson.h"

/* What Gauss covers: relative change of the tail over the stretch, and below
 * the second bound the mean of the ends is as good. */
static const double NARROW = 0.05, LEVEL = 1e-8;

/* A break's mean with its tails; before is P(X = S - 1). */
struct place {
    double mean, before;
    struct poisson_point at;
};

static struct place place_at(const struct poisson_count *spares, double mean)
{
    struct place p = {.mean = mean, .at = poisson_at(spares, mean)};
    p.before = mean > 0 ? p.at.mass * spares->count / mean : spares->count == 1;
    return p;
}

static struct falling gauss(const struct poisson_count *spares, double from, double to)
{
    double middle = from + (to - from) / 2, arm = (to - from) / 2 * sqrt(0.6);
    struct place a = place_at(spares, middle - arm);
    struct place b = place_at(spares, middle);
    struct place c = place_at(spares, middle + arm);
    return (struct falling){(5 * (a.at.at_least + c.at.at_least) + 8 * b.at.at_least) / 18,
                            (5 * (a.before + c.before) + 8 * b.before) / 18};
}

/* The differences, by the smaller tail so that neither side cancels. */
static struct falling closed(double spares, const struct place *a, const struct place *b)
{
    double width = b->mean - a->mean;
    if (a->mean < spares)
        return (struct falling){(b->at.excess - a->at.excess) / width,
                                (b->at.at_least - a->at.at_least) / width};
    return (struct falling){1 + (b->at.shortage - a->at.shortage) / width,
                            (a->at.below - b->at.below) / width};
}

static struct falling stretch(const struct poisson_count *spares, const struct place *a,
                              const struct place *b)
{
    if (a->mean > b->mean)
        return stretch(spares, b, a);
    double tail = fmin(a->at.at_least, a->at.below);
    double change = (b->mean - a->mean) * a->before;
    if (a->mean == b->mean || change < LEVEL * tail)
        return (struct falling){(a->at.at_least + b->at.at_least) / 2,
                                (a->before + b->before) / 2};
    if (change < NARROW * tail)
        return gauss(spares, a->mean, b->mean);
    return closed(spares->count, a, b);
}

static struct falling day_wait(const struct palm_day *day, const struct poisson_count *spares)
{
    struct falling sum = {0};
    struct place first = place_at(spares, day->out[0]), here = first;
    for (int i = 0; i < day->breaks; i++) {
        struct place next = first;
        if (i + 1 < day->breaks)
            next = place_at(spares, day->out[i + 1]);
        if (day->share[i] > 0) {
            struct falling part = stretch(spares, &here, &next);
            sum.value += day->share[i] * part.value;
            sum.step += day->share[i] * part.step;
        }
        here = next;
    }
    sum.value = fmin(sum.value, 1);
    return sum;
}

struct falling palm_wait(const struct palm_day *day, double spares)
{
    if (spares < 1)
        return (struct falling){1, 0};
    struct poisson_count count = poisson_count(spares);
    return day_wait(day, &count);
}

/* Of a clock hour, cut where m(t) bends inside it. */
static double hour_wait(const struct palm_day *day, const struct poisson_count *spares,
                        int hour)
{
    struct place here = place_at(spares, palm_out(day, hour));
    double from = hour, sum = 0;
    for (int i = 0; i <= day->breaks && from < hour + 1; i++) {
        double to = i < day->breaks ? fmin(day->hour[i], hour + 1) : hour + 1;
        if (to <= from)
            continue;
        struct place next = place_at(spares, palm_out(day, to < HOURS_PER_DAY ? to : 0));
        sum += (to - from) * stretch(spares, &here, &next).value;
        here = next;
        from = to;
    }
    return fmin(sum, 1);
}

void palm_hour_waits(const struct palm_day *day, double spares, double wait[HOURS_PER_DAY])
{
    struct poisson_count count = poisson_count(fmax(spares, 1));
    for (int h = 0; h < HOURS_PER_DAY; h++)
        wait[h] = spares < 1 ? 1 : hour_wait(day, &count, h);
}

static struct falling wait_of(const void *day, double spares)
{
    return palm_wait(day, spares);
}

/*
 * The peak all day long needs enough for the day; the busiest stretches alone,
 * with m still at the peak, give a start.
 */
static double day_spares(const struct palm_day *day, double share)
{
    double most = palm_peak(day), near = 0;
    for (int i = 0; i < day->breaks; i++)
        if (day->out[i] > most - sqrt(most))
            near += day->share[i];
    double start = poisson_guess(most, fmin(share / fmax(near, 0.01), 0.5));
    return falling_first(wait_of, day, share, start, poisson_first(most, share));
}

double palm_spares(const struct palm_day *day, double share)
{
    return day->breaks == 1 ? poisson_first(day->mean, share) : day_spares(day, share);
}
