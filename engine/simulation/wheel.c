/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/wheel.h"

#include <stdlib.h>
#include <string.h>

/* Two times to a bucket, and a turn as long as four mean times: measured. */
enum { IN_BUCKET = 2, TURN = 4, FIRST_ROOM = 64 };

bool wheel_open(struct wheel *w, double many, double time)
{
    double wanted = TURN * many / IN_BUCKET;
    uint32_t buckets = FIRST_ROOM;
    while (buckets < wanted && buckets < UINT32_MAX / 4)
        buckets *= 2;
    *w = (struct wheel){.mask = buckets - 1, .per_hour = buckets / (TURN * time)};
    w->free = WHEEL_NONE;
    w->bucket = malloc(buckets * sizeof *w->bucket);
    return w->bucket && heap_grow(&w->soon) && wheel_grow(w);
}

void wheel_close(struct wheel *w)
{
    heap_close(&w->soon);
    free(w->bucket);
    free(w->item);
    *w = (struct wheel){0};
}

bool wheel_grow(struct wheel *w)
{
    uint32_t room = w->room ? 2 * w->room : FIRST_ROOM;
    struct wheel_item *item = NULL;
    if (room < UINT32_MAX / 4)
        item = realloc(w->item, room * sizeof *item);
    if (!item)
        return false;
    for (uint32_t i = w->room; i < room; i++)
        item[i].next = i + 1 < room ? i + 1 : WHEEL_NONE;
    w->item = item;
    w->free = w->room;
    w->room = room;
    return true;
}

void wheel_clear(struct wheel *w, double now)
{
    heap_clear(&w->soon);
    memset(w->bucket, 0xff, ((size_t)w->mask + 1) * sizeof *w->bucket);
    for (uint32_t i = 0; i < w->room; i++)
        w->item[i].next = i + 1 < w->room ? i + 1 : WHEEL_NONE;
    w->free = 0;
    w->later = 0;
    w->at = (int64_t)floor(now * w->per_hour);
}

/* Moves what is due from this bucket to the heap; items of later turns stay. The heap has
 * room: it holds what its places can, or grows. */
static bool load(struct wheel *w, uint32_t *link)
{
    while (*link != WHEEL_NONE) {
        uint32_t place = *link;
        struct wheel_item *item = &w->item[place];
        if ((int64_t)floor(item->time * w->per_hour) > w->at) {
            link = &item->next;
            continue;
        }
        if (!heap_push(&w->soon, item->time))
            return false;
        *link = item->next;
        item->next = w->free;
        w->free = place;
        w->later--;
    }
    return true;
}

void wheel_turn(struct wheel *w)
{
    while (w->soon.count == 0 && w->later > 0) {
        w->at++;
        if (!load(w, &w->bucket[w->at & w->mask]))
            return;
    }
}
