/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/advice/cost_table.h"

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"

static const struct {
    const char *head;
    bool money;
} columns[COST_COLUMNS] = {
    [COST_PLAN] = {"Plan", false},       [COST_BATTERIES] = {"Batteries", false},
    [COST_PORTS] = {"Ports", false},     [COST_PRICE] = {"Price", false},
    [COST_LOST] = {"Losses", false},      [COST_TOTAL] = {"Total", true},
    [COST_SERVED] = {"Served", false},
};

char *cost_head(enum cost_column column, const char *currency, char buf[COST_TEXT])
{
    bool money = columns[column].money;
    snprintf(buf, COST_TEXT, "%s%s%.40s", columns[column].head, money ? ", " : "",
             money ? currency : "");
    return buf;
}

static char *level_text(const struct params *p, char buf[NUMBER_TEXT])
{
    return param_text(PARAM_SERVICE_LEVEL, param_get(p, PARAM_SERVICE_LEVEL), buf);
}

/* "cheapest for 95 %", or in few columns "for 95 %". */
static char *plan_name(const struct params *p, enum cost_plan_id id, bool brief,
                       char buf[COST_TEXT])
{
    const char *cheapest = brief ? "" : "cheapest ";
    char level[NUMBER_TEXT];
    if (id == COST_LEVEL)
        snprintf(buf, COST_TEXT, "%sfor %s", cheapest, level_text(p, level));
    else if (id == COST_OWNED)
        snprintf(buf, COST_TEXT, "owned%s", brief ? "" : " now");
    else
        snprintf(buf, COST_TEXT, "%sin total", cheapest);
    return buf;
}

char *cost_plan_brief(const struct params *p, enum cost_plan_id id, char buf[COST_TEXT])
{
    return plan_name(p, id, true, buf);
}

static char *label(const struct params *p, enum cost_plan_id id, char buf[COST_TEXT])
{
    return plan_name(p, id, false, buf);
}

/* The parts rounded first, so that they add up as printed. */
static double printed_total(const struct cost_plan *plan)
{
    return nearbyint(plan->price) + nearbyint(plan->losses);
}

static char *figure(const struct cost_plan *plan, const struct params *p,
                    enum cost_column column, char buf[NUMBER_TEXT])
{
    switch (column) {
    case COST_BATTERIES:
        return number_people(plan->batteries, 0, buf);
    case COST_PORTS:
        if (!plan->ports_as_owned)
            return number_people(plan->ports, 0, buf);
        snprintf(buf, NUMBER_TEXT, "as owned");
        return buf;
    case COST_PRICE:
        return number_people(plan->price, 0, buf);
    case COST_LOST:
        return number_people(plan->losses, 0, buf);
    case COST_TOTAL:
        return number_people(printed_total(plan), 0, buf);
    default:
        return share_beside(plan->served, param_get(p, PARAM_SERVICE_LEVEL), buf);
    }
}

char *cost_cell(const struct cost_study *s, const struct params *p, enum cost_plan_id id,
                enum cost_column column, char buf[COST_TEXT])
{
    const struct cost_plan *plan = &s->plan[id];
    char text[NUMBER_TEXT];
    if (column == COST_PLAN)
        return label(p, id, buf);
    snprintf(buf, COST_TEXT, "%s",
             plan->status == STATUS_OK ? figure(plan, p, column, text) : "-");
    return buf;
}

char *cost_reason(const struct cost_study *s, const struct params *p, enum cost_plan_id id,
                  char *buf, size_t size)
{
    const struct cost_plan *plan = &s->plan[id];
    struct results r;
    results_clear(&r);
    r.v[METRIC_PORTS_MINIMUM] = demand_rate(p) * param_get(p, PARAM_CHARGE_TIME);
    result_fail(&r, plan->about, plan->status, plan->quoted);
    if (plan->status == STATUS_NOT_ASKED)
        snprintf(buf, size, "this model prices no ports against waiting swaps");
    else
        result_sentence(p, &r, plan->about, buf, size);
    return buf;
}

/* No plan "cheapest in total": batteries cost nothing, so the more of them the cheaper. */
static void say_missing(const struct cost_study *s, const struct params *p,
                        enum cost_plan_id id, char note[COST_NOTE])
{
    char name[COST_TEXT], reason[160];
    snprintf(note, COST_NOTE, "No plan \"%s\": %s.", label(p, id, name),
             cost_reason(s, p, id, reason, sizeof reason));
}

static void say_as_owned(const struct cost_study *s, char note[COST_NOTE])
{
    snprintf(note, COST_NOTE,
             "The %s sees no queue at the ports and prices none: those owned are counted.",
             model_phrase(s->model));
}

static void say_below(const struct cost_plan *plan, const struct params *p,
                      enum cost_plan_id id, char note[COST_NOTE])
{
    char name[COST_TEXT], share[NUMBER_TEXT], level[NUMBER_TEXT];
    double wanted = param_get(p, PARAM_SERVICE_LEVEL);
    snprintf(note, COST_NOTE,
             "The plan \"%s\" serves %s, less than the %s wanted: a comparison, not a "
             "proposal.",
             label(p, id, name), share_beside(plan->served, wanted, share),
             level_text(p, level));
}

static void say_losses(const struct params *p, const char *currency, char note[COST_NOTE])
{
    char years[NUMBER_TEXT], loss[NUMBER_TEXT];
    double horizon = param_get(p, PARAM_HORIZON);
    snprintf(note, COST_NOTE, "Losses: %s %.40s a waiting swap, over %s.",
             param_text(PARAM_LOST_SWAP, param_get(p, PARAM_LOST_SWAP), loss), currency,
             count_text(horizon, "year", "years", years, sizeof years));
}

int cost_notes(const struct cost_study *s, const struct params *p, const char *currency,
               char notes[COST_NOTES][COST_NOTE])
{
    int n = 0;
    const struct cost_plan *losses = &s->plan[COST_LOSSES];
    say_losses(p, currency, notes[n++]);
    for (enum cost_plan_id id = 0; id < COST_PLANS; id++)
        if (s->plan[id].status != STATUS_OK)
            say_missing(s, p, id, notes[n++]);
    if (s->plan[COST_LEVEL].status == STATUS_OK && s->plan[COST_LEVEL].ports_as_owned)
        say_as_owned(s, notes[n++]);
    if (losses->status == STATUS_OK && !losses->enough)
        say_below(losses, p, COST_LOSSES, notes[n++]);
    return n;
}
