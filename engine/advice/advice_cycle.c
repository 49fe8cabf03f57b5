/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on shorter and longer cycles: charging and transport. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/table/check.h"

/* "264.2 batteries, 9.5 fewer"; false when there is no figure or no difference. */
static bool needs(struct situation *s, enum param_id id, double x, char *buf, size_t size)
{
    double need = what_if(s, id, x, METRIC_NEED), change = need - value(s, METRIC_NEED);
    if (!param_check(id, x, NULL) || !has(s, METRIC_NEED) || isnan(need))
        return false;
    const char *batteries = say_count(s, need, "battery", "batteries");
    snprintf(buf, size, "%s, %s %s", batteries, say_batteries(s, fabs(change)),
             change < 0 ? "fewer" : "more");
    return noticeable(change);
}

/* A round step of about a sixth of the charge time: half an hour of three. */
static double charge_step(const struct situation *s)
{
    return round_step(now(s, PARAM_CHARGE_TIME) / 6);
}

bool charge_faster(struct situation *s, struct advice *a)
{
    double charge = now(s, PARAM_CHARGE_TIME), step = charge_step(s);
    double once = tidy(charge - step), twice = tidy(charge - 2 * step);
    char first[96], second[96];
    if (!needs(s, PARAM_CHARGE_TIME, once, first, sizeof first) ||
        !needs(s, PARAM_CHARGE_TIME, twice, second, sizeof second))
        return false;
    return speak(a, TONE_NOTE, "Charging in %s h instead of %s needs %s; in %s h %s.",
                 say_param(s, PARAM_CHARGE_TIME, once), say_now(s, PARAM_CHARGE_TIME), first,
                 say_param(s, PARAM_CHARGE_TIME, twice), second);
}

bool charge_slower(struct situation *s, struct advice *a)
{
    double slower = tidy(now(s, PARAM_CHARGE_TIME) + 2 * charge_step(s));
    char words[96];
    if (!needs(s, PARAM_CHARGE_TIME, slower, words, sizeof words))
        return false;
    return speak(a, TONE_NOTE, "Slower charging, in %s h, needs %s.",
                 say_param(s, PARAM_CHARGE_TIME, slower), words);
}

static const double ten_minutes = 10.0 / 60;

bool transport_faster(struct situation *s, struct advice *a)
{
    double leg = now(s, PARAM_TRANSPORT_TIME), saved = fmin(ten_minutes, leg);
    double fewer =
        value(s, METRIC_NEED) - what_if(s, PARAM_TRANSPORT_TIME, leg - saved, METRIC_NEED);
    if (!has(s, METRIC_NEED) || !(fewer > 0) || !noticeable(fewer))
        return false;
    return speak(a, TONE_NOTE, "Faster transport, %s instead of %s min a leg, saves %s.",
                 say_batteries(s, tidy(60 * (leg - saved))), say_batteries(s, tidy(60 * leg)),
                 say_count(s, fewer, "battery", "batteries"));
}

bool transport_legs(struct situation *s, struct advice *a)
{
    char words[96];
    bool breaks = s->suffices && !would_suffice(s, PARAM_TRANSPORT_LEGS, 2);
    if (now(s, PARAM_TRANSPORT_LEGS) != 1 || now(s, PARAM_TRANSPORT_TIME) == 0 ||
        !needs(s, PARAM_TRANSPORT_LEGS, 2, words, sizeof words))
        return false;
    return speak(a, breaks ? TONE_WARNING : TONE_NOTE,
                 "Only one way of the transport is counted, yet a battery travels to the hub "
                 "and back: both ways need %s%s.",
                 words, breaks ? ", and the plan no longer holds" : "");
}
