/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of flows share: a dashboard on the defaults for each, and questions to it. */
#ifndef SWAPDECK_FLOW_H
#define SWAPDECK_FLOW_H

#include <string.h>

#include "tests/check.h"
#include "tests/play.h"

static inline int flow_setup(void **state)
{
    struct play *p = malloc(sizeof *p);
    play_defaults(p);
    *state = p;
    return 0;
}

static inline int flow_teardown(void **state)
{
    play_end(*state);
    free(*state);
    return 0;
}

/* The value on screen, and the one without a preview. */
static inline double shown(const struct play *p, enum param_id id)
{
    return param_get(&p->app->now.params, id);
}

static inline double kept(const struct play *p, enum param_id id)
{
    return param_get(&p->app->committed.params, id);
}

/* The screen as text; the caller frees out. */
static inline char *flow_frame(struct play *p, struct text *out)
{
    text_init(out);
    play_frame(p, out);
    return out->data;
}

/* True when the message holds part; prints it when not. */
static inline bool says(const struct play *p, const char *part)
{
    if (strstr(p->app->message, part))
        return true;
    print_error("the message is \"%s\"\n", p->app->message);
    return false;
}

#endif
