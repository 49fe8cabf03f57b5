/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cheapest numbers, exactly. The cost at n of something is its price times n
 * plus what the rest costs at best, and that never rises with n. So between
 * a and b the cost is at least price * a + rest(b): from a known cost at b, no
 * n above b - (cost(b) - best) / price can beat the best so far. Marching down
 * by that much misses no valley and takes long strides away from the best, but
 * single ones close to it. There more is known: of the spares by the curve's
 * floor, and of the ports that the rest is convex where they are no fewer than
 * a load of some hundred, so that it lies above the line through two of them.
 * That of the spares is proven, that of the ports was found without exception;
 * see doc/fleet-model.md.
 */
#include <config.h>

#include "engine/limit/fleet_plan.h"

#include <math.h>

#include "engine/base/interrupt.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_share.h"

struct plan_search;

/* Cost of all but the ports at the system's ports. */
struct rest {
    double batteries, cost;
    /* Bounds of the cost if numbers need not be whole, which is convex in the ports. */
    double smooth, smooth_most;
};
typedef void rest_fn(struct plan_search *q, struct rest *rest);

struct plan_search {
    struct fleet_system system;
    double battery_price, port_price, waiting_price, wait;
    double spares; /* where to look first: the answer at the last port count */
    double whole;  /* the rest costs multiples of this; 0 if not */
    double convex_from; /* ports from which on the rest is convex */
    bool rough;    /* a valley will do, without proof that it is the lowest */
    rest_fn *rest;
    struct plan best;
    struct fleet_curve curve; /* at the system's ports; counts the work */
};

/* Plans whose costs differ by less than this share are equally good. */
#define TIE 1e-12

/* A cheapest plan mostly serves more swaps for one that waits than this: curves start there. */
#define LIKELY_ODDS 4

/* From this load on the rest is taken for convex. */
#define SMOOTH_LOAD 256

/*
 * The search is exact as long as this many steps of walks do, about a second of
 * work. After that, where prices make thousands of plans almost equal, the least
 * stride grows, from 1e-9 of the number twofold for each sixteenth of that effort.
 */
#define EFFORT 2e8

static double least_stride(const struct plan_search *q, double n)
{
    double effort = (double)q->curve.work / EFFORT;
    return effort <= 1 ? 1 : fmax(1, floor(n * 1e-9 * exp2(16 * (effort - 1))));
}

