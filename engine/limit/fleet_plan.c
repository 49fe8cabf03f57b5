/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cheapest numbers, exactly. The cost at n of something is its price times n
 * plus what the rest costs at best, and that never rises with n. So between
 * a and b the cost is at least price * a + rest(b): from a known cost at b, no
 * n above b - (cost(b) - best) / price can beat the best so far. Marching down
 * by that much misses no valley, takes long strides away from the best and
 * single ones only close to it. What the rest costs need only be known well
 * enough to tell: half the distance to the best is left unsearched.
 */
#include <config.h>

#include "engine/limit/fleet_plan.h"

#include <math.h>

#include "engine/base/interrupt.h"
#include "engine/model/fleet/fleet_curve.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"

struct plan_search;

/* Cost of all but the ports at the system's ports: the best found and what is proven. */
struct rest {
    double batteries, cost, bound;
};
typedef void rest_fn(struct plan_search *q, struct rest *rest);

struct plan_search {
    struct fleet_system system;
    double battery_price, port_price, waiting_price, wait;
    double spares; /* where to look first: the answer at the last port count */
    double effort; /* steps of walks so far, about */
    bool rough;    /* a valley will do, without proof that it is the lowest */
    rest_fn *rest;
    struct plan best;
    struct fleet_curve curve; /* at the system's ports */
};

/* Plans whose costs differ by less than this share are equally good. */
#define TIE 1e-9

/*
 * The search is exact as long as this many steps of walks do, some seconds of
 * work at most: up to about a million vehicles. After that the least stride
 * grows, from 1e-9 of the number twofold for each sixteenth of that effort.
 */
#define EFFORT 6e6

static double least_stride(const struct plan_search *q, double n)
{
    if (q->effort <= EFFORT)
        return 1;
    return fmax(1, floor(n * 1e-9 * exp2(16 * (q->effort / EFFORT - 1))));
}

/* The next number down that could be better than the best so far; none when given up. */
static double march(const struct plan_search *q, double n, double cost, double best,
                    double price)
{
    double gain = cost - best + TIE * best;
    if (interrupted())
        return 0;
    return n - fmax(least_stride(q, n), ceil(gain / price * (1 - 1e-9)));
}

static double cost_of_spares(struct plan_search *q, double spares)
{
    double wait = fleet_curve_wait(&q->curve, &q->system, spares);
    q->effort += sqrt(q->curve.law.vehicles * q->curve.law.ample);
    return q->battery_price * (q->system.vehicles + spares) + q->waiting_price * wait;
}

static void set_ports(struct plan_search *q, double ports)
{
    q->system.ports = ports;
    if (q->waiting_price > 0)
        fleet_curve_start(&q->curve, &q->system, 1);
}

typedef double cost_fn(struct plan_search *q, double n);

/* Goes to *n + by if that is allowed and cheaper. */
static bool pays(struct plan_search *q, cost_fn *cost, double least, double by, double *n,
                 double *best)
{
    if (*n + by < least || interrupted())
        return false;
    double found = cost(q, *n + by);
    if (found >= *best)
        return false;
    *best = found;
    *n += by;
    return true;
}

/*
 * Slides into the valley at *n by strides that double while they pay and are
 * then halved: a good cost to march against.
 */
static double slide(struct plan_search *q, cost_fn *cost, double least, double *n)
{
    double best = cost(q, *n), stride = 1;
    while (pays(q, cost, least, -stride, n, &best))
        stride *= 2;
    if (stride <= 1)
        while (pays(q, cost, least, stride, n, &best))
            stride *= 2;
    for (stride = floor(stride / 2); stride >= 1; stride = floor(stride / 2))
        if (!pays(q, cost, least, -stride, n, &best))
            pays(q, cost, least, stride, n, &best);
    return best;
}

/* How far below the best found at these ports nothing need be proven. */
static double unproven(const struct plan_search *q, double cost)
{
    if (q->port_price <= 0)
        return 0;
    if (isinf(q->system.ports))
        return 10 * q->battery_price;
    return fmax(0, q->port_price * q->system.ports + cost - q->best.cost) / 2;
}

/* Marches through all numbers of spares that could still beat rest->cost. */
static void prove(struct plan_search *q, struct rest *rest)
{
    double vehicles = q->system.vehicles, target = rest->cost - unproven(q, rest->cost);
    for (double n = floor(target / q->battery_price - vehicles); n > 0;) {
        double cost = cost_of_spares(q, n);
        if (cost < rest->cost || (cost <= rest->cost && vehicles + n < rest->batteries)) {
            rest->cost = cost;
            rest->batteries = vehicles + n;
            target = cost - unproven(q, cost);
        }
        n = march(q, n, cost, target, q->battery_price);
    }
    rest->bound = target;
}

