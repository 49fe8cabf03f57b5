/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network_clock.h"

#include "engine/simulation/network_road.h"

static double clock_of(double time)
{
    return time - HOURS_PER_DAY * floor(time / HOURS_PER_DAY);
}

/* The first time after `time` at which the clock shows this. */
static double next_at(double time, double clock)
{
    double at = HOURS_PER_DAY * floor(time / HOURS_PER_DAY) + clock;
    while (at <= time)
        at += HOURS_PER_DAY;
    return at;
}

static double next_door(const struct network *n)
{
    const struct process *p = &n->process;
    if (!process_closes(p))
        return INFINITY;
    return fmin(next_at(n->now, p->opens), next_at(n->now, p->closes));
}

/* In the middle of each part of an hour, away from what happens on the hour. */
static double next_look(struct network *n)
{
    return ((double)n->look++ + 0.5) / n->looks;
}

static double next_van(const struct network *n)
{
    double interval = n->process.van_interval;
    if (interval == 0)
        return INFINITY;
    double next = interval * (floor(n->now / interval) + 1);
    return next > n->now ? next : next + interval;
}

static void next_event(struct network *n)
{
    double first = fmin(n->hour_end, n->look_next), later = fmin(n->door_next, n->van_next);
    n->next[EVENT_CLOCK] = fmin(first, later);
}

void network_clock_looks(struct network *n, int per_hour)
{
    n->looks = per_hour;
    n->look = (int64_t)floor(n->now * n->looks + 0.5);
    n->look_next = next_look(n);
    next_event(n);
}

void network_clock_start(struct network *n)
{
    double clock = clock_of(n->now);
    n->hour = (int)clock;
    n->rate = n->process.rate[n->hour];
    n->hour_end = floor(n->now) + 1;
    n->van_next = next_van(n);
    n->door_next = next_door(n);
    n->open = process_open_at(&n->process, clock);
    network_clock_looks(n, n->looks);
}

static void settle(struct network *n)
{
    network_settle_stock(n);
    network_settle_waiting(n);
    network_settle_busy(n);
}

/* What is left of the demand's wait runs on at the new hour's rate. */
static void next_hour(struct network *n)
{
    settle(n);
    if (n->road.kind != DELAY_NONE)
        network_road_settle(n);
    n->hour = (n->hour + 1) % HOURS_PER_DAY;
    n->bin = &n->tally->hour[n->hour];
    n->rate = n->process.rate[n->hour];
    n->hour_end += 1;
    if (n->road.kind != DELAY_NONE)
        network_road_next(n);
    else
        n->next[EVENT_DEMAND] = crowd_change(&n->demand, n->next[EVENT_DEMAND], n->now,
                                             network_on_road(n) * n->rate);
}

static void look(struct network *n)
{
    struct network_look look;
    n->look_next = next_look(n);
    n->failed |= n->road.failed | n->inbound.failed | n->charge.failed | n->outbound.failed;
    if (n->failed) {
        n->stopped = true;
    } else if (n->observer) {
        network_look(n, &look);
        n->stopped = !n->observer(&look, n->user);
    }
}

bool network_clock(struct network *n)
{
    if (n->now >= n->van_next)
        n->van_next = next_van(n);
    if (n->now >= n->door_next) {
        n->open = process_open_at(&n->process, clock_of(n->now));
        n->door_next = next_door(n);
    }
    if (n->now >= n->look_next)
        look(n);
    bool over = n->now >= n->hour_end && n->now >= n->stop;
    if (n->now >= n->hour_end)
        next_hour(n);
    next_event(n);
    return !over && !n->stopped;
}
