/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cheapest purchase. Needed batteries fall with ports, so between a and b ports a
 * purchase costs at least the ports of a and the batteries of b: intervals in which
 * that is too dear are left out (a branch and bound in one dimension).
 */
#include <config.h>

#include "engine/advice/purchase.h"

#include <math.h>

#include "engine/advice/verdict.h"
#include "engine/base/interrupt.h"
#include "engine/study/evaluate.h"
#include "engine/study/frontier.h"
#include "engine/table/check.h"

enum { LOOKS = 400, INTERVALS = 64 };

bool plan_holds(enum model_id model, const struct params *p)
{
    struct results r;
    /* Who sees the queue asks for ports exactly when it asks for batteries. */
    metric_set want = METRIC_BIT(METRIC_NEED_WHOLE);
    if (!model_sees(model, SEES_QUEUE))
        want |= METRIC_BIT(METRIC_PORTS_NEED);
    evaluate(model, p, want, &r);
    return plan_suffices(p, &r);
}

/* The search's view of the scenario and its best purchase so far. */
struct shop {
    struct params p;
    enum model_id model;
    double batteries, ports; /* owned */
    double battery_price, port_price;
    double best, best_batteries, best_ports;
    int looks;
};

struct interval {
    double low, high;         /* port counts, both looked at */
    double batteries_at_high; /* needed there */
};

/* Batteries needed at so many ports, no fewer than owned; takes the purchase when it
 * is the cheapest yet. */
static double look(struct shop *s, double ports)
{
    struct results r;
    param_set(&s->p, PARAM_PORTS, ports);
    evaluate(s->model, &s->p, METRIC_BIT(METRIC_NEED_WHOLE), &r);
    s->looks++;
    if (!result_ok(&r, METRIC_NEED_WHOLE) ||
        !param_check(PARAM_BATTERIES, r.v[METRIC_NEED_WHOLE], NULL))
        return (double)INFINITY;
    double batteries = fmax(s->batteries, r.v[METRIC_NEED_WHOLE]);
    double cost =
        (batteries - s->batteries) * s->battery_price + (ports - s->ports) * s->port_price;
    if (cost < s->best || (cost == s->best && ports < s->best_ports)) {
        s->best = cost;
        s->best_batteries = batteries;
        s->best_ports = ports;
    }
    return batteries;
}

static bool too_dear(const struct shop *s, const struct interval *i)
{
    double least = (i->low + 1 - s->ports) * s->port_price +
                   (i->batteries_at_high - s->batteries) * s->battery_price;
    return i->high - i->low <= 1 || least > s->best;
}

/* Doubles the ports from those owned until some number of batteries is enough. */
static double first_enough(struct shop *s, double *batteries)
{
    double most = param_row(PARAM_PORTS)->max, ports = s->ports;
    *batteries = look(s, ports);
    while (isinf(*batteries) && ports < most && !interrupted()) {
        ports = fmin(most, 2 * ports);
        *batteries = look(s, ports);
    }
    return ports;
}

/* Port counts above which every purchase is dearer than the best, or saves nothing. */
static double last_worth(struct shop *s, double ports, double *batteries)
{
    double most = param_row(PARAM_PORTS)->max;
    while (ports<most && * batteries> s->batteries && !interrupted() &&
           (ports - s->ports) * s->port_price < s->best) {
        double before = *batteries;
        ports = fmin(most, 2 * ports);
        *batteries = look(s, ports);
        if (*batteries >= before)
            break;
    }
    return ports;
}

static void search(struct shop *s, double from, double to, double batteries_at_to)
{
    struct interval open[INTERVALS] = {{from, to, batteries_at_to}};
    int count = 1;
    while (count > 0 && s->looks < LOOKS && !interrupted()) {
        struct interval i = open[--count];
        if (too_dear(s, &i))
            continue;
        double middle = floor((i.low + i.high) / 2), batteries = look(s, middle);
        if (count + 2 > INTERVALS)
            return;
        open[count++] = (struct interval){middle, i.high, i.batteries_at_high};
        if (isfinite(batteries))
            open[count++] = (struct interval){i.low, middle, batteries};
    }
}

/* Models that see no queue: each of the two needs stands for itself. */
static bool buy_needs(const struct params *p, enum model_id model, struct plan *out)
{
    struct results r;
    struct params bought = *p;
    evaluate(model, p, METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED), &r);
    double batteries = plan_lacks(p, &r, METRIC_NEED_WHOLE);
    double ports = plan_lacks(p, &r, METRIC_PORTS_NEED);
    out->batteries = param_get(p, PARAM_BATTERIES) + batteries;
    out->ports = param_get(p, PARAM_PORTS) + ports;
    out->cost = frontier_cost(p, batteries, ports);
    param_set(&bought, PARAM_BATTERIES, out->batteries);
    param_set(&bought, PARAM_PORTS, out->ports);
    return params_check(&bought, NULL) && plan_holds(model, &bought);
}

static bool buy_pair(const struct params *p, enum model_id model, struct plan *out)
{
    struct shop s = {.p = *p,
                     .model = model,
                     .batteries = param_get(p, PARAM_BATTERIES),
                     .ports = param_get(p, PARAM_PORTS),
                     .battery_price = param_get(p, PARAM_BATTERY_PRICE),
                     .port_price = param_get(p, PARAM_PORT_PRICE),
                     .best = (double)INFINITY,
                     .best_ports = (double)INFINITY};
    double batteries;
    double to = first_enough(&s, &batteries);
    to = last_worth(&s, to, &batteries);
    if (isfinite(batteries))
        search(&s, s.ports, to, batteries);
    if (interrupted() || isinf(s.best))
        return false;
    *out = (struct plan){s.best_batteries, s.best_ports, s.best};
    param_set(&s.p, PARAM_BATTERIES, out->batteries);
    param_set(&s.p, PARAM_PORTS, out->ports);
    return plan_holds(model, &s.p);
}

bool cheapest_purchase(const struct params *p, enum model_id model, struct plan *out)
{
    return model_sees(model, SEES_QUEUE) ? buy_pair(p, model, out) : buy_needs(p, model, out);
}
