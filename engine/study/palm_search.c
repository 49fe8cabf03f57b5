/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wait probability rises continuously with swaps per day and with charge
 * time, so each limit is the one root of ln(wait / allowed wait). The peak all
 * day long waits more than the day, which bounds the root from below and is
 * the root itself on a flat day.
 */
#include <config.h>

#include "engine/study/palm_search.h"

#include <float.h>
#include <math.h>

/* How the wait at these spares changes with one parameter. */
struct question {
    const struct params *p;
    enum param_id varied;
    struct palm_load load;
    double spares, share;
};

static struct question ask(const struct params *p, enum param_id varied)
{
    return (struct question){
        .p = p,
        .varied = varied,
        .load = palm_load(p),
        .spares = param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES),
        .share = 1 - param_get(p, PARAM_SERVICE_LEVEL),
    };
}

/* Logarithm of the wait at x over what is allowed; positive where x is too much. */
static double excess(const struct question *q, double x)
{
    struct params p = *q->p;
    struct palm_load load = q->load;
    struct palm_day day;
    param_set(&p, q->varied, x);
    load.rate = demand_rate(&p);
    load.cycle = cycle_time(&p);
    palm_day(&load, &day);
    return log(fmax(palm_wait(&day, q->spares).value, DBL_MIN) / q->share);
}

struct place {
    double x, excess;
};

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
static double root(const struct question *q, double low, double high)
{
    struct place here = {low, excess(q, low)}, across = {high, excess(q, high)};
    double part = 0.5;
    for (int step = 0; step < 100; step++) {
        struct place last = here, next = {.x = here.x + part * (across.x - here.x)};
        next.excess = excess(q, next.x);
        if ((next.excess > 0) != (here.excess > 0)) {
            last = across;
            across = here;
        }
        here = next;
        double least = DBL_EPSILON * fabs(here.x) / fabs(across.x - here.x);
        if (least > 0.5 || here.excess == 0)
            break;
        part = next_part(here, across, last, least);
    }
    return here.excess <= 0 ? here.x : across.x;
}

/* The largest allowed x, from one that is allowed but for rounding. */
static double largest(const struct question *q, double low)
{
    double step = DBL_EPSILON;
    for (; low > 0 && excess(q, low) > 0; step *= 2)
        low *= 1 - step;
    if (q->load.flat)
        return low;
    double high = low > 0 ? 1.25 * low : param_row(q->varied)->min;
    while (excess(q, high) <= 0) {
        low = high;
        high *= 2;
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

static void swap_limits(const struct params *p, struct results *out)
{
    double swaps = most_swaps(p);
    result_set(out, METRIC_SWAPS_BY_STOCK, swaps);
    result_set(out, METRIC_SWAPS, swaps);
    result_set(out, METRIC_GROWTH, swaps / param_get(p, PARAM_SWAPS_PER_DAY) - 1);
}

/* Before any time at all is spent charging, the wait may be too much already. */
static void longest_charge(const struct params *p, struct results *out)
{
    struct question q = ask(p, PARAM_CHARGE_TIME);
    if (q.spares < 1 || excess(&q, 0) > 0) {
        result_fail(out, METRIC_LONGEST_CHARGE, STATUS_TRANSPORT_USES_STOCK, 0);
        return;
    }
    double cycle = poisson_mean(q.spares, q.share) / palm_peak_rate(&q.load);
    result_set(out, METRIC_LONGEST_CHARGE, largest(&q, fmax(0, cycle - transport_time(p))));
}

static void cheapest(const struct params *p, struct results *out)
{
    double price = param_get(p, PARAM_BATTERY_PRICE), value = lost_value(p);
    if (price == 0 && value == 0) {
        result_fail(out, METRIC_BEST_LEVEL, STATUS_NO_COSTS, 0);
        result_fail(out, METRIC_BEST_TOTAL, STATUS_NO_COSTS, 0);
        return;
    }
    struct palm_load load = palm_load(p);
    struct palm_day day;
    struct results at;
    struct params best = *p;
    palm_day(&load, &day);
    double level = palm_cheapest_level(&day, price, value);
    param_set(&best, PARAM_SERVICE_LEVEL, level);
    model_costs(&best, param_get(p, PARAM_VEHICLES) + palm_spares(&day, 1 - level), &at);
    result_set(out, METRIC_BEST_LEVEL, level);
    result_set(out, METRIC_BEST_TOTAL, at.v[METRIC_COST_TOTAL]);
}

void palm_limits(const struct params *p, metric_set want, struct results *out)
{
    const metric_set swaps = METRIC_BIT(METRIC_SWAPS_BY_STOCK) | METRIC_BIT(METRIC_SWAPS) |
                             METRIC_BIT(METRIC_GROWTH);
    const metric_set best = METRIC_BIT(METRIC_BEST_LEVEL) | METRIC_BIT(METRIC_BEST_TOTAL);
    result_fail(out, METRIC_SWAPS_BY_PORTS, STATUS_NO_QUEUE, 0);
    if (want & swaps)
        swap_limits(p, out);
    if (want & METRIC_BIT(METRIC_LONGEST_CHARGE))
        longest_charge(p, out);
    if (want & best)
        cheapest(p, out);
}
