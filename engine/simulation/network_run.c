/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From event to event. One loop, written once and compiled for networks with and without what
 * makes them general, so that the plain one pays for nothing that it has not.
 */
#include <config.h>

#include "engine/simulation/network_run.h"

#include <assert.h>

#include "engine/simulation/network_clock.h"
#include "engine/simulation/network_hub.h"
#include "engine/simulation/network_road.h"

/* Builds for finding faults check the laws of conservation after every event. */
#if defined __OPTIMIZE__ && !defined __SANITIZE_ADDRESS__
enum { CHECK_ALWAYS = 0 };
#else
enum { CHECK_ALWAYS = 1 };
#endif

#define INLINE static inline __attribute__((always_inline))

/* Without branches: what comes next is what nobody can guess. */
INLINE enum network_event soonest(const double *next, bool general)
{
    int a = next[1] < next[0] ? 1 : 0, b = next[3] < next[2] ? 3 : 2;
    int first = next[b] < next[a] ? b : a;
    first = next[EVENT_CLOCK] < next[first] ? EVENT_CLOCK : first;
    for (int e = EVENT_PLAIN; general && e < EVENT_COUNT; e++)
        first = next[e] < next[first] ? e : first;
    return (enum network_event)first;
}

INLINE bool has_memory(const struct network *n, bool general)
{
    return general && n->road.kind != DELAY_NONE;
}

INLINE bool has_vans(const struct network *n, bool general)
{
    return general && n->process.van_interval > 0;
}

INLINE void reach_hub(struct network *n, bool general)
{
    if (general) {
        network_reach_hub(n);
    } else if (n->charge.count < n->up) {
        network_settle_busy(n);
        delay_enter(&n->charge, n->now);
    } else {
        n->queue++;
    }
}

INLINE void hand_in(struct network *n, bool general)
{
    if (has_vans(n, general))
        n->station++;
    else if (n->inbound.kind == DELAY_NONE)
        reach_hub(n, general);
    else
        delay_enter(&n->inbound, n->now);
}

/* The rider who has waited longest drives off. */
INLINE void serve(struct network *n, bool general)
{
    network_settle_waiting(n);
    n->waiting--;
    double wait = n->now - riders_serve(&n->riders);
    n->bin->late += wait > n->process.within;
    if (n->waits)
        spread_add(n->waits, (int64_t)(wait / WAIT_UNIT));
    if (general && !n->patient)
        hand_in(n, general);
    if (has_memory(n, general)) {
        network_road_enter(n);
        network_road_next(n);
    } else {
        n->next[EVENT_DEMAND] = crowd_change(&n->demand, n->next[EVENT_DEMAND], n->now,
                                             network_on_road(n) * n->rate);
    }
}

INLINE void reach_stock(struct network *n, bool general)
{
    if (n->waiting > 0) {
        serve(n, general);
    } else {
        network_settle_stock(n);
        n->stock++;
    }
}

/* A charged battery leaves the hub. */
INLINE void send_back(struct network *n, bool general)
{
    if (has_vans(n, general))
        n->depot++;
    else if (n->outbound.kind == DELAY_NONE)
        reach_stock(n, general);
    else
        delay_enter(&n->outbound, n->now);
}

INLINE void charged(struct network *n, bool general)
{
    if (general) {
        if (network_charged(n))
            send_back(n, general);
        return;
    }
    if (n->queue > 0) {
        n->queue--;
        delay_follow(&n->charge, n->now);
    } else {
        network_settle_busy(n);
        delay_leave(&n->charge, n->now);
    }
    send_back(n, general);
}

/* Nothing in stock. Who has patience hands in his battery all the same. */
INLINE void wait_in_line(struct network *n, bool general)
{
    network_settle_waiting(n);
    n->tally->shortages += n->waiting++ == 0;
    n->bin->waits++;
    if (general && !n->patient) {
        n->failed |= !riders_come_impatient(&n->riders, n->now);
        n->next[EVENT_GIVE_UP] = riders_next(&n->riders);
    } else {
        n->failed |= !riders_come(&n->riders, n->now);
        hand_in(n, general);
    }
}

INLINE void take_from_stock(struct network *n, bool general)
{
    network_settle_stock(n);
    n->stock--;
    hand_in(n, general);
}

