/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times in the order in which they came. */
#ifndef SWAPDECK_RING_H
#define SWAPDECK_RING_H

#include <stdbool.h>
#include <stdint.h>

/* Positions count on for ever and wrap. */
struct ring {
    double *time;
    uint32_t mask, head, tail;
};

/* An empty one, or false without memory. */
bool ring_open(struct ring *r);
void ring_close(struct ring *r);

/* Twice the room, or false; positions stay. */
bool ring_grow(struct ring *r);

/* Takes the which-th from the first on; those before it move up. */
double ring_take(struct ring *r, uint32_t which);

static inline uint32_t ring_count(const struct ring *r)
{
    return r->tail - r->head;
}

static inline bool ring_push(struct ring *r, double time)
{
    if (__builtin_expect(ring_count(r) > r->mask, 0) && !ring_grow(r))
        return false;
    r->time[r->tail++ & r->mask] = time;
    return true;
}

static inline double ring_first(const struct ring *r)
{
    return r->time[r->head & r->mask];
}

#endif
