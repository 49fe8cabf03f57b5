/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice on money: the cheapest plan for the level, the cheapest in total, the curve. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/advice/rules.h"
#include "engine/table/figures.h"

/* Money as printed, so that differences add up. */
static double printed(double money)
{
    return fabs(money) < 1e15 ? nearbyint(money) : money;
}

static double printed_total(const struct cost_plan *plan)
{
    return printed(plan->price) + printed(plan->losses);
}

/* ", 19,800 USD less than what is owned", or as much. */
static const char *say_difference(struct situation *s, double saved, const char *than)
{
    char *buf = say_place(s), figure[NUMBER_TEXT];
    if (saved == 0)
        snprintf(buf, SAYING_TEXT, "as much as %s", than);
    else
        snprintf(buf, SAYING_TEXT, "%s %s than %s", number_people(fabs(saved), 0, figure),
                 saved > 0 ? "less" : "more", than);
    return buf;
}

static const char *say_pair(struct situation *s, const struct cost_plan *plan)
{
    char *buf = say_place(s);
    snprintf(buf, SAYING_TEXT, "%.40s and %.40s",
             say_count(s, plan->batteries, "battery", "batteries"),
             plan->ports_as_owned ? "the ports owned"
                                  : say_count(s, plan->ports, "port", "ports"));
    return buf;
}

static const struct cost_plan *plan_of(const struct situation *s, enum cost_plan_id id)
{
    const struct cost_study *costs = s->basis->costs;
    return costs && costs->plan[id].status == STATUS_OK ? &costs->plan[id] : NULL;
}

bool cost_level(struct situation *s, struct advice *a)
{
    const struct cost_plan *plan = plan_of(s, COST_LEVEL), *now = plan_of(s, COST_OWNED);
    if (!plan || !now || !plan->enough)
        return false;
    return speak(
        a, TONE_NOTE, "The cheapest to buy for %s: %s, %s %s, %s.",
        say_now(s, PARAM_SERVICE_LEVEL), say_pair(s, plan),
        say_number(s, printed(plan->price), 0), s->currency,
        say_difference(s, printed(now->price) - printed(plan->price), "what is owned"));
}

bool cost_losses(struct situation *s, struct advice *a)
{
    const struct cost_plan *plan = plan_of(s, COST_LOSSES), *owned = plan_of(s, COST_OWNED);
    char below[200] = "";
    double level = now(s, PARAM_SERVICE_LEVEL);
    if (!plan || !owned)
        return false;
    if (!plan->enough)
        snprintf(below, sizeof below,
                 " It serves %s, less than the %s wanted: a comparison, not a proposal.",
                 share_beside(plan->served, level, say_place(s)),
                 say_now(s, PARAM_SERVICE_LEVEL));
    return speak(a, TONE_NOTE,
                 "With the losses of %s counted the cheapest in total is %s: %s %s, %s now.%s",
                 say_count(s, now(s, PARAM_HORIZON), "year", "years"), say_pair(s, plan),
                 say_number(s, printed_total(plan), 0), s->currency,
                 say_difference(s, printed_total(owned) - printed_total(plan), "what is owned"),
                 below);
}

/* Which end of its range the cheapest level is, in words. */
static const char *end_of_range(double level)
{
    const struct param_row *row = param_row(PARAM_SERVICE_LEVEL);
    if (level == row->min)
        return ", the lowest that can be set";
    return level == row->max ? ", the highest that can be set" : "";
}

/* The notebook's question, which takes the stock for exactly what a level needs. */
bool cost_curve(struct situation *s, struct advice *a)
{
    double level = value(s, METRIC_BEST_LEVEL), best = printed(value(s, METRIC_BEST_TOTAL));
    double here =
        printed(value(s, METRIC_COST_STOCK)) + printed(value(s, METRIC_COST_STOCKOUT));
    if (!has(s, METRIC_BEST_LEVEL) || !has(s, METRIC_BEST_TOTAL) || here - best < 1)
        return false;
    return speak(a, TONE_NOTE,
                 "If batteries were bought for exactly a level, ports left out, the cheapest "
                 "level would be %s%s: with missed swaps %s %s, %s.",
                 say_share(s, level), end_of_range(level), say_number(s, best, 0), s->currency,
                 say_difference(s, here - best, say_now(s, PARAM_SERVICE_LEVEL)));
}