INLINE void demand(struct network *n, bool general)
{
    bool served = n->stock > 0, memory = has_memory(n, general);
    n->bin->swaps++;
    if (memory)
        network_road_leave(n);
    if (served)
        take_from_stock(n, general);
    else
        wait_in_line(n, general);
    if (memory && served)
        network_road_enter(n);
    if (memory) {
        network_road_next(n);
        return;
    }
    double draw = stream_exponential(&n->demand_stream);
    n->next[EVENT_DEMAND] = served ? n->now + draw * n->demand.gap
                                   : crowd_renew(&n->demand, n->now,
                                                 network_on_road(n) * n->rate, draw);
}

INLINE void through(struct network *n, enum network_event event, bool general)
{
    if (event == EVENT_INBOUND) {
        delay_leave(&n->inbound, n->now);
        reach_hub(n, general);
    } else {
        delay_leave(&n->outbound, n->now);
        reach_stock(n, general);
    }
}

static void opened(struct network *n)
{
    for (int leaving = network_opens(n); leaving > 0; leaving--)
        send_back(n, true);
}

/* One van from each end, full or not; what it brings is there together. */
static void vans_leave(struct network *n)
{
    int crate = (int)fmin(n->process.van_crate, SIMULATION_MOST);
    double out = sampler_draw(&n->inbound.time, &n->inbound.stream);
    double back = sampler_draw(&n->outbound.time, &n->outbound.stream);
    for (int i = 0; i < crate && n->station > 0; i++, n->station--)
        if (n->inbound.kind == DELAY_NONE)
            reach_hub(n, true);
        else
            delay_enter_for(&n->inbound, n->now, out);
    for (int i = 0; i < crate && n->depot > 0; i++, n->depot--)
        if (n->outbound.kind == DELAY_NONE)
            reach_stock(n, true);
        else
            delay_enter_for(&n->outbound, n->now, back);
}

static void give_up(struct network *n)
{
    if (riders_give_up(&n->riders)) {
        network_settle_waiting(n);
        n->waiting--;
        n->bin->lost++;
        if (has_memory(n, true)) {
            network_road_enter(n);
            network_road_next(n);
        } else {
            n->next[EVENT_DEMAND] = crowd_change(&n->demand, n->next[EVENT_DEMAND], n->now,
                                                 network_on_road(n) * n->rate);
        }
    }
    n->next[EVENT_GIVE_UP] = riders_next(&n->riders);
}

/* What only a general network knows; false when the run is over. */
static bool special(struct network *n, enum network_event event)
{
    bool was_open = n->open;
    switch (event) {
    case EVENT_GIVE_UP: give_up(n); return true;
    case EVENT_FAILURE: network_port_fails(n); return true;
    case EVENT_REPAIR: network_port_works(n); return true;
    default: break;
    }
    if (n->now >= n->van_next)
        vans_leave(n);
    bool more = network_clock(n);
    if (n->open && !was_open)
        opened(n);
    return more;
}

INLINE bool step(struct network *n, bool general)
{
    enum network_event event = soonest(n->next, general);
    n->now = n->next[event];
    switch (event) {
    case EVENT_DEMAND: demand(n, general); return true;
    case EVENT_CHARGED: charged(n, general); return true;
    case EVENT_INBOUND:
    case EVENT_OUTBOUND: through(n, event, general); return true;
    default: return general ? special(n, event) : network_clock(n);
    }
}

static bool run_plain(struct network *n)
{
    uint64_t events = 1;
    while (step(n, false))
        events++;
    n->tally->events += events;
    return !n->stopped;
}

static bool run_general(struct network *n)
{
    uint64_t events = 1;
    while (step(n, true))
        events++;
    n->tally->events += events;
    return !n->stopped;
}

/* False as soon as something is lost. */
static bool run_checked(struct network *n)
{
    bool more = true;
    while (more) {
        more = n->general ? step(n, true) : step(n, false);
        n->tally->events++;
        if (!network_conserves(n))
            return false;
    }
    return true;
}

static bool prepare(struct network *n, double until, struct tally *tally,
                    network_observer *observer, void *user)
{
    n->tally = tally;
    n->bin = &tally->hour[n->hour];
    n->observer = observer;
    n->user = user;
    n->stop = until;
    n->stock_since = n->waiting_since = n->busy_since = n->now;
    return n->now < until;
}

bool network_run(struct network *n, double until, struct tally *tally,
                 network_observer *observer, void *user)
{
    if (!prepare(n, until, tally, observer, user))
        return true;
    if (!CHECK_ALWAYS)
        return n->general ? run_general(n) : run_plain(n);
    bool kept = run_checked(n);
    assert(kept);
    return kept && !n->stopped;
}

bool network_run_checked(struct network *n, double until, struct tally *tally)
{
    return !prepare(n, until, tally, NULL, NULL) || (run_checked(n) && !n->stopped);
}
