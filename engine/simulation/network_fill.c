/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network_fill.h"

#include "engine/simulation/network_hub.h"

enum { RUN_IN = 72 }; /* h of the flow before the start */

/* Batteries on each part of their way. */
struct flow {
    double inbound, hub, outbound;
};

/* Swaps called for between the first midnight and t, nobody waiting. */
static double called(const struct process *p, double t)
{
    double days = floor(t / HOURS_PER_DAY), clock = t - days * HOURS_PER_DAY;
    double sum = days * HOURS_PER_DAY * process_demand(p);
    for (int h = 0; h < HOURS_PER_DAY && h < clock; h++)
        sum += process_demand_at(p, h) * fmin(1, clock - h);
    return sum;
}

/* M(v + c) = (M(v) - F)+ + demand between, up to v (Crommelin 1932). */
static double hub_at(const struct process *p, double v)
{
    double charge = p->charge.mean, there = 0, steps = ceil(RUN_IN / charge);
    double before = called(p, v - steps * charge);
    for (double i = steps - 1; i >= 0; i--) {
        double now = called(p, v - i * charge);
        there = fmax(there - p->ports, 0) + now - before;
        before = now;
    }
    return there;
}

/* Enough of everything: what the demand has sent on its way. */
static struct flow unhindered(const struct process *p, double t, double there, double back)
{
    double charged = t - back - p->charge.mean - there;
    return (struct flow){
        .inbound = called(p, t) - called(p, t - there),
        .hub = hub_at(p, t - there),
        .outbound = fmin(called(p, charged + back) - called(p, charged),
                         p->ports * back / p->charge.mean),
    };
}

static struct flow flow(const struct process *p, double t)
{
    double there = p->inbound.mean + p->van_interval / 2;
    double back = p->outbound.mean > 0 ? p->outbound.mean + p->van_interval / 2 : 0;
    double demand = process_demand(p), per_vehicle = demand / p->vehicles;
    double cycle = 1 / per_vehicle + there + p->charge.mean + back;
    double most = fmin(p->ports / p->charge.mean, p->batteries / cycle);
    if (demand <= most)
        return unhindered(p, t, there, back);
    double moving = most * (there + back);
    double hub = p->batteries - most / per_vehicle - moving;
    return (struct flow){most * there, fmax(hub, most * p->charge.mean), most * back};
}

static int take(double wanted, int *left)
{
    int taken = wanted < *left ? (int)round(wanted) : *left;
    *left -= taken;
    return taken;
}

/* A leg that takes no time has nobody on it. */
static void fill_leg(struct delay *leg, double now, double wanted, int *left,
                     struct stream *stream)
{
    if (leg->kind != DELAY_NONE)
        delay_fill(leg, now, take(wanted, left), stream);
}

void network_fill(struct network *n, struct stream *stream)
{
    const struct process *p = &n->process;
    struct flow f = flow(p, n->now);
    int left = (int)p->batteries - (n->patient ? 0 : n->driving_most);
    fill_leg(&n->outbound, n->now, f.outbound, &left, stream);
    fill_leg(&n->inbound, n->now, f.inbound, &left, stream);
    int charging = take(fmin(f.hub, n->up), &left);
    delay_fill(&n->charge, p->shared_power ? 0 : n->now, charging, stream);
    n->queue = take(fmax(f.hub - n->up, 0), &left);
    int spares = (int)p->batteries - n->driving_most, out = network_outstanding(n);
    n->stock = spares > out ? spares - out : 0;
    n->waiting = n->patient && out > spares ? out - spares : 0;
    for (int i = 0; i < n->waiting; i++)
        n->failed |= !ring_push(&n->riders.line, n->now);
    if (n->general)
        network_hub_changed(n);
}
