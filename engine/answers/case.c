/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/case.h"

#include <stdlib.h>
#include <string.h>

#include "engine/answers/fill.h"

void case_init(struct live_case *c)
{
    c->now.filled = 0;
    c->last = NULL;
}

void case_free(struct live_case *c)
{
    free(c->last);
    c->last = NULL;
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

/* What replaced answers leave behind: themselves where they can stand in for the new
 * ones, nothing where those are of another case. */
static void replace(struct live_case *c, const struct request *r)
{
    bool same_case = strcmp(c->now.of.scenario.name, r->scenario.name) == 0;
    if (same_case && c->now.filled && case_complete(c) && !request_quick(r))
        keep_last(c);
    else if (!same_case && c->last)
        c->last->filled = 0;
    answers_begin(&c->now, r);
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

const struct answers *case_answers(const struct live_case *c, unsigned parts)
{
    bool last = !answers_have(&c->now, parts) && c->last && answers_have(c->last, parts);
    return last ? c->last : &c->now;
}
