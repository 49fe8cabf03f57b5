/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/delay.h"

bool delay_open(struct delay *d, struct law law, double many, bool own_times, double *next)
{
    *d = (struct delay){.time = sampler_of(law), .next = next};
    if (law.mean == 0)
        d->kind = DELAY_NONE;
    else if (own_times)
        d->kind = DELAY_HEAP;
    else if (d->time.id == LAW_EXPONENTIAL)
        d->kind = DELAY_CROWD;
    else
        d->kind = d->time.id == LAW_CONSTANT ? DELAY_RING : DELAY_WHEEL;
    d->rate = d->kind == DELAY_CROWD ? 1 / law.mean : 0;
    if (d->kind == DELAY_WHEEL)
        return wheel_open(&d->wheel, many, law.mean);
    return d->kind == DELAY_RING ? ring_open(&d->ring) : heap_grow(&d->heap);
}

void delay_close(struct delay *d)
{
    ring_close(&d->ring);
    heap_close(&d->heap);
    wheel_close(&d->wheel);
}

void delay_clear(struct delay *d, const struct stream *stream, double now)
{
    d->stream = *stream;
    d->count = 0;
    d->failed = false;
    d->ring.head = d->ring.tail = 0;
    heap_clear(&d->heap);
    if (d->kind == DELAY_WHEEL)
        wheel_clear(&d->wheel, now);
    d->crowd = (struct crowd){.left = stream_exponential(&d->stream)};
    *d->next = INFINITY;
}

double delay_take(struct delay *d, double now, int which)
{
    d->count--;
    if (d->kind == DELAY_CROWD) {
        *d->next = crowd_change(&d->crowd, *d->next, now, d->count * d->rate);
        return 0;
    }
    double time = d->kind == DELAY_RING ? ring_take(&d->ring, (uint32_t)which)
                                        : heap_take(&d->heap, which);
    if (d->count == 0)
        *d->next = INFINITY;
    else
        *d->next = d->kind == DELAY_RING ? ring_first(&d->ring) : d->heap.key[0];
    return time - now;
}

/* Uniform times in order: exponential steps over their sum (Devroye 1986, V.3.1). */
static void fill_ring(struct delay *d, double now, int count, struct stream *stream)
{
    struct stream again = *stream;
    double sum = 0, at = 0;
    for (int i = 0; i <= count; i++)
        sum += stream_exponential(stream);
    for (int i = 0; i < count; i++) {
        at += stream_exponential(&again);
        delay_enter_for(d, now, d->time.mean * at / sum);
    }
}

void delay_fill(struct delay *d, double now, int count, struct stream *stream)
{
    if (d->kind == DELAY_RING) {
        fill_ring(d, now, count, stream);
    } else if (d->kind == DELAY_CROWD) {
        d->count += count;
        *d->next = crowd_change(&d->crowd, *d->next, now, d->count * d->rate);
    } else if (d->kind != DELAY_NONE) {
        for (int i = 0; i < count; i++)
            delay_enter_for(d, now, stream_uniform(stream) * sampler_draw(&d->time, stream));
    }
}
