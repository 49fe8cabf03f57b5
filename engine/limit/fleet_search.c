/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/fleet_search.h"

#include <math.h>
#include <stddef.h>

#include "engine/limit/fleet_plan.h"
#include "engine/limit/rising_root.h"
#include "engine/model/fleet/fleet.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/model.h"

/* Shorter charges than this count as none, rarer swaps as none (h, swaps a day). */
#define LEAST 1e-12

#define SWAP_LIMITS \
    (METRIC_BIT(METRIC_SWAPS) | METRIC_BIT(METRIC_GROWTH))

struct target {
    struct fleet_system system;
    double wait;
};

/* ln of the wait probability over the wanted one. */
static double excess_wait(const struct fleet_system *s, double wait)
{
    return log(fleet_wait(s) / wait);
}

static double wait_by_swaps(double swaps, const void *context)
{
    const struct target *t = context;
    struct fleet_system s = t->system;
    s.swaps_per_day = swaps;
    return excess_wait(&s, t->wait);
}

static double wait_by_charge(double charge, const void *context)
{
    const struct target *t = context;
    struct fleet_system s = t->system;
    s.charge = charge;
    return excess_wait(&s, t->wait);
}

/* Of ln wait in ln demand or ln charge time: batteries out deviate by their root. */
static double width(const struct fleet_system *s)
{
    return 0.5 / sqrt(s->batteries - s->vehicles);
}

double fleet_most_swaps(const struct fleet_system *s, double wait, double guess)
{
    struct target t = {*s, wait};
    if (s->batteries <= s->vehicles)
        return 0;
    return rising_root(wait_by_swaps, &t, guess, width(s), LEAST);
}

double fleet_longest_charge(const struct fleet_system *s, double wait, double guess)
{
    struct target t = {*s, wait};
    struct fleet_system transport = *s;
    transport.charge = 0;
    transport.ports = s->batteries;
    if (s->batteries <= s->vehicles || fleet_wait(&transport) >= wait)
        return 0;
    return rising_root(wait_by_charge, &t, guess, width(s), LEAST);
}

static double limit_by_excess(double excess, const void *context)
{
    const struct target *t = context;
    return log(fleet_wait_limit_at(t->system.vehicles, excess) / t->wait);
}

/* The limit depends on the load through its excess over one, so that is the unknown. */
double fleet_most_swaps_by_ports(const struct fleet_system *s, double wait)
{
    struct target t = {*s, wait};
    double capacity = HOURS_PER_DAY * s->ports / (s->vehicles * s->charge);
    double guess = wait / ((1 - wait) * sqrt(M_PI / 2 * s->vehicles));
    return capacity * (1 + rising_root(limit_by_excess, &t, guess, 1, LEAST * LEAST));
}

/* The guess: the demand whose mean number of batteries out leaves two deviations. */
static double spare_guess(const struct fleet_system *s)
{
    double spares = fmax(1, s->batteries - s->vehicles);
    double out = fmax(spares / 2, spares - 2 * sqrt(spares));
    double by_stock = out / (s->charge + s->transport);
    return fmin(by_stock, s->ports / s->charge) * HOURS_PER_DAY / s->vehicles;
}

static void swap_limits(const struct params *p, const struct fleet_system *s, double wait,
                        metric_set want, struct results *out)
{
    struct fleet_system ample = *s;
    ample.ports = s->batteries;
    if (want & METRIC_BIT(METRIC_SWAPS_BY_STOCK))
        result_set(out, METRIC_SWAPS_BY_STOCK,
                   fleet_most_swaps(&ample, wait, spare_guess(&ample)));
    if (want & METRIC_BIT(METRIC_SWAPS_BY_PORTS))
        result_set(out, METRIC_SWAPS_BY_PORTS, fleet_most_swaps_by_ports(s, wait));
    if (want & SWAP_LIMITS) {
        double most = fleet_most_swaps(s, wait, spare_guess(s));
        result_set(out, METRIC_SWAPS, most);
        result_set(out, METRIC_GROWTH, most / param_get(p, PARAM_SWAPS_PER_DAY) - 1);
    }
}

static void charge_limit(const struct fleet_system *s, double wait, struct results *out)
{
    double longest = fleet_longest_charge(s, wait, s->charge);
    if (longest > 0)
        result_set(out, METRIC_LONGEST_CHARGE, longest);
    else
        result_fail(out, METRIC_LONGEST_CHARGE, STATUS_TRANSPORT_USES_STOCK, 0);
}

static void best_plan(const struct params *p, const struct fleet_system *s,
                      struct results *out)
{
    struct plan plan;
    bool found = fleet_best_plan(s, param_get(p, PARAM_BATTERY_PRICE),
                                 param_get(p, PARAM_PORT_PRICE), lost_value(p), &plan);
    best_plan_results(found ? &plan : NULL, out);
}

void fleet_limits(const struct params *p, metric_set want, struct results *out)
{
    struct fleet_system s;
    double wait = allowed_wait(p);
    fleet_system_of(p, &s);
    swap_limits(p, &s, wait, want, out);
    if (want & METRIC_BIT(METRIC_LONGEST_CHARGE))
        charge_limit(&s, wait, out);
    if (want & BEST_PLAN_METRICS)
        best_plan(p, &s, out);
}

void fleet_pair(const struct params *p, struct plan *out)
{
    struct fleet_system s;
    fleet_system_of(p, &s);
    fleet_cheapest_pair(&s, allowed_wait(p),
                        param_get(p, PARAM_BATTERY_PRICE), param_get(p, PARAM_PORT_PRICE),
                        out);
}
