/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/case.h"

#include <stdlib.h>
#include <string.h>

#include "engine/answers/fill.h"
#include "engine/answers/schedule.h"

void case_init(struct live_case *c)
{
    c->now.filled = 0;
    c->last = c->spare = NULL;
    c->given_up = 0;
}

void case_free(struct live_case *c)
{
    free(c->last);
    free(c->spare);
    case_init(c);
}

bool case_complete(const struct live_case *c)
{
    return answers_missing(&c->now) == 0;
}

/* Without memory for them there are no last answers. */
static void keep_last(struct live_case *c)
{
    if (!c->last)
        c->last = malloc(sizeof *c->last);
    if (c->last)
        *c->last = c->now;
}

static bool same_case(const struct live_case *c, const struct request *r)
{
    return strcmp(c->now.of.scenario.name, r->scenario.name) == 0;
}

/* What replaced answers leave behind: themselves where they can stand in for the new
 * ones, nothing where those are of another case. */
static void replace(struct live_case *c, const struct request *r)
{
    bool replot = c->now.filled && request_same_case(&c->now.of, r);
    if (same_case(c, r) && c->now.filled && case_complete(c) && !request_quick(r))
        keep_last(c);
    else if (!same_case(c, r) && c->last)
        c->last->filled = 0;
    unsigned kept = replot ? c->now.filled & ~parts_of_plot() : 0;
    answers_begin(&c->now, r);
    c->now.filled = kept;
}

void case_ask(struct live_case *c, const struct request *r)
{
    if (c->now.filled && request_same(&c->now.of, r))
        c->now.of = *r;
    else
        replace(c, r);
    answers_quick(&c->now);
}

bool case_fill(struct live_case *c)
{
    answers_step(&c->now);
    return !case_complete(c);
}

/* True when what runs could not stand in for what is wanted now. */
static bool is_useless(const struct live_case *c)
{
    return !same_case(c, &c->running) ||
           (request_parts(&c->now.of) & ~request_parts(&c->running)) != 0;
}

/* Without memory for the worker the owner does a part of its work. */
static void begin(struct live_case *c, struct worker *w, int place)
{
    if (!c->spare)
        c->spare = malloc(sizeof *c->spare);
    if (c->spare && worker_begin(w, place, &c->now))
        c->running = c->now.of;
    else
        case_fill(c);
}

int case_conduct(struct live_case *c, struct worker *w, int place, int64_t key_at,
                 int64_t now)
{
    struct schedule s = {!case_complete(c), worker_busy(w, place), false, false, key_at,
                         c->given_up};
    int wait;
    s.useless = s.running && is_useless(c);
    s.outdated = s.useless || (s.running && !request_same(&c->running, &c->now.of));
    switch (schedule_next(&s, now, &wait)) {
    case STEP_BEGIN:
        c->given_up += s.running && !s.useless;
        begin(c, w, place);
        break;
    case STEP_STOP:
        worker_stop(w, place);
        break;
    case STEP_WAIT:
        break;
    }
    return wait;
}

/* True when nothing is lost by taking the answers instead of the present ones. */
static bool answers_now(const struct live_case *c, const struct answers *a)
{
    return request_same(&a->of, &c->now.of) && answers_have(a, c->now.filled);
}

/* The last answers for those just taken: a spare must remain to take the next. Without
 * memory for it nothing stands in. */
static bool exchange_last(struct live_case *c)
{
    if (!c->last && !(c->last = malloc(sizeof *c->last)))
        return false;
    struct answers *last = c->last;
    c->last = c->spare;
    c->spare = last;
    return true;
}

bool case_take(struct live_case *c, struct worker *w, int place)
{
    if (!c->spare || !worker_take(w, place, &c->spare))
        return false;
    bool complete = answers_missing(c->spare) == 0;
    if (complete)
        c->given_up = 0;
    if (answers_now(c, c->spare)) {
        struct request wanted = c->now.of;
        c->now = *c->spare;
        c->now.of = wanted;
        return true;
    }
    if (!complete || !same_case(c, &c->spare->of) || case_complete(c))
        return false;
    return exchange_last(c);
}

const struct answers *case_answers(const struct live_case *c, unsigned parts)
{
    bool last = !answers_have(&c->now, parts) && c->last && answers_have(c->last, parts);
    return last ? c->last : &c->now;
}
