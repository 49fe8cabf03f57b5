/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/heap.h"

#include <stdlib.h>

enum {
    FIRST_ROOM = 64,
    LINE = 64,  /* bytes of a cache line */
    SHIFT = 3,  /* entries, so that the children of a node share a line */
    CHILDREN = 4,
};

bool heap_grow(struct heap *h)
{
    int room = h->room ? 2 * h->room : FIRST_ROOM;
    size_t bytes = (size_t)(SHIFT + room + CHILDREN) * sizeof *h->key;
    void *memory = room < INT32_MAX / 4 ? aligned_alloc(LINE, (bytes / LINE + 1) * LINE) : NULL;
    if (!memory)
        return false;
    double *key = (double *)memory + SHIFT;
    for (int i = 0; i < room + CHILDREN; i++)
        key[i] = i < h->count ? h->key[i] : INFINITY;
    free(h->memory);
    h->memory = memory;
    h->key = key;
    h->room = room;
    return true;
}

void heap_close(struct heap *h)
{
    free(h->memory);
    *h = (struct heap){0};
}

void heap_clear(struct heap *h)
{
    for (int i = 0; i < h->count; i++)
        h->key[i] = INFINITY;
    h->count = 0;
}

/* The last one takes its place, and rises or sinks to where it belongs. */
double heap_take(struct heap *h, int which)
{
    double time = h->key[which];
    while (which > 0) {
        h->key[which] = h->key[(which - 1) / CHILDREN];
        which = (which - 1) / CHILDREN;
    }
    h->key[0] = time;
    heap_pop(h);
    return time;
}
