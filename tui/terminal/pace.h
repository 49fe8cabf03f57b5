/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When the next frame may go: when the last one has left the line. What a kernel
 * knows of that ends where a pseudo-terminal or a network begins, so the terminal
 * itself is asked behind each frame; its answer says that it has shown it. On a
 * line that proved fast, however far, several frames may be under way.
 *
 * Of a terminal that never answers nothing is known but the speed that its line
 * claims; while one key is held, its frames keep a distance.
 *
 * Times are ms on any clock, so that nothing here waits for one.
 */
#ifndef SWAPDECK_PACE_H
#define SWAPDECK_PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tui/terminal/key.h"

enum {
    PACE_FLIGHTS = 8,
    PACE_LAG = 40,       /* ms of transfer that may be under way besides a whole frame */
    PACE_DISTANCE = 200, /* ms between frames of a held key, where nothing answers */
    PACE_LOST = 5000,    /* ms beyond what was to be expected: no answer will come */
    PACE_END = 250       /* ms to wait for answers at the end */
};

struct pace {
    bool answers;      /* the terminal does, as far as is known */
    int asked;         /* questions so far, counted to the first few */
    double line_speed; /* bytes/s that the line claims, 0 none */
    struct {
        size_t bytes;  /* from the question before to this one */
        size_t before; /* those and all that were under way then */
        int64_t at;
    } flight[PACE_FLIGHTS]; /* questions without an answer, a ring */
    int first, count;
    size_t under_way;  /* bytes of the flights */
    int64_t trip;      /* shortest time to an answer so far, 0 none yet */
    double slowness;   /* ms a byte at the last answer, negative: not known */
    int64_t sent;      /* the last frame's time, and its bytes */
    size_t sent_bytes;
    key_code key;      /* the last key, its time, and how often it came evenly */
    int64_t key_at;
    int repeats;
};

/* line_speed in bytes/s; 0 where none is known, as on a pseudo-terminal. */
void pace_start(struct pace *p, double line_speed);

/* Bytes went out; asked: behind them, a question. */
void pace_sent(struct pace *p, size_t bytes, bool asked, int64_t now);

/* Whether to ask: at the start and behind the first frame, then while it answers. */
bool pace_asks(const struct pace *p);

void pace_answered(struct pace *p, int64_t now);

void pace_key(struct pace *p, key_code key, int64_t now);

/* ms within which all answers should be there, at most PACE_END, 0 none to come. */
int pace_due(const struct pace *p, int64_t now);

/* ms until the next frame may go, 0 now. It may be sooner by an answer. */
int pace_wait(struct pace *p, int64_t now);

#endif
