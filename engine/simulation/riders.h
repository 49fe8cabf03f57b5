/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Riders who wait, first come first served, and the times at which they give up.
 */
#ifndef SWAPDECK_RIDERS_H
#define SWAPDECK_RIDERS_H

#include "engine/simulation/delay.h"

/* When the rider at a position of the line gives up. */
struct patience_end {
    double time;
    uint32_t position;
};

struct riders {
    struct ring line;          /* when they came; NAN: gave up */
    struct sampler patience;
    struct stream stream;
    struct patience_end *end;  /* a heap, the earliest first; of served ones too */
    int ends, room;
};

bool riders_open(struct riders *r, struct law patience);
void riders_close(struct riders *r);
void riders_clear(struct riders *r, const struct stream *stream);

/* One more waits. False without memory. */
static inline bool riders_come(struct riders *r, double now)
{
    return ring_push(&r->line, now);
}

/* The same for one who draws a patience. */
bool riders_come_impatient(struct riders *r, double now);

/* The first in line who still waits leaves it, served; returns when he came. There must be
 * one. */
static inline double riders_serve(struct riders *r)
{
    double came;
    do {
        came = ring_first(&r->line);
        r->line.head++;
    } while (isnan(came));
    return came;
}

/* When the next one may give up; INFINITY when none does. */
static inline double riders_next(const struct riders *r)
{
    return r->ends > 0 ? r->end[0].time : INFINITY;
}

/* Takes the earliest end; true when its rider still waited, who then does no more. */
bool riders_give_up(struct riders *r);

#endif
