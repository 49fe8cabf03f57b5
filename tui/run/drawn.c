/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/run/drawn.h"

#include <string.h>

bool drawn_same(const struct drawn *d, const struct app *a)
{
    const char *after = (const char *)(&a->shown + 1);
    return d->known && d->filled == a->shown.now.filled && d->last == a->shown.last &&
           memcmp(d->before, a, DRAWN_BEFORE) == 0 && memcmp(d->after, after, DRAWN_AFTER) == 0;
}

int drawn_wait(struct drawn *d, const struct app *a, int64_t now)
{
    if (case_complete(&a->shown) || drawn_same(d, a)) {
        d->due = 0;
        return 0;
    }
    if (d->due == 0)
        d->due = now + DRAWN_PATIENCE;
    return d->due > now ? (int)(d->due - now) : 0;
}

void drawn_note(struct drawn *d, const struct app *a)
{
    d->known = true;
    d->due = 0;
    d->filled = a->shown.now.filled;
    d->last = a->shown.last;
    memcpy(d->before, a, DRAWN_BEFORE);
    memcpy(d->after, &a->shown + 1, DRAWN_AFTER);
}
