/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/schedule.h"

enum { DOUBLINGS_MAX = 16 };

static int64_t patience(int given_up)
{
    return (int64_t)SCHEDULE_PAUSE << (given_up < DOUBLINGS_MAX ? given_up : DOUBLINGS_MAX);
}

/* Something outdated runs while the newest answers are missing. */
static enum schedule_step overtaken(const struct schedule *s, int64_t now, int *wait)
{
    int64_t left = s->key_at + patience(s->given_up) - now;
    if (s->useless || left <= 0)
        return STEP_BEGIN;
    *wait = (int)left;
    return STEP_WAIT;
}

enum schedule_step schedule_next(const struct schedule *s, int64_t now, int *wait)
{
    *wait = -1;
    if (!s->missing)
        return s->running && s->outdated ? STEP_STOP : STEP_WAIT;
    if (!s->running)
        return STEP_BEGIN;
    return s->outdated ? overtaken(s, now, wait) : STEP_WAIT;
}