/* Batteries and waiting. */
static void rest_by_waiting(struct plan_search *q, struct rest *rest)
{
    double spares = q->spares, none = cost_of_spares(q, 0);
    rest->cost = slide(q, cost_of_spares, 1, &spares);
    q->spares = spares;
    if (none <= rest->cost) {
        rest->cost = none;
        spares = 0;
    }
    rest->batteries = q->system.vehicles + spares;
    if (!q->rough)
        prove(q, rest);
}

/* Mean batteries out with ample ports. */
static double pipeline(const struct fleet_system *s)
{
    return s->vehicles * s->swaps_per_day * (s->charge + s->transport) / HOURS_PER_DAY;
}

/* The fewest batteries for the level; infinite where none do. */
static void rest_by_level(struct plan_search *q, struct rest *rest)
{
    rest->batteries = fleet_need(&q->system, q->wait);
    q->effort += sqrt(pipeline(&q->system));
    rest->cost = rest->bound = q->battery_price * rest->batteries;
}

/* Total at so many ports; keeps the best so far, of equals the one with fewest batteries. */
static double total_at_ports(struct plan_search *q, double ports, struct rest *rest)
{
    set_ports(q, ports);
    q->rest(q, rest);
    double cost = q->port_price * ports + rest->cost, best = q->best.cost;
    if (cost < best || (cost <= best && rest->batteries <= q->best.batteries))
        q->best = (struct plan){rest->batteries, ports, cost};
    return cost;
}

static double cost_at_ports(struct plan_search *q, double ports)
{
    struct rest rest;
    return total_at_ports(q, ports, &rest);
}

/* A port count to start from: the load and some deviations of it. */
static double likely_ports(const struct fleet_system *s)
{
    double load = fleet_load(s);
    return ceil(load + 2 * sqrt(load));
}

/* Over all port counts; q->best comes in with a cost that something reaches. */
static void search_ports(struct plan_search *q, double rest_with_ample_ports)
{
    double n = likely_ports(&q->system);
    q->rough = true;
    slide(q, cost_at_ports, 1, &n);
    q->rough = false;
    n = floor((q->best.cost - rest_with_ample_ports) / q->port_price * (1 + TIE));
    while (n >= 1) {
        struct rest rest;
        if (isinf(total_at_ports(q, n, &rest)))
            return;
        n = march(q, n, q->port_price * n + rest.bound, q->best.cost, q->port_price);
    }
}

/* More ports than batteries can ever stand at them. */
static void with_ample_ports(struct plan_search *q, struct rest *rest)
{
    set_ports(q, INFINITY);
    q->rest(q, rest);
}

void fleet_cheapest_pair(const struct fleet_system *s, double wait, double battery_price,
                         double port_price, struct plan *out)
{
    struct plan_search q = {.system = *s, .battery_price = battery_price,
                            .port_price = port_price, .wait = wait, .rest = rest_by_level};
    struct rest ample;
    with_ample_ports(&q, &ample);
    /* The fewest batteries of all and the ports they take are one pair. */
    q.system.batteries = ample.batteries;
    double ports = fleet_ports_need(&q.system, wait);
    q.best = (struct plan){ample.batteries, ports, ample.cost + port_price * ports};
    if (port_price > 0)
        search_ports(&q, ample.bound);
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
    q->best = (struct plan){batteries, high, cost};
}

bool fleet_best_plan(const struct fleet_system *s, double battery_price, double port_price,
                     double waiting_price, struct plan *out)
{
    double load = pipeline(s);
    double bare = battery_price * s->vehicles + port_price + waiting_price;
    struct plan_search q = {.system = *s, .battery_price = battery_price,
                            .port_price = port_price, .waiting_price = waiting_price,
                            .spares = ceil(load + 3 * sqrt(load)), .rest = rest_by_waiting,
                            .best = {s->vehicles, 1, bare}};
    if (waiting_price > 0 && battery_price <= 0)
        return false;
    if (waiting_price > 0) {
        struct rest ample;
        with_ample_ports(&q, &ample);
        if (port_price > 0)
            search_ports(&q, ample.bound);
        else
            free_ports(&q, ample.batteries, ample.cost);
    }
    fleet_curve_free(&q.curve);
    *out = q.best;
    return true;
}
