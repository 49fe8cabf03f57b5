/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The wait rises with demand and with charge time, and falls with spares and ports:
 * limits are roots and the cheapest plans least sums. With a port for every battery
 * the model is the palm model, whose limits bound the others from above.
 */
#include <config.h>

#include "engine/limit/hourly_search.h"

#include <math.h>
#include <stddef.h>

#include "engine/limit/least_sum.h"
#include "engine/limit/palm_search.h"
#include "engine/limit/rising_root.h"
#include "engine/model/hourly/hourly_day.h"
#include "engine/model/hourly/hourly_model.h"
#include "engine/model/hourly/hourly_ports.h"
#include "engine/model/model.h"
#include "engine/model/palm/palm_day.h"

/* Shorter charges than this count as none, rarer swaps as none (h, swaps a day). */
#define LEAST 1e-12

/* Limits to this share: the model is within 1e-4 in the wait, which changes faster. A
 * flat day's is exact. */
#define NARROW 1e-9
#define NARROW_FLAT 1e-13

/* Of the busiest hub: where to look first. */
#define BUSY 0.97

#define SWAP_LIMITS (METRIC_BIT(METRIC_SWAPS) | METRIC_BIT(METRIC_GROWTH))

/* How the wait changes with one parameter. */
struct question {
    struct params p;
    enum param_id varied;
};

static double excess_at(double x, const void *context)
{
    struct question q = *(const struct question *)context;
    struct hourly_case c;
    param_set(&q.p, q.varied, x);
    hourly_case_of(&q.p, &c);
    double wait = hourly_wait_at(&c.hub, c.lead, c.spares);
    return isnan(wait) ? (double)INFINITY : log(fmax(wait, 1e-300) / c.share);
}

/* The largest value of a parameter with which the level is reached; most is a bound. */
static double largest(const struct params *p, enum param_id varied, double most)
{
    struct question q = {*p, varied};
    double spares = param_get(p, PARAM_BATTERIES) - param_get(p, PARAM_VEHICLES);
    double width = 0.5 / sqrt(spares);
    double narrow = palm_load(p).flat ? NARROW_FLAT : NARROW;
    return rising_root_within(excess_at, &q, most, width, LEAST, narrow);
}

/* Swaps a day that keep every port busy. */
static double busiest_swaps(const struct params *p)
{
    return HOURS_PER_DAY * param_get(p, PARAM_PORTS) /
           (param_get(p, PARAM_VEHICLES) * param_get(p, PARAM_CHARGE_TIME));
}

static void swap_limits(const struct params *p, metric_set want, struct results *out)
{
    palm_limits(p, METRIC_BIT(METRIC_SWAPS_BY_STOCK), out);
    double by_ports = busiest_swaps(p), by_stock = INFINITY;
    if (result_ok(out, METRIC_SWAPS_BY_STOCK))
        by_stock = out->v[METRIC_SWAPS_BY_STOCK];
    result_set(out, METRIC_SWAPS_BY_PORTS, by_ports);
    if (!(want & SWAP_LIMITS))
        return;
    double most = 0;
    if (by_stock > 0)
        most = largest(p, PARAM_SWAPS_PER_DAY, fmin(by_stock, BUSY * by_ports));
    result_set(out, METRIC_SWAPS, most);
    result_set(out, METRIC_GROWTH, most / param_get(p, PARAM_SWAPS_PER_DAY) - 1);
}

static void charge_limit(const struct params *p, struct results *out)
{
    palm_limits(p, METRIC_BIT(METRIC_LONGEST_CHARGE), out);
    if (!result_ok(out, METRIC_LONGEST_CHARGE))
        return;
    double by_ports = param_get(p, PARAM_PORTS) / demand_rate(p);
    double most = fmin(out->v[METRIC_LONGEST_CHARGE], BUSY * by_ports);
    result_set(out, METRIC_LONGEST_CHARGE,
               most > 0 ? largest(p, PARAM_CHARGE_TIME, most) : 0);
}

/* Fewest ports whose queue ends. */
static double fewest_ports(struct hourly_hub hub)
{
    hub.ports = fmax(1, floor(hourly_load(&hub)));
    while (hourly_overloaded(&hub))
        hub.ports++;
    return hub.ports;
}

/* What a search over port counts looks at. */
struct search {
    struct hourly_case c;
    double battery_price, waiting_price;
    double batteries; /* at the port count asked last */
};

static struct search search_of(const struct params *p)
{
    struct search s = {.battery_price = param_get(p, PARAM_BATTERY_PRICE),
                       .waiting_price = lost_value(p)};
    hourly_case_of(p, &s.c);
    return s;
}

