/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the last frame was drawn from, so that a key that changes nothing draws nothing. */
#ifndef SWAPDECK_DRAWN_H
#define SWAPDECK_DRAWN_H

#include <stddef.h>

#include "tui/state/app.h"

enum {
    DRAWN_BEFORE = offsetof(struct app, shown),
    DRAWN_AFTER = sizeof(struct app) - DRAWN_BEFORE - sizeof(struct live_case)
};

/* All of the state but the figures, of which only what there is of them: others come with
 * another state, or are told by case_take. All 0: nothing was drawn. */
struct drawn {
    bool known;
    unsigned filled;
    const struct answers *last;
    char before[DRAWN_BEFORE], after[DRAWN_AFTER]; /* the figures' place in struct app */
};

/* Whether a frame of the state would be the one that was noted. */
bool drawn_same(const struct drawn *d, const struct app *a);

/* Notes what a frame is drawn from. */
void drawn_note(struct drawn *d, const struct app *a);

#endif
