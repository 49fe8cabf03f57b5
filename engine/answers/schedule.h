/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When slow answers are begun, and when what is out of date is given up for them.
 *
 * Idle, the newest is begun at once. What is overtaken by other keys goes on: while
 * keys come faster than it ends, every run ends and is shown, as many a second as
 * there can be. It is given up for the newest as soon as the keys pause, 50 ms at
 * first; the pause doubles with each run given up since answers were last complete,
 * so that no rhythm of keys can starve them. A run that nobody could show, because
 * the screen wants other parts by now, is given up at once.
 *
 * A pure function; times are ms on any clock.
 */
#ifndef SWAPDECK_SCHEDULE_H
#define SWAPDECK_SCHEDULE_H

#include <stdbool.h>
#include <stdint.h>

enum { SCHEDULE_PAUSE = 50 };

struct schedule {
    bool missing;   /* the newest answers are not complete */
    bool running;   /* something is being computed */
    bool outdated;  /* but not for the newest request */
    bool useless;   /* and without parts that the newest wants */
    int64_t key_at; /* when the last key came */
    int given_up;   /* runs since answers were last complete */
};

enum schedule_step {
    STEP_WAIT,  /* look again after *wait ms, or when something changes */
    STEP_BEGIN, /* begin the newest request, giving up what runs */
    STEP_STOP   /* give up what runs: nothing is missing */
};

/* What to do now. wait is -1 where time alone changes nothing. */
enum schedule_step schedule_next(const struct schedule *s, int64_t now, int *wait);

#endif
