/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network_hub.h"

/* The share of a port's speed with which each battery at a hub of shared power is charged. */
static double power(const struct network *n)
{
    int there = n->charge.count;
    return there <= n->up ? 1 : (double)n->up / there;
}

static void power_settle(struct network *n)
{
    n->power_now += power(n) * (n->now - n->power_since);
    n->power_since = n->now;
}

static void power_next(struct network *n)
{
    double speed = power(n);
    n->next[EVENT_CHARGED] = n->charge.count > 0 && speed > 0
                                 ? n->now + (n->charge_next - n->power_now) / speed
                                 : INFINITY;
}

static void plug_in_all(struct network *n)
{
    for (; n->queue > 0; n->queue--)
        delay_enter(&n->charge, n->power_now);
}

static void fill_ports(struct network *n)
{
    while (n->charge.count + n->held < n->up) {
        if (ring_count(&n->unfinished) > 0) {
            delay_enter_for(&n->charge, n->now, ring_first(&n->unfinished));
            n->unfinished.head++;
        } else if (n->queue > 0) {
            n->queue--;
            delay_enter(&n->charge, n->now);
        } else {
            return;
        }
    }
}

/* What may go to a port does. */
void network_hub_changed(struct network *n)
{
    if (!n->process.shared_power) {
        if (n->open)
            fill_ports(n);
        return;
    }
    if (n->open)
        plug_in_all(n);
    power_next(n);
}

static void settle(struct network *n)
{
    network_settle_busy(n);
    if (n->process.shared_power)
        power_settle(n);
}

void network_reach_hub(struct network *n)
{
    settle(n);
    n->queue++;
    network_hub_changed(n);
}

bool network_charged(struct network *n)
{
    settle(n);
    if (n->process.shared_power) {
        n->power_now = n->charge_next;
        delay_leave(&n->charge, n->power_now);
    } else {
        delay_leave(&n->charge, n->now);
    }
    n->held += !n->open;
    network_hub_changed(n);
    return n->open;
}

int network_opens(struct network *n)
{
    settle(n);
    int leaving = n->held + n->parked;
    n->held = n->parked = 0;
    network_hub_changed(n);
    return leaving;
}

/* The battery on a port that fails: charging, charged, or none. */
static void unplug(struct network *n, int port)
{
    if (port >= n->charge.count + n->held)
        return;
    if (port >= n->charge.count) {
        n->held--;
        n->parked++;
        return;
    }
    double left = delay_take(&n->charge, n->now, port);
    if (n->charge.kind == DELAY_CROWD)
        n->queue++;
    else
        n->failed |= !ring_push(&n->unfinished, left);
}

static void ports_next(struct network *n, bool failure, double draw)
{
    double fails = n->up / n->process.port_life;
    double mends = (n->process.ports - n->up) / n->process.port_repair;
    double *fail = &n->next[EVENT_FAILURE], *mend = &n->next[EVENT_REPAIR];
    *fail = failure ? crowd_renew(&n->failure, n->now, fails, draw)
                    : crowd_change(&n->failure, *fail, n->now, fails);
    *mend = failure ? crowd_change(&n->repair, *mend, n->now, mends)
                    : crowd_renew(&n->repair, n->now, mends, draw);
}

void network_port_fails(struct network *n)
{
    settle(n);
    if (!n->process.shared_power)
        unplug(n, stream_below(&n->failure_stream, n->up));
    n->up--;
    network_hub_changed(n);
    ports_next(n, true, stream_exponential(&n->failure_stream));
}

void network_port_works(struct network *n)
{
    settle(n);
    n->up++;
    network_hub_changed(n);
    ports_next(n, false, stream_exponential(&n->failure_stream));
}

/* All work; on average as many are out of order as the two times say, after a while. */
void network_ports_start(struct network *n)
{
    n->up = (int)n->process.ports;
    n->next[EVENT_FAILURE] = n->next[EVENT_REPAIR] = INFINITY;
    if (n->process.port_life == 0)
        return;
    n->repair = (struct crowd){.left = stream_exponential(&n->failure_stream)};
    ports_next(n, true, stream_exponential(&n->failure_stream));
}
