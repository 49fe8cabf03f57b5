/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network_state.h"

static int at_hub(const struct network *n)
{
    return n->queue + (int)ring_count(&n->unfinished);
}

int network_outstanding(const struct network *n)
{
    return n->station + n->inbound.count + at_hub(n) + n->charge.count + n->held + n->parked +
           n->depot + n->outbound.count;
}

static bool delay_counts(const struct delay *d)
{
    switch (d->kind) {
    case DELAY_NONE: return d->count == 0;
    case DELAY_RING: return d->count == (int)ring_count(&d->ring);
    case DELAY_HEAP: return d->count == d->heap.count;
    case DELAY_WHEEL: return d->count == d->wheel.soon.count + d->wheel.later;
    default: return d->count >= 0;
    }
}

static bool hub_obeys(const struct network *n)
{
    int busy = network_busy(n), ports = (int)n->process.ports;
    bool sound = n->process.port_life == 0; /* no port fails */
    if (busy > n->up || n->up < 0 || n->up > ports || (sound && n->up < ports))
        return false;
    return !n->open || at_hub(n) == 0 || busy == n->up;
}

static bool riders_obey(const struct network *n)
{
    int line = (int)ring_count(&n->riders.line);
    return n->waiting >= 0 && n->waiting <= n->driving_most && n->stock >= 0 &&
           (n->waiting == 0 || n->stock == 0) &&
           (n->patient ? line == n->waiting : line >= n->waiting) &&
           (n->road.kind == DELAY_NONE || n->road.count == network_on_road(n));
}

bool network_conserves(const struct network *n)
{
    int carried = n->patient ? network_on_road(n) : n->driving_most;
    return network_outstanding(n) + n->stock + carried == (int)n->process.batteries &&
           delay_counts(&n->road) && delay_counts(&n->inbound) && delay_counts(&n->charge) &&
           delay_counts(&n->outbound) && hub_obeys(n) && riders_obey(n);
}

void network_look(const struct network *n, struct network_look *look)
{
    *look = (struct network_look){
        .time = n->now,
        .stock = n->stock,
        .waiting = n->waiting,
        .queue = at_hub(n),
        .busy = network_busy(n),
        .inbound = n->station + n->inbound.count,
        .outbound = n->depot + n->outbound.count,
        .down = (int)n->process.ports - n->up,
    };
}
