/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on shorter and longer cycles: charging, transport, and smoother demand. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/table/check.h"

/* "needs 264.2 batteries, 9.5 fewer"; false when there is no figure. */
static bool needs(struct situation *s, enum param_id id, double x, char *buf, size_t size)
{
    double need = what_if(s, id, x, METRIC_NEED), change = need - value(s, METRIC_NEED);
    if (!param_check(id, x, NULL) || !has(s, METRIC_NEED) || isnan(need))
        return false;
    const char *batteries = say_count(s, need, "battery", "batteries");
    if (change == 0)
        snprintf(buf, size, "%s, as many as now", batteries);
    else
        snprintf(buf, size, "%s, %s %s", batteries, say_batteries(s, fabs(change)),
                 change < 0 ? "fewer" : "more");
    return true;
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

/* The mean slope over the range in which charge times are studied. */
bool charge_slope(struct situation *s, struct advice *a)
{
    double from, to;
    param_sweep_range(s->p, PARAM_CHARGE_TIME, &from, &to);
    double low = what_if(s, PARAM_CHARGE_TIME, from, METRIC_NEED);
    double high = what_if(s, PARAM_CHARGE_TIME, to, METRIC_NEED);
    double slope = (high - low) / (to - from);
    if (!(slope > 0))
        return false;
    return speak(a, TONE_NOTE,
                 "From %s to %s h of charging, each hour asks for %s more "
                 "batteries.",
                 say_param(s, PARAM_CHARGE_TIME, from), say_param(s, PARAM_CHARGE_TIME, to),
                 say_number(s, slope, slope < 100 ? 3 : 1));
}

static const double ten_minutes = 10.0 / 60;

bool transport_faster(struct situation *s, struct advice *a)
{
    double leg = now(s, PARAM_TRANSPORT_TIME), saved = fmin(ten_minutes, leg);
    double fewer =
        value(s, METRIC_NEED) - what_if(s, PARAM_TRANSPORT_TIME, leg - saved, METRIC_NEED);
    if (!has(s, METRIC_NEED) || !(fewer > 0))
        return false;
    return speak(a, TONE_NOTE, "Faster transport, %s instead of %s min a leg, saves %s.",
                 say_number(s, tidy(60 * (leg - saved)), 0), say_batteries(s, tidy(60 * leg)),
                 say_count(s, fewer, "battery", "batteries"));
}

bool transport_slower(struct situation *s, struct advice *a)
{
    double leg = now(s, PARAM_TRANSPORT_TIME), slower = leg + ten_minutes;
    double more = what_if(s, PARAM_TRANSPORT_TIME, slower, METRIC_NEED) - value(s, METRIC_NEED);
    if (!has(s, METRIC_NEED) || !param_check(PARAM_TRANSPORT_TIME, slower, NULL) || !(more > 0))
        return false;
    return speak(a, TONE_NOTE, "Watch transport times: 10 minutes more a leg ask for %s.",
                 say_count(s, more, "more battery", "more batteries"));
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

/* The same batteries serve a calmer demand better: about a third of the deviation less. */
bool demand_smooth(struct situation *s, struct advice *a)
{
    double cv = now(s, PARAM_DEMAND_CV);
    double calmer = cv > 0 ? tidy(cv - round_step(cv / 3)) : 0;
    double need = what_if(s, PARAM_DEMAND_CV, calmer, METRIC_NEED);
    double fewer = value(s, METRIC_NEED) - need;
    if (!model_sees(s->model, SEES_DEVIATION) || !(fewer > 0))
        return false;
    return speak(a, TONE_NOTE,
                 "Smoother demand, for instance by dearer swaps at peak hours: a "
                 "deviation of %s instead of %s saves %s.",
                 say_param(s, PARAM_DEMAND_CV, calmer), say_now(s, PARAM_DEMAND_CV),
                 say_count(s, fewer, "battery", "batteries"));
}
