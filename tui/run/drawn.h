/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the last frame was drawn from, so that a key that changes nothing draws nothing. */
#ifndef SWAPDECK_DRAWN_H
#define SWAPDECK_DRAWN_H

#include <stddef.h>
#include <stdint.h>

#include "tui/state/app.h"

enum {
    DRAWN_PATIENCE = 10, /* ms */
    DRAWN_BEFORE = offsetof(struct app, shown),
    DRAWN_AFTER = sizeof(struct app) - DRAWN_BEFORE - sizeof(struct live_case)
};

/* All of the state but the figures, of which only what there is of them: others come with
 * another state, or are told by case_take. All 0: nothing was drawn. */
struct drawn {
    bool known;
    unsigned filled;
    const struct answers *last;
    int64_t due;               /* ms, of the frame that is put off; 0 none */
    char before[DRAWN_BEFORE], after[DRAWN_AFTER]; /* the figures' place in struct app */
};

/* Whether a frame of the state would be the one that was noted. */
bool drawn_same(const struct drawn *d, const struct app *a);

/* Notes what a frame is drawn from. */
void drawn_note(struct drawn *d, const struct app *a);

/* ms by which another frame is put off because figures are being computed: most are there
 * before anybody sees it, and the screen is sent once. 0: it is drawn now. */
int drawn_wait(struct drawn *d, const struct app *a, int64_t now);

#endif
