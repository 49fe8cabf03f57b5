/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice that compares what the models say. */
#include <config.h>

#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"

static bool holds(const struct situation *s, enum model_id model)
{
    return plan_suffices(s->p, &s->all[model]);
}

static bool answered(const struct situation *s, enum model_id model)
{
    return result_ok(&s->all[model], METRIC_ACHIEVED);
}

static const char *served(struct situation *s, enum model_id model)
{
    return say_share(s, s->all[model].v[METRIC_ACHIEVED]);
}

/* Batteries enough if only a port were always free, yet not with the ports owned. */
static bool ports_queue(const struct situation *s)
{
    const struct results *paper = &s->all[MODEL_PAPER];
    return result_ok(paper, METRIC_NEED_WHOLE) &&
           paper->v[METRIC_NEED_WHOLE] <= now(s, PARAM_BATTERIES) && answered(s, MODEL_PALM) &&
           holds(s, MODEL_PALM) && answered(s, MODEL_FLEET) && !holds(s, MODEL_FLEET);
}

bool models_queue(struct situation *s, struct advice *a)
{
    if (!ports_queue(s))
        return false;
    return speak(
        a, TONE_WARNING,
        "The batteries look sufficient but queue at the ports: with a port always "
        "free %s of swaps would be served (%s by the rule of thumb), with %s it is %s.",
        served(s, MODEL_PALM), served(s, MODEL_PAPER),
        say_count(s, now(s, PARAM_PORTS), "port", "ports"), served(s, MODEL_FLEET));
}

bool models_disagree(struct situation *s, struct advice *a)
{
    char words[256];
    size_t used = 0;
    int yes = 0, no = 0;
    for (enum model_id m = 0; m < MODEL_COUNT && used < sizeof words; m++) {
        if (!answered(s, m))
            continue;
        bool enough = holds(s, m);
        used += (size_t)snprintf(words + used, sizeof words - used, "%s%s %s (%s)",
                                 yes + no ? ", " : "", model_row(m)->label, served(s, m),
                                 enough ? "enough" : "not enough");
        yes += enough;
        no += !enough;
    }
    if (!yes || !no || ports_queue(s))
        return false;
    return speak(a, TONE_WARNING, "The models disagree on the share of swaps served: %s.",
                 words);
}

bool peak_hour(struct situation *s, struct advice *a)
{
    double level = now(s, PARAM_SERVICE_LEVEL), wait = value(s, METRIC_WORST_HOUR_WAIT);
    double more = value(s, METRIC_NEED_WORST_HOUR) - now(s, PARAM_BATTERIES);
    if (!has(s, METRIC_WORST_HOUR) || !has(s, METRIC_WORST_HOUR_WAIT) ||
        !has(s, METRIC_NEED_WORST_HOUR))
        return false;
    if (more <= 0)
        return speak(a, TONE_GOOD, "Even at %s, the worst hour, %s of swaps are served.",
                     say_metric(s, METRIC_WORST_HOUR), say_share(s, 1 - wait));
    return speak(a, TONE_WARNING,
                 "At %s, the worst hour, %s of swaps wait; to serve %s then "
                 "too takes %s more than owned.",
                 say_metric(s, METRIC_WORST_HOUR), say_metric(s, METRIC_WORST_HOUR_WAIT),
                 say_param(s, PARAM_SERVICE_LEVEL, level),
                 say_count(s, more, "battery", "batteries"));
}