/* The next number down that could cost less than `wanted`; none when given up. */
static double march(const struct plan_search *q, double n, double cost, double wanted,
                    double price)
{
    double gain = cost - wanted;
    if (interrupted())
        return 0;
    return n - fmax(least_stride(q, n), ceil(gain / price * (1 - 1e-9)));
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
        fleet_curve_start(&q->curve, &q->system, LIKELY_ODDS);
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
 * then halved down to the last one: a good cost to march against.
 */
static double slide(struct plan_search *q, cost_fn *cost, double least, double first,
                    double last, double *n)
{
    double best = cost(q, *n), stride = first;
    while (pays(q, cost, least, -stride, n, &best))
        stride *= 2;
    if (stride <= first)
        while (pays(q, cost, least, stride, n, &best))
            stride *= 2;
    for (stride = floor(stride / 2); stride >= last; stride = floor(stride / 2))
        if (!pays(q, cost, least, -stride, n, &best))
            pays(q, cost, least, stride, n, &best);
    return best;
}

/* What so many spares surely cost, nearly for nothing. */
static double floor_of_spares(struct plan_search *q, double spares)
{
    double wait = fleet_curve_floor(&q->curve, spares);
    return q->battery_price * (q->system.vehicles + spares) + q->waiting_price * wait;
}

/* The valley at so many spares, if it is lower than the rest, is the rest. */
static void offer_valley(struct plan_search *q, double spares, struct rest *rest)
{
    double cost = slide(q, cost_of_spares, 1, 1, 1, &spares);
    if (cost >= rest->cost)
        return;
    q->spares = spares;
    rest->cost = cost;
    rest->batteries = q->system.vehicles + spares;
    fleet_curve_anchor(&q->curve, spares);
}

/* Marches through all numbers of spares that could still beat rest->cost. */
static void prove(struct plan_search *q, struct rest *rest)
{
    for (double n = floor(rest->cost / q->battery_price - q->system.vehicles); n > 0;) {
        double cost = floor_of_spares(q, n);
        if (cost < rest->cost)
            cost = cost_of_spares(q, n);
        if (cost < rest->cost)
            offer_valley(q, n, rest);
        n = march(q, n, cost, rest->cost * (1 - TIE), q->battery_price);
    }
}

/* A parabola through the neighbours is at most an eighth of this below the best; NAN
 * without neighbours. */
static double bend(struct plan_search *q, const struct rest *rest)
{
    double spares = rest->batteries - q->system.vehicles;
    if (spares < 2)
        return NAN;
    return cost_of_spares(q, spares - 1) - 2 * rest->cost + cost_of_spares(q, spares + 1);
}

/* Batteries and waiting; at first the choice is between no spares and a valley. */
static void rest_by_waiting(struct plan_search *q, struct rest *rest)
{
    *rest = (struct rest){q->system.vehicles, cost_of_spares(q, 0), NAN, NAN};
    offer_valley(q, q->spares, rest);
    if (q->rough)
        return;
    prove(q, rest);
    rest->smooth_most = rest->cost;
    rest->smooth = rest->cost - bend(q, rest) / 4;
}

/* Mean batteries out with ample ports. */
static double pipeline(const struct fleet_system *s)
{
    return s->vehicles * s->swaps_per_day * (s->charge + s->transport) / HOURS_PER_DAY;
}

/* The need if numbers were not whole: ln of the wait is nearly straight between two. */
static double smooth_need(struct plan_search *q, double need)
{
    double spares = need - q->system.vehicles;
    double before = log(fleet_curve_wait(&q->curve, &q->system, spares - 1) / q->wait);
    double at = log(fleet_curve_wait(&q->curve, &q->system, spares) / q->wait);
    return need - 1 + before / (before - at);
}

/* The fewest batteries for the level; infinite where none do. */
static void rest_by_level(struct plan_search *q, struct rest *rest)
{
    double need = fleet_need_on(&q->curve, &q->system, q->wait), smooth = NAN;
    if (!q->rough && !isinf(need))
        smooth = q->battery_price * smooth_need(q, need);
    double cost = isinf(need) ? INFINITY : q->battery_price * need;
    *rest = (struct rest){need, cost, smooth, smooth};
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

/* The rest at some ports, and how much it rises at least for each port less. */
struct line {
    double ports, slope;
    struct rest rest;
};

static void draw(struct line *line, double ports, const struct rest *rest)
{
    double slope = (rest->smooth - line->rest.smooth_most) / (line->ports - ports);
    *line = (struct line){ports, slope, *rest};
}

/*
 * What the total must be below. More ports than the best has mean fewer batteries: among
 * them an equal cost is better, too.
 */
static double wanted(const struct plan_search *q, double ports)
{
    return q->best.cost * (ports > q->best.ports ? 1 + TIE : 1 - TIE);
}

/* What fewer ports cost at least by the line. */
static double total_by_line(const struct plan_search *q, const struct line *line, double ports)
{
    double rest = line->rest.smooth + line->slope * (line->ports - ports);
    if (q->whole > 0)
        rest = q->whole * ceil(rest / q->whole - 1e-6);
    return q->port_price * ports + rest;
}

/*
 * The next number down that could be better by the line: at once to where the line itself
 * is, then further by whole numbers. `end` when all numbers down to it are worse.
 */
static double march_by_line(const struct plan_search *q, const struct line *line, double n,
                            double end)
{
    double rise = line->slope - q->port_price;
    double gain = q->port_price * n + line->rest.smooth - wanted(q, n);
    double last = n - 16 * sqrt(n);
    if (gain > 0 && rise >= 0)
        return end;
    if (gain > 0)
        n -= ceil(gain / -rise * (1 - 1e-9)) - 1;
    for (n--; n > end && total_by_line(q, line, n) > wanted(q, n) && n > last; n--)
        if (rise >= 0 && gain + rise * (line->ports - n) > 0)
            return end;
    return fmax(n, end);
}

static double next_ports(struct plan_search *q, double n, double cost, const struct line *line)
{
    double next = march(q, n, cost, wanted(q, n), q->port_price);
    if (next < q->convex_from || !(line->slope >= 0))
        return next;
    return fmin(next, march_by_line(q, line, n, q->convex_from));
}

/* Over all port counts; q->best comes in with a cost that something reaches. */
static void search_ports(struct plan_search *q, double rest_with_ample_ports)
{
    double n = likely_ports(&q->system), width = sqrt(n);
    struct line line = {.ports = NAN};
    if (fleet_load(&q->system) < SMOOTH_LOAD)
        q->convex_from = INFINITY;
    q->rough = true;
    slide(q, cost_at_ports, 1, ceil(width / 16), ceil(sqrt(width) / 4), &n);
    q->rough = false;
    n = floor((q->best.cost - rest_with_ample_ports) / q->port_price * (1 + TIE));
    while (n >= 1) {
        struct rest rest;
        double cost = total_at_ports(q, n, &rest);
        if (isinf(cost))
            return;
        draw(&line, n, &rest);
        n = next_ports(q, n, cost, &line);
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
                            .port_price = port_price, .wait = wait, .rest = rest_by_level,
                            .whole = battery_price, .convex_from = 1};
    struct rest ample;
    with_ample_ports(&q, &ample);
    /* The fewest batteries of all and the ports they take are one pair. */
    q.system.batteries = ample.batteries;
    double ports = fleet_ports_need(&q.system, wait);
    q.best = (struct plan){ample.batteries, ports, ample.cost + port_price * ports};
    if (port_price > 0)
        search_ports(&q, ample.cost);
    fleet_curve_free(&q.curve);
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
                            .best = {s->vehicles, 1, bare},
                            .convex_from = ceil(fleet_load(s))};
    if (waiting_price > 0 && battery_price <= 0)
        return false;
    if (waiting_price > 0) {
        struct rest ample;
        with_ample_ports(&q, &ample);
        if (port_price > 0)
            search_ports(&q, ample.cost);
        else
            free_ports(&q, ample.batteries, ample.cost);
    }
    fleet_curve_free(&q.curve);
    *out = q.best;
    return true;
}
