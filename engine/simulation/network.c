/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network.h"

#include "engine/simulation/network_clock.h"
#include "engine/simulation/network_fill.h"
#include "engine/simulation/network_hub.h"
#include "engine/simulation/network_road.h"

static bool is_general(const struct process *p)
{
    return p->van_interval > 0 || p->patience.mean > 0 || p->port_life > 0 ||
           p->shared_power || process_closes(p) || sampler_of(p->road).id != LAW_EXPONENTIAL;
}

/* Vehicles without memory are the demand's crowd and need no place on the road. */
static struct law road_law(const struct process *p)
{
    struct law none = {LAW_CONSTANT, 0, 0};
    return sampler_of(p->road).id == LAW_EXPONENTIAL ? none : p->road;
}

/* Batteries that come in a van, or back from a failed port, bring their times. Opens every
 * one, whichever fails: network_close closes them all. */
static bool open_delays(struct network *n)
{
    const struct process *p = &n->process;
    bool vans = p->van_interval > 0, crowd = sampler_of(p->charge).id == LAW_EXPONENTIAL;
    bool back = p->port_life > 0 && !p->shared_power && !crowd;
    double *charge_next = p->shared_power ? &n->charge_next : &n->next[EVENT_CHARGED];
    double demand = process_demand(p);
    bool road = delay_open(&n->road, road_law(p), p->vehicles, false, &n->road_next);
    bool inbound = delay_open(&n->inbound, p->inbound, demand * p->inbound.mean, vans,
                              &n->next[EVENT_INBOUND]);
    bool charge = delay_open(&n->charge, p->charge, demand * p->charge.mean, back, charge_next);
    bool outbound = delay_open(&n->outbound, p->outbound, demand * p->outbound.mean, vans,
                               &n->next[EVENT_OUTBOUND]);
    return road && inbound && charge && outbound;
}

bool network_open(struct network *n, const struct process *p)
{
    *n = (struct network){.process = *p, .looks = LOOKS_PER_HOUR};
    n->general = is_general(p);
    n->patient = p->patience.mean == 0;
    n->driving_most = (int)(n->patient ? p->vehicles : fmin(p->vehicles, p->batteries));
    bool delays = open_delays(n), unfinished = ring_open(&n->unfinished);
    bool opened = riders_open(&n->riders, p->patience) && delays && unfinished;
    if (!opened)
        network_close(n);
    return opened;
}

void network_close(struct network *n)
{
    delay_close(&n->road);
    delay_close(&n->inbound);
    delay_close(&n->charge);
    delay_close(&n->outbound);
    ring_close(&n->unfinished);
    riders_close(&n->riders);
}

static void clear_delay(struct delay *d, uint64_t seed, uint64_t replication,
                        enum stream_purpose purpose, double now)
{
    struct stream stream;
    stream_open(&stream, seed, replication, purpose);
    delay_clear(d, &stream, now);
}

static void clear(struct network *n, uint64_t seed, uint64_t replication, double now)
{
    struct stream stream;
    double charge_now = n->process.shared_power ? 0 : now;
    for (int e = 0; e < EVENT_COUNT; e++)
        n->next[e] = INFINITY;
    n->queue = n->held = n->parked = n->station = n->depot = 0;
    n->stopped = n->failed = false;
    n->unfinished.head = n->unfinished.tail = 0;
    n->power_now = n->road_now = 0;
    clear_delay(&n->road, seed, replication, STREAM_DEMAND, 0);
    clear_delay(&n->inbound, seed, replication, STREAM_INBOUND, now);
    clear_delay(&n->charge, seed, replication, STREAM_CHARGE, charge_now);
    clear_delay(&n->outbound, seed, replication, STREAM_OUTBOUND, now);
    stream_open(&stream, seed, replication, STREAM_PATIENCE);
    riders_clear(&n->riders, &stream);
    stream_open(&n->failure_stream, seed, replication, STREAM_FAILURE);
    stream_open(&n->demand_stream, seed, replication, STREAM_DEMAND);
}

void network_start(struct network *n, uint64_t seed, uint64_t replication, double time)
{
    struct stream stream;
    clear(n, seed, replication, time);
    n->now = n->power_since = n->road_since = time;
    stream_open(&stream, seed, replication, STREAM_START);
    network_clock_start(n);
    network_ports_start(n);
    network_fill(n, &stream);
    n->demand = (struct crowd){0};
    if (n->road.kind != DELAY_NONE)
        delay_fill(&n->road, 0, network_on_road(n), &stream);
    if (n->road.kind != DELAY_NONE)
        network_road_next(n);
    else
        n->next[EVENT_DEMAND] = crowd_renew(&n->demand, time, network_on_road(n) * n->rate,
                                            stream_exponential(&n->demand_stream));
}
