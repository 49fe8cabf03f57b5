/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on demand: its size, its peaks, its deviation. */
#include <config.h>

#include <math.h>

#include "engine/advice/rules.h"
#include "engine/study/evaluate.h"

bool demand_daily(struct situation *s, struct advice *a)
{
    double daily = HOURS_PER_DAY * value(s, METRIC_DEMAND_RATE);
    double load = value(s, METRIC_DEMAND_RATE) * now(s, PARAM_CHARGE_TIME);
    bool one = now(s, PARAM_VEHICLES) == 1;
    return speak(a, TONE_NOTE,
                 "%s at %s swaps a day%s %s %s swaps a day, %s an hour; their charging keeps "
                 "%s ports busy on average.",
                 say_count(s, now(s, PARAM_VEHICLES), "vehicle", "vehicles"),
                 say_now(s, PARAM_SWAPS_PER_DAY), one ? "" : " each", one ? "makes" : "make",
                 say_batteries(s, daily), say_metric(s, METRIC_DEMAND_RATE),
                 say_beside(s, load, 0));
}

/* Whole with whole, a decimal with a decimal: what is printed adds up. */
bool stock_circulating(struct situation *s, struct advice *a)
{
    double vehicles = value(s, METRIC_IN_VEHICLES);
    double out = round(10 * value(s, METRIC_CIRCULATING)) / 10;
    int decimals = out == round(out) ? 0 : 1;
    if (out <= 0)
        return false;
    return speak(a, TONE_NOTE,
                 "%s %s at any time: %s swaps an hour, each taking its battery away for %s h. "
                 "With %s in vehicles the bare minimum is %s.",
                 say_number(s, out, decimals),
                 out == 1 ? "battery charges or travels" : "batteries charge or travel",
                 say_metric(s, METRIC_DEMAND_RATE), say_metric(s, METRIC_CYCLE_TIME),
                 say_number(s, vehicles, 0), say_number(s, vehicles + out, decimals));
}

/* What a planner without a profile would compute. */
bool demand_peaks(struct situation *s, struct advice *a)
{
    struct params even = *s->p;
    struct results r;
    if (!model_sees(s->model, SEES_PEAKS) || !has(s, METRIC_NEED_WHOLE))
        return false;
    for (int h = 0; h < HOURS_PER_DAY; h++)
        even.v[SLOT_PROFILE + h] = 1;
    evaluate(s->model, &even, METRIC_BIT(METRIC_NEED_WHOLE), &r);
    double need = value(s, METRIC_NEED_WHOLE), more = need - r.v[METRIC_NEED_WHOLE];
    if (!result_ok(&r, METRIC_NEED_WHOLE) || more <= 0)
        return false;
    return speak(a, TONE_NOTE,
                 "The peaks of the day ask for %s: %s are needed, %s would be on an even day.",
                 say_count(s, more, "battery more", "batteries more"), say_number(s, need, 0),
                 say_number(s, r.v[METRIC_NEED_WHOLE], 0));
}

bool peak_hour(struct situation *s, struct advice *a)
{
    double wait = value(s, METRIC_WORST_HOUR_WAIT);
    double more = value(s, METRIC_NEED_WORST_HOUR) - now(s, PARAM_BATTERIES);
    if (!has(s, METRIC_WORST_HOUR) || !has(s, METRIC_WORST_HOUR_WAIT) ||
        !has(s, METRIC_NEED_WORST_HOUR))
        return false;
    if (more <= 0)
        return speak(a, TONE_GOOD,
                     "Even at %s, the worst hour, %s of swaps are served at once.",
                     say_metric(s, METRIC_WORST_HOUR), say_share(s, 1 - wait));
    return speak(a, TONE_WARNING,
                 "At %s, the worst hour, %s of swaps wait; to serve %s then too takes %s than "
                 "owned.",
                 say_metric(s, METRIC_WORST_HOUR), say_metric(s, METRIC_WORST_HOUR_WAIT),
                 say_now(s, PARAM_SERVICE_LEVEL),
                 say_count(s, more, "battery more", "batteries more"));
}

/* The same batteries serve a calmer demand better: about a third of the deviation less. */
bool demand_smooth(struct situation *s, struct advice *a)
{
    double cv = now(s, PARAM_DEMAND_CV);
    double calmer = cv > 0 ? tidy(cv - round_step(cv / 3)) : 0;
    double need = what_if(s, PARAM_DEMAND_CV, calmer, METRIC_NEED);
    double fewer = value(s, METRIC_NEED) - need;
    if (!model_sees(s->model, SEES_DEVIATION) || !(fewer > 0) || !noticeable(fewer))
        return false;
    return speak(a, TONE_NOTE,
                 "Smoother demand, for instance by dearer swaps at peak hours: a "
                 "deviation of %s instead of %s saves %s.",
                 say_param(s, PARAM_DEMAND_CV, calmer), say_now(s, PARAM_DEMAND_CV),
                 say_count(s, fewer, "battery", "batteries"));
}
