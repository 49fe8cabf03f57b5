/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/ring.h"

#include <stdlib.h>

enum { FIRST_ROOM = 64 };

bool ring_open(struct ring *r)
{
    *r = (struct ring){.mask = FIRST_ROOM - 1};
    r->time = malloc(FIRST_ROOM * sizeof *r->time);
    return r->time != NULL;
}

void ring_close(struct ring *r)
{
    free(r->time);
    *r = (struct ring){0};
}

bool ring_grow(struct ring *r)
{
    uint32_t room = r->mask + 1;
    double *time = r->time && room <= UINT32_MAX / 4 ? malloc(2 * room * sizeof *time) : NULL;
    if (!time)
        return false;
    for (uint32_t i = r->head; i != r->tail; i++)
        time[i & (2 * room - 1)] = r->time[i & r->mask];
    free(r->time);
    r->time = time;
    r->mask = 2 * room - 1;
    return true;
}

double ring_take(struct ring *r, uint32_t which)
{
    double time = r->time[(r->head + which) & r->mask];
    for (uint32_t i = which; i > 0; i--)
        r->time[(r->head + i) & r->mask] = r->time[(r->head + i - 1) & r->mask];
    r->head++;
    return time;
}
