/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many random times: a heap of those that are due next, and all later ones in buckets of a
 * little time each, unsorted (after Brown 1988, Calendar queues). The heap stays as small as a
 * bucket, so the cost of an entry does not grow with their number.
 */
#ifndef SWAPDECK_WHEEL_H
#define SWAPDECK_WHEEL_H

#include "engine/simulation/heap.h"

/* A time, and the next one in its bucket or in the list of free places. */
struct wheel_item {
    double time;
    uint32_t next;
};

struct wheel {
    struct heap soon;         /* all up to bucket `at` of time */
    double per_hour;          /* buckets */
    int64_t at;
    uint32_t mask;            /* buckets of one turn - 1; a longer time waits its turns */
    uint32_t *bucket;         /* first item of each, WHEEL_NONE: empty */
    struct wheel_item *item;
    uint32_t room, free;
    int later;                /* items in buckets */
};

#define WHEEL_NONE UINT32_MAX

/* For about so many at a time, whose times are about so long. False without memory. */
bool wheel_open(struct wheel *w, double many, double time);
void wheel_close(struct wheel *w);
void wheel_clear(struct wheel *w, double now);

/* More places, or false. Not to be called by others. */
bool wheel_grow(struct wheel *w);

/* Turns on to the next bucket that is due and holds something. */
void wheel_turn(struct wheel *w);

static inline bool wheel_push(struct wheel *w, double time)
{
    int64_t bucket = (int64_t)floor(time * w->per_hour);
    if (bucket <= w->at)
        return heap_push(&w->soon, time);
    if (w->free == WHEEL_NONE && !wheel_grow(w))
        return false;
    uint32_t place = w->free, *first = &w->bucket[bucket & w->mask];
    w->free = w->item[place].next;
    w->item[place] = (struct wheel_item){time, *first};
    *first = place;
    if (w->later++ == 0 && w->soon.count == 0)
        wheel_turn(w);
    return true;
}

static inline void wheel_pop(struct wheel *w)
{
    heap_pop(&w->soon);
    if (w->soon.count == 0 && w->later > 0)
        wheel_turn(w);
}

#endif
