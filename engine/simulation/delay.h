/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Things that take their time side by side: batteries on a leg or on ports,
 * vehicles on the road. A delay knows when the next of them is through; which of
 * them it is matters to nobody.
 *
 * Constant times keep the order of entry: a ring. Exponential ones have no memory:
 * a crowd, a number and the time of its next departure. All others: a wheel; a heap where some
 * bring a time of their own or leave before it. But for the heap, what enters and leaves costs
 * the same however many are inside.
 */
#ifndef SWAPDECK_DELAY_H
#define SWAPDECK_DELAY_H

#include <math.h>
#include <stdbool.h>

#include "engine/simulation/law.h"
#include "engine/simulation/ring.h"
#include "engine/simulation/wheel.h"

/* A Poisson stream of departures whose intensity changes. */
struct crowd {
    double intensity, gap; /* per h; 1 / intensity */
    double left;           /* what the intensity must add up to, where it is 0 */
};

enum delay_kind { DELAY_NONE, DELAY_RING, DELAY_CROWD, DELAY_HEAP, DELAY_WHEEL };

struct delay {
    enum delay_kind kind;
    struct sampler time;
    struct stream stream;
    struct ring ring;
    struct heap heap;
    struct wheel wheel;
    struct crowd crowd;
    double rate;  /* of a crowd: departures per h of one of them */
    int count;
    double *next; /* when the next one is through; INFINITY: nobody inside */
    bool failed;  /* memory ran out: nothing more is right */
};

/*
 * An empty delay with these times, for about so many; next must stay where it is. A mean of 0
 * makes it NONE, through which nothing may go. own_times: what enters may bring a time of its
 * own (delay_enter_for). False without memory.
 */
bool delay_open(struct delay *d, struct law law, double many, bool own_times, double *next);
void delay_close(struct delay *d);

/* Without a change of memory: nobody inside, a new stream, at this time. */
void delay_clear(struct delay *d, const struct stream *stream, double now);

/* The next departure of a crowd after its intensity changed now. */
static inline double crowd_change(struct crowd *c, double next, double now, double intensity)
{
    if (c->intensity > 0)
        c->left = (next - now) * c->intensity;
    c->intensity = intensity;
    c->gap = 1 / intensity;
    return intensity > 0 ? now + c->left * c->gap : INFINITY;
}

/* The same when it has just been through and draws anew. */
static inline double crowd_renew(struct crowd *c, double now, double intensity, double draw)
{
    c->intensity = intensity;
    c->gap = 1 / intensity;
    c->left = draw;
    return intensity > 0 ? now + draw * c->gap : INFINITY;
}

/* One more inside, for this long (not for a crowd). */
static inline void delay_enter_for(struct delay *d, double now, double time)
{
    double through = now + time;
    d->count++;
    switch (d->kind) {
    case DELAY_RING:
        d->failed |= !ring_push(&d->ring, through);
        *d->next = ring_first(&d->ring);
        break;
    case DELAY_WHEEL:
        d->failed |= !wheel_push(&d->wheel, through);
        *d->next = d->wheel.soon.key[0];
        break;
    default:
        d->failed |= !heap_push(&d->heap, through);
        *d->next = d->heap.key[0];
    }
}

static inline void delay_enter(struct delay *d, double now)
{
    if (d->kind == DELAY_CROWD) {
        d->count++;
        *d->next = crowd_change(&d->crowd, *d->next, now, d->count * d->rate);
    } else {
        delay_enter_for(d, now, sampler_draw(&d->time, &d->stream));
    }
}

/* The one that is through leaves. */
static inline void delay_leave(struct delay *d, double now)
{
    d->count--;
    switch (d->kind) {
    case DELAY_RING:
        d->ring.head++;
        *d->next = d->count > 0 ? ring_first(&d->ring) : INFINITY;
        break;
    case DELAY_CROWD:
        *d->next = crowd_renew(&d->crowd, now, d->count * d->rate,
                               stream_exponential(&d->stream));
        break;
    case DELAY_WHEEL:
        wheel_pop(&d->wheel);
        *d->next = d->wheel.soon.key[0];
        break;
    default:
        heap_pop(&d->heap);
        *d->next = d->heap.key[0];
    }
}

/* The one that is through leaves and another enters. */
static inline void delay_follow(struct delay *d, double now)
{
    if (d->kind == DELAY_CROWD) {
        *d->next = now + stream_exponential(&d->stream) * d->crowd.gap;
    } else {
        delay_leave(d, now);
        delay_enter(d, now);
    }
}

/* This many enter as if they had been entering all along; the order of what follows from
 * their times is right. */
void delay_fill(struct delay *d, double now, int count, struct stream *stream);

/* Takes one out before its time, not from a wheel; returns what it still had to stay, 0 for a
 * crowd, which does not know. */
double delay_take(struct delay *d, double now, int which);

#endif
