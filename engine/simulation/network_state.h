/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network in motion: where everything is, and what is due. */
#ifndef SWAPDECK_NETWORK_STATE_H
#define SWAPDECK_NETWORK_STATE_H

#include "engine/simulation/delay.h"
#include "engine/simulation/process.h"
#include "engine/simulation/riders.h"
#include "engine/simulation/spread.h"
#include "engine/simulation/tally.h"

enum network_event {
    EVENT_DEMAND,
    EVENT_INBOUND,  /* a battery reaches the hub */
    EVENT_CHARGED,
    EVENT_OUTBOUND, /* a battery reaches the stock */
    EVENT_CLOCK,    /* an hour is over, a look is due, a van leaves, the hub opens or closes */
    EVENT_PLAIN,    /* how many there are in a network without what follows */
    EVENT_GIVE_UP = EVENT_PLAIN,
    EVENT_FAILURE,
    EVENT_REPAIR,
    EVENT_COUNT
};

enum { LOOKS_PER_HOUR = 4 };

/* Parts of an hour in which waits are told apart: 0.9 s. */
#define WAIT_UNIT (1.0 / 4096)

/* Where all things are at one instant. */
struct network_look {
    double time;                       /* h since the first midnight that is measured */
    int stock, waiting, queue, busy;   /* charged; riders; batteries at the hub; ports */
    int inbound, outbound, down;       /* on the way or waiting for a van; ports out of order */
};

/* Called at every look; false ends the run at once. */
typedef bool network_observer(const struct network_look *look, void *user);

struct network {
    struct process process;
    bool general;     /* more than vehicles, legs and ports that never fail */
    bool patient;
    int driving_most; /* vehicles that can have a battery */
    double now;       /* h since the first midnight that is measured, may be negative */
    double next[EVENT_COUNT];

    int stock, waiting;
    int queue, held;       /* at the hub: in line; charged, on their port until it opens */
    int parked;            /* charged, off a port that failed, until the hub opens */
    int station, depot;    /* waiting for a van, there and here */
    int up;                /* ports in order */
    bool open;

    struct delay road;     /* not exponential: on a clock that the rate drives, in swaps */
    double road_now;       /* on that clock, at road_since */
    double road_since, road_next;
    struct crowd demand;   /* exponential */
    struct stream demand_stream;
    struct delay inbound, charge, outbound;
    double charge_next;    /* shared power: on a clock of the work done for each, h */
    double power_now, power_since;
    struct ring unfinished; /* what batteries from failed ports still lack, h */
    struct riders riders;
    struct crowd failure, repair;
    struct stream failure_stream;

    int hour;              /* of the clock */
    int looks;             /* per hour */
    int64_t look;          /* number of the next one */
    double rate;           /* swaps/h of one vehicle, this hour */
    double hour_end, look_next, van_next, door_next, stop;
    struct tally *tally;   /* where what happens is counted; never NULL */
    struct hour_tally *bin;
    struct spread *waits;  /* of riders served after a wait, in WAIT_UNITs; NULL: nobody asks */
    double stock_since, waiting_since, busy_since;
    network_observer *observer;
    void *user;
    bool stopped;          /* by the observer, or by failed */
    bool failed;           /* memory ran out: what was counted is worthless */
};

/* Vehicles that drive, with a battery, and may ask for a swap. */
static inline int network_on_road(const struct network *n)
{
    return n->driving_most - n->waiting;
}

/* Ports that are taken. */
static inline int network_busy(const struct network *n)
{
    if (!n->process.shared_power)
        return n->charge.count + n->held;
    return n->charge.count < n->up ? n->charge.count : n->up;
}

/* Areas up to now, before their height changes. */
static inline void network_settle_stock(struct network *n)
{
    n->bin->stock += n->stock * (n->now - n->stock_since);
    n->stock_since = n->now;
}

static inline void network_settle_waiting(struct network *n)
{
    n->bin->waiting += n->waiting * (n->now - n->waiting_since);
    n->waiting_since = n->now;
}

static inline void network_settle_busy(struct network *n)
{
    n->bin->busy += network_busy(n) * (n->now - n->busy_since);
    n->busy_since = n->now;
}

/* True when no battery, vehicle or port is lost or doubled, and nobody waits beside stock. */
bool network_conserves(const struct network *n);

/* Batteries that are neither charged in stock nor in a vehicle. */
int network_outstanding(const struct network *n);

void network_look(const struct network *n, struct network_look *look);

#endif
