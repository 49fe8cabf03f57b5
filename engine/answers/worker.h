/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One thread that fills answers, so that nobody who shows them waits for a slow
 * study. It works on copies of its own. After each part it publishes the answers as
 * they stand, whole, into a second copy, which worker_take() exchanges for one of
 * the caller's: between the two no memory is ever shared.
 *
 * All calls are for one thread, the owner's.
 */
#ifndef SWAPDECK_WORKER_H
#define SWAPDECK_WORKER_H

#include "engine/answers/answers.h"

/* Cases that a worker keeps apart; the lower the place, the sooner its turn. */
enum { WORKER_PLACES = 4 };

struct worker;

/*
 * Starts the thread, with all signals blocked but those of its own faults. NULL where
 * there are no threads, or none can be had: answers are then filled by their owner.
 */
struct worker *worker_start(void);

/* Gives up what is under way and ends the thread. NULL does nothing. */
void worker_end(struct worker *w);

/* A file that is readable while there is something to take. */
int worker_file(const struct worker *w);

/*
 * Fills, for one place, what is missing in these answers, a copy of which is taken;
 * what the place was about before is given up. Another place whose turn is later
 * waits, without losing the parts that it has. False when there is no memory.
 */
bool worker_begin(struct worker *w, int place, const struct answers *from);

/* Gives up what the place is about. What is published already can still be taken. */
void worker_stop(struct worker *w, int place);

/* True while a place has parts to fill, or something to be taken. */
bool worker_busy(struct worker *w, int place);

/*
 * Exchanges *mine, allocated by malloc, for the newest answers published for a place;
 * false, and nothing happens, when there are none since the last time. The caller then
 * owns what it got, whether it is complete or not.
 */
bool worker_take(struct worker *w, int place, struct answers **mine);

#endif
