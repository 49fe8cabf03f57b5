/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A case that is followed through its edits: the answers to what is asked now, as
 * far as they are known, and the last ones that were complete, which stand in for
 * what is still missing. What is quick is filled at once; the rest by a worker, or
 * part by part by the owner (case_fill). Belongs to one thread, that of its owner.
 */
#ifndef SWAPDECK_CASE_H
#define SWAPDECK_CASE_H

#include <stdint.h>

#include "engine/answers/answers.h"
#include "engine/answers/worker.h"

struct live_case {
    struct answers now;
    struct answers *last;   /* complete, to an earlier request; NULL: none */
    struct answers *spare;  /* to exchange for what the worker publishes; may be NULL */
    struct request running; /* what the worker was last asked for */
    int given_up;           /* of its runs since answers were last complete */
};

/* A case that nothing was asked of yet. */
void case_init(struct live_case *c);
void case_free(struct live_case *c);

/*
 * Asks for the answers to a request and fills at once what is quick. The same
 * request with other parts keeps what is filled, one with another plotted parameter all
 * but the plot; answers that are complete and replaced become the last ones, unless the
 * new ones are complete at once.
 */
void case_ask(struct live_case *c, const struct request *r);

/* Fills one more part in this thread; returns whether something is still missing. */
bool case_fill(struct live_case *c);

/* True when everything that was asked for is there. */
bool case_complete(const struct live_case *c);

/*
 * Has a place of the worker begin, or give up, what schedule.h says, at a time in ms
 * of any clock, of which key_at was the last key. Returns the ms after which to call
 * it again, also after each case_ask and case_take; -1 when none need to pass.
 */
int case_conduct(struct live_case *c, struct worker *w, int place, int64_t key_at,
                 int64_t now);

/* Takes over what the worker published for the place; true when there is something new
 * to show. */
bool case_take(struct live_case *c, struct worker *w, int place);

/*
 * The answers from which to show something that reads these parts: the present
 * ones when they have them; the last ones when only these have them; else the
 * present ones, in which parts are missing (see answers_have). Constant until the
 * next call that takes the case for writing.
 */
const struct answers *case_answers(const struct live_case *c, unsigned parts);

#endif
