/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/paper_limits.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "engine/model/paper/paper.h"

/* need = V + V s/24 (T + z cv sqrt T) solved for s. */
static double swaps_by_stock(const struct params *p)
{
    double vehicles = param_get(p, PARAM_VEHICLES);
    double spare = param_get(p, PARAM_BATTERIES) - vehicles;
    if (spare <= 0)
        return 0;
    return HOURS_PER_DAY * spare / (vehicles * (cycle_time(p) + paper_safety_factor(p)));
}

/* The need for ports is proportional to the swaps per day. */
static double swaps_by_ports(const struct params *p)
{
    return HOURS_PER_DAY * param_get(p, PARAM_PORTS) /
           (param_get(p, PARAM_VEHICLES) * param_get(p, PARAM_CHARGE_TIME) *
            (1 + param_get(p, PARAM_PORT_MARGIN)));
}

static void swap_limits(const struct params *p, struct results *out)
{
    double stock = swaps_by_stock(p), ports = swaps_by_ports(p);
    double both = fmin(stock, ports);
    result_set(out, METRIC_SWAPS_BY_STOCK, stock);
    result_set(out, METRIC_SWAPS_BY_PORTS, ports);
    result_set(out, METRIC_SWAPS, both);
    result_set(out, METRIC_GROWTH, both / param_get(p, PARAM_SWAPS_PER_DAY) - 1);
}

/*
 * The longest cycle: T + k sqrt T = g with g the spare batteries per swap an
 * hour and k = z cv, a quadratic in sqrt T; the root that does not cancel.
 */
static double longest_cycle(const struct params *p)
{
    double spare = param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES);
    double k = paper_safety_factor(p) / sqrt(cycle_time(p));
    double g = spare / demand_rate(p);
    double root = 2 * g / (k + sqrt(k * k + 4 * g));
    return root * root;
}

static void longest_charge(const struct params *p, struct results *out)
{
    double ports =
        param_get(p, PARAM_PORTS) / (demand_rate(p) * (1 + param_get(p, PARAM_PORT_MARGIN)));
    double stock = -1;
    if (param_get(p, PARAM_BATTERIES) > param_get(p, PARAM_VEHICLES))
        stock = longest_cycle(p) - transport_time(p);
    if (stock > 0)
        result_set(out, METRIC_LONGEST_CHARGE, fmin(stock, ports));
    else
        result_fail(out, METRIC_LONGEST_CHARGE, STATUS_TRANSPORT_USES_STOCK, 0);
}

/*
 * The level at which one more unit of z costs as much in batteries as it saves
 * in missed swaps: phi(z) = price cv mu sqrt T / lost value. The cost is convex
 * in z from 0 on, so a root outside the range means the end point. Where all
 * levels cost the same the highest is the answer.
 */
static double cheapest_level(const struct params *p)
{
    const struct param_row *row = param_row(PARAM_SERVICE_LEVEL);
    double steepest = lost_value(p) / sqrt(2 * M_PI);
    double slope = param_get(p, PARAM_BATTERY_PRICE) * param_get(p, PARAM_DEMAND_CV) *
                   demand_rate(p) * sqrt(cycle_time(p));
    if (slope == 0)
        return row->max;
    if (slope >= steepest)
        return row->min;
    double z = sqrt(2 * log(steepest / slope));
    return fmax(row->min, fmin(row->max, gsl_cdf_ugaussian_P(z)));
}

static void cheapest(const struct params *p, struct results *out)
{
    if (param_get(p, PARAM_BATTERY_PRICE) == 0 && lost_value(p) == 0) {
        result_fail(out, METRIC_BEST_LEVEL, STATUS_NO_COSTS, 0);
        result_fail(out, METRIC_BEST_TOTAL, STATUS_NO_COSTS, 0);
        return;
    }
    struct params best = *p;
    struct results at;
    param_set(&best, PARAM_SERVICE_LEVEL, cheapest_level(p));
    model_costs(&best, paper_need(&best), &at);
    result_set(out, METRIC_BEST_LEVEL, param_get(&best, PARAM_SERVICE_LEVEL));
    result_set(out, METRIC_BEST_TOTAL, at.v[METRIC_COST_TOTAL]);
}

void paper_limits(const struct params *p, metric_set want, struct results *out)
{
    const metric_set swaps = METRIC_BIT(METRIC_SWAPS_BY_STOCK) |
                             METRIC_BIT(METRIC_SWAPS_BY_PORTS) | METRIC_BIT(METRIC_SWAPS) |
                             METRIC_BIT(METRIC_GROWTH);
    const metric_set best = METRIC_BIT(METRIC_BEST_LEVEL) | METRIC_BIT(METRIC_BEST_TOTAL);
    if (want & swaps)
        swap_limits(p, out);
    if (want & METRIC_BIT(METRIC_LONGEST_CHARGE))
        longest_charge(p, out);
    if (want & best)
        cheapest(p, out);
}