typedef double day_fn(const struct hourly_day *day, struct search *s);

/* Asks the day at so many ports; INFINITY where its queue does not end. */
static double ask_day(day_fn *fn, double ports, struct search *s)
{
    s->c.hub.ports = ports;
    if (hourly_overloaded(&s->c.hub))
        return (double)INFINITY;
    struct hourly_queue *queue = hourly_queue_make(&s->c.hub, s->c.lead);
    struct hourly_day *day = queue ? hourly_day_make(queue, s->c.lead) : NULL;
    double answer = day ? fn(day, s) : (double)INFINITY;
    hourly_day_free(day);
    hourly_queue_free(queue);
    return answer;
}

static double need_of(const struct hourly_day *day, struct search *s)
{
    s->batteries = s->c.vehicles + hourly_spares(day, s->c.share);
    return s->battery_price * s->batteries;
}

static double cost_of_need(double ports, void *context)
{
    return ask_day(need_of, ports, context);
}

/* Fewest ports at which no battery is saved any more. */
static double enough_ports(struct search *s)
{
    ask_day(need_of, hourly_ample_ports(&s->c.hub), s);
    double spares = s->batteries - s->c.vehicles;
    return hourly_ports_need(&s->c.hub, s->c.lead, spares, s->c.share);
}

void hourly_port_range(const struct params *p, struct port_range *out)
{
    struct search s = search_of(p);
    out->fewest = fewest_ports(s.c.hub);
    out->enough = fmax(out->fewest, enough_ports(&s));
    out->limit = 1;
}

void hourly_pair(const struct params *p, struct plan *out)
{
    struct search s = search_of(p);
    struct port_range range;
    hourly_port_range(p, &range);
    double price = param_get(p, PARAM_PORT_PRICE);
    struct least_sum best =
        least_sum(cost_of_need, &s, price, range.fewest, range.enough);
    if (isfinite(best.sum))
        cost_of_need(best.n, &s);
    *out = (struct plan){s.batteries, best.n, best.sum};
}

/* The wait's cost with so many spares. */
struct waiting {
    const struct hourly_day *day;
    double price;
};

static double cost_of_waiting(double spares, void *context)
{
    const struct waiting *w = context;
    return w->price * (spares < 1 ? 1 : hourly_wait(w->day, spares));
}

/* Batteries and waiting at a day's ports: no spare pays that saves less than its price. */
static double best_spares(const struct hourly_day *day, struct search *s)
{
    struct waiting w = {day, s->waiting_price};
    double most = hourly_spares(day, fmin(1, s->battery_price / s->waiting_price));
    struct least_sum best = least_sum(cost_of_waiting, &w, s->battery_price, 0, most);
    s->batteries = s->c.vehicles + best.n;
    return s->battery_price * s->c.vehicles + best.sum;
}

static double cost_at_best(double ports, void *context)
{
    return ask_day(best_spares, ports, context);
}

/* Ports beyond which even the least of the rest is too dear. */
static double most_ports(struct search *s, double port_price, double best)
{
    double ample = hourly_ample_ports(&s->c.hub);
    double rest = cost_at_best(ample, s);
    if (port_price <= 0)
        return ample;
    return fmin(ample, floor((best - rest) / port_price * (1 + 1e-12)));
}

/* False when batteries cost nothing but waiting does. */
static bool find_best_plan(const struct params *p, struct plan *out)
{
    struct search s = search_of(p);
    double price = param_get(p, PARAM_PORT_PRICE);
    double bare = s.battery_price * s.c.vehicles + price + s.waiting_price;
    *out = (struct plan){s.c.vehicles, 1, bare};
    if (s.waiting_price <= 0)
        return true;
    if (s.battery_price <= 0)
        return false;
    double fewest = fewest_ports(s.c.hub), most = most_ports(&s, price, bare);
    if (most < fewest)
        return true;
    struct least_sum best = least_sum(cost_at_best, &s, price, fewest, most);
    if (!(best.sum < bare))
        return true;
    cost_at_best(best.n, &s);
    *out = (struct plan){s.batteries, best.n, best.sum};
    return true;
}

void hourly_limits(const struct params *p, metric_set want, struct results *out)
{
    struct plan best;
    swap_limits(p, want, out);
    if (want & METRIC_BIT(METRIC_LONGEST_CHARGE))
        charge_limit(p, out);
    if (want & BEST_PLAN_METRICS)
        best_plan_results(find_best_plan(p, &best) ? &best : NULL, out);
}

double hourly_effort(const struct params *p)
{
    double vehicles = param_get(p, PARAM_VEHICLES);
    return palm_load(p).flat ? 20 : 30 * sqrt(vehicles);
}
