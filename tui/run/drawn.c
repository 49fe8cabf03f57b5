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

void drawn_note(struct drawn *d, const struct app *a)
{
    d->known = true;
    d->filled = a->shown.now.filled;
    d->last = a->shown.last;
    memcpy(d->before, a, DRAWN_BEFORE);
    memcpy(d->after, &a->shown + 1, DRAWN_AFTER);
}
