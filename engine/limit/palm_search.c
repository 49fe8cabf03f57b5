/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wait probability rises continuously with swaps per day and with charge
 * time, so each limit is the one root of ln(wait / allowed wait). With most
 * batteries out all day long more swaps wait than on the day, which bounds the
 * root from below and is the root itself on a flat day.
 */
#include <config.h>

#include "engine/limit/palm_search.h"

#include <float.h>
#include <math.h>

#include "engine/model/model.h"
#include "engine/model/palm/palm_day.h"
#include "engine/model/palm/palm_wait.h"

/* How the wait at these spares changes with one parameter. */
struct question {
    const struct params *p;
    enum param_id varied;
    struct palm_load load;
    double spares, share;
    double offset; /* the wait sees x + offset */
};

static struct question ask(const struct params *p, enum param_id varied)
{
    return (struct question){
        .p = p,
        .varied = varied,
        .load = palm_load(p),
        .spares = param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES),
        .share = allowed_wait(p),
        .offset =
            varied == PARAM_CHARGE_TIME ? transport_time(p) - param_get(p, PARAM_WITHIN) : 0,
    };
}

static struct falling wait_at(const struct question *q, double x)
{
    struct params p = *q->p;
    struct palm_load load = q->load;
    struct palm_day day;
    param_set(&p, q->varied, x);
    load.rate = demand_rate(&p);
    load.lead = fmax(0, lead_time(&p));
    palm_day(&load, &day);
    return palm_wait(&day, q->spares);
}

/*
 * A value tried: ln(wait / allowed wait), positive where x is too much, and its
 * slope in ln(x + offset) if all means were the number of spares.
 */
struct place {
    double x, excess, slope;
};

static struct place place_at(const struct question *q, double x)
{
    struct falling at = wait_at(q, x);
    double wait = fmax(at.value, DBL_MIN);
    return (struct place){x, log(wait / q->share), fmax(q->spares * at.step / wait, 1)};
}

/* Chandrupatla 1997: inverse quadratic steps where they are safe, else halves. */
static double next_part(struct place here, struct place across, struct place last, double least)
{
    double along = (here.x - across.x) / (last.x - across.x);
    double up = (here.excess - across.excess) / (last.excess - across.excess);
    double part = 0.5;
    if (up * up < along && (1 - up) * (1 - up) < 1 - along)
        part = here.excess / (across.excess - here.excess) * last.excess /
                   (across.excess - last.excess) +
               (last.x - here.x) / (across.x - here.x) * here.excess /
                   (last.excess - here.excess) * across.excess / (last.excess - across.excess);
    return fmin(fmax(part, least), 1 - least);
}

/* Largest x found between low, which is allowed, and high, which is not. */
static double root(const struct question *q, struct place low, struct place high)
{
    struct place here = low, across = high, last;
    double part = low.excess / (low.excess - high.excess);
    for (int step = 0; step < 100; step++) {
        struct place next = place_at(q, here.x + part * (across.x - here.x));
        last = here;
        if ((next.excess > 0) != (here.excess > 0)) {
            last = across;
            across = here;
        }
        here = next;
        double least = DBL_EPSILON * (here.x + q->offset) / fabs(across.x - here.x);
        if (least > 0.5 || here.excess == 0)
            break;
        part = next_part(here, across, last, least);
    }
    return here.excess <= 0 ? here.x : across.x;
}

/* The largest allowed x, from one that is allowed but for rounding. */
static double largest(const struct question *q, double x)
{
    struct place low = place_at(q, x);
    for (double back = DBL_EPSILON; low.x > 0 && low.excess > 0; back *= 2)
        low = place_at(q, low.x * (1 - back));
    if (q->load.flat)
        return low.x;
    struct place high = low;
    double step = fmax(-1.5 * low.excess / low.slope, 1e-12);
    for (; high.excess <= 0; step *= 2) {
        low = high;
        high = place_at(q, (low.x + q->offset) * exp(fmin(step, 0.3)) - q->offset);
    }
    return root(q, low, high);
}

static double most_swaps(const struct params *p)
{
    struct question q = ask(p, PARAM_SWAPS_PER_DAY);
    struct palm_day day;
    if (q.spares < 1)
        return 0;
    palm_day(&q.load, &day);
    double allowed = poisson_mean(q.spares, q.share) / palm_peak(&day);
    return largest(&q, param_get(p, PARAM_SWAPS_PER_DAY) * allowed);
}

/* Where whatever is handed in comes back in the wait allowed, a spare is enough for all. */
static void swap_limits(const struct params *p, struct results *out)
{
    double spares = param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES);
    if (spares >= 1 && lead_time(p) <= 0) {
        result_fail(out, METRIC_SWAPS_BY_STOCK, STATUS_NO_GROWTH_BOUND, 0);
        result_fail(out, METRIC_SWAPS, STATUS_NO_GROWTH_BOUND, 0);
        result_fail(out, METRIC_GROWTH, STATUS_NO_GROWTH_BOUND, 0);
        return;
    }
    double swaps = most_swaps(p);
    result_set(out, METRIC_SWAPS_BY_STOCK, swaps);
    result_set(out, METRIC_SWAPS, swaps);
    result_set(out, METRIC_GROWTH, swaps / param_get(p, PARAM_SWAPS_PER_DAY) - 1);
}

/* Before any time at all is spent charging, the wait may be too much already. */
static void longest_charge(const struct params *p, struct results *out)
{
    struct question q = ask(p, PARAM_CHARGE_TIME);
    if (q.spares < 1 || place_at(&q, 0).excess > 0) {
        result_fail(out, METRIC_LONGEST_CHARGE, STATUS_TRANSPORT_USES_STOCK, 0);
        return;
    }
    double mean = poisson_mean(q.spares, q.share);
    double cycle = mean / q.load.rate;
    if (!q.load.flat)
        cycle = fmax(cycle - HOURS_PER_DAY, mean / palm_peak_rate(&q.load));
    result_set(out, METRIC_LONGEST_CHARGE, largest(&q, fmax(0, cycle - q.offset)));
}

void palm_limits(const struct params *p, metric_set want, struct results *out)
{
    const metric_set swaps = METRIC_BIT(METRIC_SWAPS_BY_STOCK) | METRIC_BIT(METRIC_SWAPS) |
                             METRIC_BIT(METRIC_GROWTH);
    if (want & METRIC_BIT(METRIC_SWAPS_BY_PORTS))
        result_fail(out, METRIC_SWAPS_BY_PORTS, STATUS_NO_QUEUE, 0);
    if (want & swaps)
        swap_limits(p, out);
    if (want & METRIC_BIT(METRIC_LONGEST_CHARGE))
        longest_charge(p, out);
}
