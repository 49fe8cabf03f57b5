/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of which the least is always at hand. */
#ifndef SWAPDECK_HEAP_H
#define SWAPDECK_HEAP_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* Four children a node, in one line of the cache; INFINITY behind the last. */
struct heap {
    double *key;
    void *memory;
    int count, room;
};

/* Twice the room, the first one if there was none, or false. */
bool heap_grow(struct heap *h);
void heap_close(struct heap *h);
void heap_clear(struct heap *h);

/* Takes one out of the middle and returns it. */
double heap_take(struct heap *h, int which);

/* Puts x where the first was. */
static inline void heap_replace(struct heap *h, double x)
{
    double *key = h->key;
    int i = 0;
    for (;;) {
        int child = 4 * i + 1;
        if (child >= h->count)
            break;
        int a = key[child + 1] < key[child] ? child + 1 : child;
        int b = key[child + 3] < key[child + 2] ? child + 3 : child + 2;
        int least = key[b] < key[a] ? b : a;
        if (x <= key[least])
            break;
        key[i] = key[least];
        i = least;
    }
    key[i] = x;
}

static inline bool heap_push(struct heap *h, double x)
{
    double *key = h->key;
    int i = h->count;
    if (__builtin_expect(i == h->room, 0)) {
        if (!heap_grow(h))
            return false;
        key = h->key;
    }
    h->count++;
    for (int parent; i > 0 && key[parent = (i - 1) / 4] > x; i = parent)
        key[i] = key[parent];
    key[i] = x;
    return true;
}

static inline void heap_pop(struct heap *h)
{
    double last = h->key[--h->count];
    h->key[h->count] = INFINITY;
    if (h->count > 0)
        heap_replace(h, last);
}

#endif
