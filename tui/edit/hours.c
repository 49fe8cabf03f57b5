/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing several hours of the day at once. */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/table/check.h"
#include "engine/table/quantity.h"
#include "tui/command/command.h"
#include "tui/edit/change.h"

/* Clock hours from the first up to the last, which may lie in the next day. */
struct hours {
    int from, to;
};

/* A whole number up to 24; NULL when the text does not begin with one. */
static const char *read_hour(const char *text, int *hour)
{
    char *end;
    if (!isdigit((unsigned char)*text))
        return NULL;
    long read = strtol(text, &end, 10);
    if (read > HOURS_PER_DAY)
        return NULL;
    *hour = (int)read;
    return end;
}

/* "7-9", or "7" for the one hour that begins then; what follows, or NULL. */
static const char *read_hours(const char *text, struct hours *h)
{
    const char *rest = read_hour(text, &h->from);
    if (!rest || h->from == HOURS_PER_DAY)
        return NULL;
    h->to = h->from + 1;
    if (*rest == '-' && !(rest = read_hour(rest + 1, &h->to)))
        return NULL;
    if (h->to <= h->from)
        h->to += HOURS_PER_DAY;
    return *rest == ' ' ? rest + strspn(rest, " ") : NULL;
}

/* Without an argument: asks for it, with the selected hour to begin with. */
static unsigned ask(struct app *a)
{
    char text[LINE_TEXT];
    snprintf(text, sizeof text, "hours %d-%d *", a->hour, a->hour + 1);
    prompt_open(&a->prompt, PROMPT_PALETTE, text);
    return 0;
}

static bool change_hours(struct app *a, const struct hours *h, const char *amount,
                         struct params *p, struct error *err)
{
    for (int i = h->from; i < h->to; i++) {
        double *weight = &p->v[SLOT_PROFILE + i % HOURS_PER_DAY];
        if (!quantity_parse(PARAM_PROFILE, amount, *weight, a->now.currency, weight, err))
            return false;
    }
    return params_check(p, err);
}

unsigned run_hours(struct app *a, enum command_id id, const char *argument)
{
    struct hours h;
    struct error err = {0};
    struct params p = a->committed.params;
    if (!*argument)
        return ask(a);
    const char *amount = read_hours(argument, &h);
    if (!amount || !*amount) {
        app_say(a, TONE_BAD,
                "Hours are given as 7-9 with what becomes of each, such as *1.5, +10%% or 2: "
                ":%s 7-9 *1.5",
                command_row(id)->name);
        return 0;
    }
    if (!change_hours(a, &h, amount, &p, &err)) {
        app_say(a, TONE_BAD, "%s: %s", param_row(PARAM_PROFILE)->label, err.text);
        return 0;
    }
    a->hour = h.from;
    app_say(a, TONE_NOTE, "Demand of %d to %d h: %s.", h.from, (h.to - 1) % HOURS_PER_DAY + 1,
            amount);
    return change_params(a, &p);
}
