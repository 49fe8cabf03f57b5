/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cheapest numbers, exactly. The cost at n of something is its price times n
 * plus what the rest costs at best, and that never rises with n. So between
 * a and b the cost is at least price * a + rest(b): from a known cost at b, no
 * n above b - (cost(b) - best) / price can beat the best so far. Marching down
 * by that much misses no valley, takes long strides away from the best and
 * single ones only close to it.
 */
#include <config.h>

#include "engine/study/fleet_search.h"

#include <math.h>

#include "engine/model/fleet_curve.h"

struct plan_search {
    struct fleet_system system;
    double battery_price, port_price, waiting_price, wait;
    double spares; /* where to look first: the answer at the last port count */
    /* Least cost of all but the ports at the system's ports, and its batteries. */
    double (*rest)(struct plan_search *q, double *batteries);
    struct fleet_plan best;
    struct fleet_curve curve; /* at the system's ports */
};

/* The next number down that could cost less than best by more than rounding. */
static double march(double n, double cost, double best, double price)
{
    double gain = cost - best + 4e-16 * best;
    return n - fmax(1, ceil(gain / price * (1 - 1e-9)));
}

static double cost_of_spares(struct plan_search *q, double spares)
{
    double wait = fleet_curve_wait(&q->curve, &q->system, spares);
    return q->battery_price * (q->system.vehicles + spares) + q->waiting_price * wait;
}

static void set_ports(struct plan_search *q, double ports)
{
    q->system.ports = ports;
    if (q->waiting_price > 0)
        fleet_curve_start(&q->curve, &q->system, 1);
}

/*
 * Slides into the valley below *n by strides that double while they pay and
 * are halved when they do not: a good cost to march against.
 */
static double slide(struct plan_search *q, double (*cost)(struct plan_search *, double),
                    double least, double *n)
{
    double best = cost(q, *n), stride = 1;
    for (int way = -1; way <= 1; way += 2) {
        for (bool pays = true; stride >= 1; stride = pays ? 2 * stride : floor(stride / 2)) {
            double next = *n + way * stride, found;
            pays = next >= least && (found = cost(q, next)) < best;
            if (pays) {
                best = found;
                *n = next;
            }
        }
        stride = 1;
    }
    return best;
}

/* Least battery price + waiting at these ports. */
static double rest_by_waiting(struct plan_search *q, double *batteries)
{
    double vehicles = q->system.vehicles, at = q->spares;
    double best = slide(q, cost_of_spares, 0, &at), none = cost_of_spares(q, 0);
    if (none <= best) {
        best = none;
        at = 0;
    }
    q->spares = at > 0 ? at : q->spares;
    for (double n = floor(best / q->battery_price - vehicles); n > 0;) {
        double cost = cost_of_spares(q, n);
        if (cost < best || (cost <= best && n < at)) {
            best = cost;
            at = n;
        }
        n = march(n, cost, best, q->battery_price);
    }
    *batteries = vehicles + at;
    return best;
}

/* Price of the fewest batteries for the level at these ports; infinite if none do. */
static double rest_by_level(struct plan_search *q, double *batteries)
{
    *batteries = fleet_need(&q->system, q->wait);
    return q->battery_price * *batteries;
}

/* Total at so many ports; keeps the best so far, of equals the one with fewest batteries. */
static double cost_at_ports(struct plan_search *q, double ports)
{
    double batteries, best = q->best.cost;
    set_ports(q, ports);
    double cost = q->port_price * ports + q->rest(q, &batteries);
    if (cost < best || (cost <= best && batteries <= q->best.batteries))
        q->best = (struct fleet_plan){batteries, ports, cost};
    return cost;
}

/* A port count to start from: the load and some deviations of it. */
static double likely_ports(const struct fleet_system *s)
{
    double load = s->vehicles * s->swaps_per_day * s->charge / 24;
    return ceil(load + 2 * sqrt(load));
}

/* Over all port counts; q->best comes in with a cost that something reaches. */
static void search_ports(struct plan_search *q, double rest_with_ample_ports)
{
    double n = likely_ports(&q->system);
    slide(q, cost_at_ports, 1, &n);
    n = floor((q->best.cost - rest_with_ample_ports) / q->port_price * (1 + 1e-9));
    while (n >= 1) {
        double cost = cost_at_ports(q, n);
        if (isinf(cost))
            return;
        n = march(n, cost, q->best.cost, q->port_price);
    }
}

/* More ports than batteries can ever stand at them. */
static double with_ample_ports(struct plan_search *q, double *batteries)
{
    set_ports(q, INFINITY);
    return q->rest(q, batteries);
}

void fleet_cheapest_pair(const struct fleet_system *s, double wait, double battery_price,
                         double port_price, struct fleet_plan *out)
{
    struct plan_search q = {.system = *s, .battery_price = battery_price,
                            .port_price = port_price, .wait = wait, .rest = rest_by_level};
    double batteries, ample = with_ample_ports(&q, &batteries);
    /* The fewest batteries of all and the ports they take are one pair. */
    q.system.batteries = batteries;
    double ports = fleet_ports_need(&q.system, wait);
    q.best = (struct fleet_plan){batteries, ports, ample + port_price * ports};
    if (port_price > 0)
        search_ports(&q, ample);
    *out = q.best;
}

/* With free ports: as many as still lower the cost. */
static void free_ports(struct plan_search *q, double batteries, double cost)
{
    double low = 0, high = batteries;
    while (high - low > 1) {
        double middle = floor((low + high) / 2);
        set_ports(q, middle);
        if (cost_of_spares(q, batteries - q->system.vehicles) <= cost)
            high = middle;
        else
            low = middle;
    }
    q->best = (struct fleet_plan){batteries, high, cost};
}

bool fleet_best_plan(const struct fleet_system *s, double battery_price, double port_price,
                     double waiting_price, struct fleet_plan *out)
{
    double load = s->vehicles * s->swaps_per_day * (s->charge + s->transport) / 24;
    double bare = battery_price * s->vehicles + port_price + waiting_price;
    struct plan_search q = {.system = *s, .battery_price = battery_price,
                            .port_price = port_price, .waiting_price = waiting_price,
                            .spares = ceil(load + 3 * sqrt(load)), .rest = rest_by_waiting,
                            .best = {s->vehicles, 1, bare}};
    if (waiting_price > 0 && battery_price <= 0)
        return false;
    if (waiting_price > 0) {
        double batteries, ample = with_ample_ports(&q, &batteries);
        if (port_price > 0)
            search_ports(&q, ample);
        else
            free_ports(&q, batteries, ample);
    }
    *out = q.best;
    return true;
}
