/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on how far what is owned carries and on what to watch. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"

#define LEAST_GROWTH 0.0005 /* of demand; less is told as none */

/* Which of batteries and ports end the growth, for models that tell them apart. */
static const char *binding(struct situation *s, char *buf, size_t size)
{
    if (has(s, METRIC_SWAPS_BY_STOCK) && has(s, METRIC_SWAPS_BY_PORTS))
        snprintf(buf, size, " Batteries alone would carry %s, ports alone %s.",
                 say_metric(s, METRIC_SWAPS_BY_STOCK), say_metric(s, METRIC_SWAPS_BY_PORTS));
    else
        *buf = 0;
    return buf;
}

bool limit_swaps(struct situation *s, struct advice *a)
{
    char both[128];
    double growth = value(s, METRIC_GROWTH);
    if (status_row((enum status_id)s->r->status[METRIC_SWAPS])->state == STATE_UNLIMITED)
        return speak(a, TONE_GOOD, "Swaps per day may grow without limit: %s.",
                     say_status(s, METRIC_SWAPS));
    if (!has(s, METRIC_SWAPS) || !has(s, METRIC_GROWTH))
        return false;
    if (value(s, METRIC_SWAPS) <= 0)
        return speak(a, TONE_WARNING,
                     "What is owned carries no swaps at all at a service level "
                     "of %s.",
                     say_now(s, PARAM_SERVICE_LEVEL));
    if (fabs(growth) < LEAST_GROWTH)
        return speak(a, TONE_WARNING,
                     "What is owned carries no more than today's swaps; demand may not grow.%s",
                     binding(s, both, sizeof both));
    return speak(a, growth < 0 ? TONE_WARNING : TONE_GOOD,
                 "What is owned carries %s swaps a vehicle and day, %s %s than today.%s",
                 say_metric(s, METRIC_SWAPS), say_share(s, fabs(growth)),
                 growth < 0 ? "less" : "more", binding(s, both, sizeof both));
}

bool limit_charge_time(struct situation *s, struct advice *a)
{
    double longest = value(s, METRIC_LONGEST_CHARGE), charge = now(s, PARAM_CHARGE_TIME);
    enum metric_state state =
        status_row((enum status_id)s->r->status[METRIC_LONGEST_CHARGE])->state;
    if (state == STATE_IMPOSSIBLE)
        return speak(a, TONE_BAD, "No charging is fast enough: %s.",
                     say_status(s, METRIC_LONGEST_CHARGE));
    if (!has(s, METRIC_LONGEST_CHARGE))
        return false;
    return speak(a, longest < charge ? TONE_WARNING : TONE_NOTE,
                 "A charge may take %s h at most; it takes %s h.",
                 say_metric(s, METRIC_LONGEST_CHARGE), say_now(s, PARAM_CHARGE_TIME));
}

/* The next round figure of swaps per day with which the plan no longer holds. */
bool monitor_swaps(struct situation *s, struct advice *a)
{
    double swaps = now(s, PARAM_SWAPS_PER_DAY), step = round_step(swaps / 4);
    double next = tidy(step * (floor(value(s, METRIC_SWAPS) / step * (1 + 1e-12)) + 1));
    struct params more = *s->p;
    struct results r;
    char words[200];
    if (!s->suffices || !has(s, METRIC_SWAPS) || !param_check(PARAM_SWAPS_PER_DAY, next, NULL))
        return false;
    param_set(&more, PARAM_SWAPS_PER_DAY, next);
    evaluate(s->model, &more,
             METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED) |
                 METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_OUTSTANDING),
             &r);
    if (plan_suffices(&more, &r))
        return false;
    verdict(&more, &r, words, sizeof words);
    return speak(a, TONE_NOTE,
                 "Track the swaps really made: at %s a vehicle and day the plan "
                 "would be %s.",
                 say_param(s, PARAM_SWAPS_PER_DAY, next), words);
}

struct effect {
    enum param_id id;
    double more; /* batteries, infinite when no number is enough */
};

/* What a tenth more of each assumption asks for, the largest first. */
static int effects(const struct situation *s, struct effect *out)
{
    static const enum param_id assumed[] = {PARAM_SWAPS_PER_DAY, PARAM_CHARGE_TIME,
                                            PARAM_TRANSPORT_TIME, PARAM_DEMAND_CV};
    int n = 0;
    for (size_t i = 0; i < sizeof assumed / sizeof *assumed; i++) {
        double x = fmin(1.1 * now(s, assumed[i]), param_row(assumed[i])->max);
        double more = what_if(s, assumed[i], x, METRIC_NEED) - value(s, METRIC_NEED);
        if (isnan(more))
            more = HUGE_VAL;
        if (!noticeable(more) || more < 0)
            continue;
        int at = n++;
        while (at > 0 && out[at - 1].more < more) {
            out[at] = out[at - 1];
            at--;
        }
        out[at] = (struct effect){assumed[i], more};
    }
    return n;
}

/* A label inside a sentence: "swaps per day". */
static const char *say_label(struct situation *s, enum param_id id)
{
    char *buf = say_place(s);
    snprintf(buf, SAYING_TEXT, "%s", param_row(id)->label);
    if (buf[0] >= 'A' && buf[0] <= 'Z')
        buf[0] = (char)(buf[0] - 'A' + 'a');
    return buf;
}

bool monitor_largest(struct situation *s, struct advice *a)
{
    struct effect found[4];
    char rest[200] = "";
    int n = has(s, METRIC_NEED) ? effects(s, found) : 0;
    size_t used = 0;
    if (n == 0)
        return false;
    for (int i = 1; i < n && used < sizeof rest; i++)
        used += (size_t)snprintf(rest + used, sizeof rest - used, "%s%s %s",
                                 i == 1 ? "; of " : ", of ", say_label(s, found[i].id),
                                 isinf(found[i].more) ? "likewise"
                                                      : say_batteries(s, found[i].more));
    if (isinf(found[0].more))
        return speak(a, TONE_WARNING,
                     "Watch %s most closely: with a tenth more of it no number "
                     "of batteries is enough%s.",
                     say_label(s, found[0].id), rest);
    return speak(a, TONE_NOTE, "Watch %s most closely: a tenth more of it asks for %s%s.",
                 say_label(s, found[0].id),
                 say_count(s, found[0].more, "more battery", "more batteries"), rest);
}

/* The rule of thumb takes the deviation as given: measuring it is worth this much. */
bool monitor_deviation(struct situation *s, struct advice *a)
{
    double cv = now(s, PARAM_DEMAND_CV), other = tidy(cv + 0.1);
    double need = what_if(s, PARAM_DEMAND_CV, other, METRIC_NEED);
    double more = need - value(s, METRIC_NEED);
    if (!model_sees(s->model, SEES_DEVIATION) || !param_check(PARAM_DEMAND_CV, other, NULL) ||
        !(more > 0) || !noticeable(more))
        return false;
    return speak(a, TONE_NOTE,
                 "Measure the swaps of each hour: the safety stock rests on a "
                 "deviation of %s. At %s the need is %s, %s more.",
                 say_now(s, PARAM_DEMAND_CV), say_param(s, PARAM_DEMAND_CV, other),
                 say_batteries(s, need), say_batteries(s, more));
}
