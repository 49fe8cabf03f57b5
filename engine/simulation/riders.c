/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/riders.h"

#include <stdlib.h>

enum { FIRST_ROOM = 64 };

bool riders_open(struct riders *r, struct law patience)
{
    *r = (struct riders){.patience = sampler_of(patience), .room = FIRST_ROOM};
    r->end = malloc(FIRST_ROOM * sizeof *r->end);
    return ring_open(&r->line) && r->end;
}

void riders_close(struct riders *r)
{
    ring_close(&r->line);
    free(r->end);
    r->end = NULL;
}

void riders_clear(struct riders *r, const struct stream *stream)
{
    r->line.head = r->line.tail = 0;
    r->stream = *stream;
    r->ends = 0;
}

static bool grow(struct riders *r)
{
    struct patience_end *end = NULL;
    if (r->room < INT32_MAX / 4)
        end = realloc(r->end, 2 * (size_t)r->room * sizeof *end);
    if (!end)
        return false;
    r->end = end;
    r->room *= 2;
    return true;
}

static void rise(struct riders *r, struct patience_end end)
{
    int i = r->ends++;
    for (int parent; i > 0 && r->end[parent = (i - 1) / 2].time > end.time; i = parent)
        r->end[i] = r->end[parent];
    r->end[i] = end;
}

static void sink(struct riders *r, struct patience_end end)
{
    int i = 0;
    for (int child; (child = 2 * i + 1) < r->ends; i = child) {
        if (child + 1 < r->ends && r->end[child + 1].time < r->end[child].time)
            child++;
        if (end.time <= r->end[child].time)
            break;
        r->end[i] = r->end[child];
    }
    r->end[i] = end;
}

bool riders_come_impatient(struct riders *r, double now)
{
    if (r->ends == r->room && !grow(r))
        return false;
    double time = now + sampler_draw(&r->patience, &r->stream);
    rise(r, (struct patience_end){time, r->line.tail});
    return riders_come(r, now);
}

/* A position that was served lies before the head. */
bool riders_give_up(struct riders *r)
{
    struct patience_end first = r->end[0], last = r->end[--r->ends];
    if (r->ends > 0)
        sink(r, last);
    if (first.position - r->line.head >= ring_count(&r->line))
        return false;
    r->line.time[first.position & r->line.mask] = NAN;
    return true;
}
