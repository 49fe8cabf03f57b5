/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/frontier_words.h"

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"

static const struct results *answers(const struct answers *k)
{
    return &k->results[k->frontier.model];
}

static char *param_now(const struct answers *k, enum param_id id, char buf[NUMBER_TEXT])
{
    return param_text(id, answers_param(k, id), buf);
}

static double owned_cost(const struct answers *k)
{
    const struct params *p = &k->of.scenario.params;
    return frontier_cost(p, param_get(p, PARAM_BATTERIES), param_get(p, PARAM_PORTS));
}

/* "319 are needed at these ports, 19 short", "no number of them is enough". */
static void need_words(const struct answers *k, char *buf, size_t size)
{
    const struct results *r = answers(k);
    double beyond = answers_param(k, PARAM_BATTERIES) - r->v[METRIC_NEED];
    char need[NUMBER_TEXT], rest[NUMBER_TEXT];
    number_people(fabs(beyond), 0, rest);
    if (result_ok(r, METRIC_NEED))
        snprintf(buf, size, "%s needed, %s %s", metric_rounded(r, METRIC_NEED, 0, need), rest,
                 beyond < 0 ? "short" : "to spare");
    else
        snprintf(buf, size, "no number of batteries is enough");
}

static void say_owned(const struct answers *k, struct phrase *w)
{
    const struct results *now = answers(k);
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], served[NUMBER_TEXT], cost[NUMBER_TEXT];
    char need[PHRASE_TEXT];
    double level = answers_param(k, PARAM_SERVICE_LEVEL);
    bool enough = result_ok(now, METRIC_ACHIEVED) && now->v[METRIC_ACHIEVED] >= level;
    param_now(k, PARAM_BATTERIES, batteries);
    param_now(k, PARAM_PORTS, ports);
    metric_shown(now, METRIC_ACHIEVED, served);
    number_people(owned_cost(k), 0, cost);
    need_words(k, need, sizeof need);
    w->role = enough ? ROLE_GOOD : ROLE_BAD;
    snprintf(w->full, sizeof w->full,
             "@ Owned: %s batteries and %s ports, worth %s %s, serve %s of swaps at once. At "
             "these ports: %s.", batteries, ports, cost, k->of.scenario.currency, served, need);
    snprintf(w->medium, sizeof w->medium, "@ Owned %s, %s ports: %s served; %s", batteries,
             ports, served, need);
    snprintf(w->brief, sizeof w->brief, "@ %s and %s ports: %s", batteries, ports, served);
}

/* A pair that reaches the level: what it costs, and serves where that is known. */
struct offer {
    const char *mark, *name; /* "* Cheapest for 95 %" */
    struct plan plan;
    double served; /* NAN: not known */
};

static void say_offer(const struct answers *k, const struct offer *o, struct phrase *w)
{
    double saved = owned_cost(k) - o->plan.cost, level = answers_param(k, PARAM_SERVICE_LEVEL);
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], cost[NUMBER_TEXT], rest[NUMBER_TEXT];
    char share[NUMBER_TEXT], served[NUMBER_TEXT + 16] = "";
    const char *currency = k->of.scenario.currency;
    const char *side = saved < 0 ? " more" : saved > 0 ? " less" : "no more";
    number_people(o->plan.batteries, 0, batteries);
    number_people(o->plan.ports, 0, ports);
    number_people(o->plan.cost, 0, cost);
    snprintf(rest, sizeof rest, "%s", "");
    if (saved < 0 || saved > 0)
        number_people(fabs(saved), 0, rest);
    if (!isnan(o->served))
        snprintf(served, sizeof served, ", %s served", share_beside(o->served, level, share));
    snprintf(w->full, sizeof w->full,
             "%s %s: %s batteries and %s ports at %s %s, %s%s than what is owned costs%s%s.",
             o->mark, o->name, batteries, ports, cost, currency, rest, side, served,
             *served ? " at once" : "");
    snprintf(w->medium, sizeof w->medium, "%s %s %s, %s ports: %s %s, %s%s%s", o->mark,
             o->name, batteries, ports, cost, currency, rest, side, served);
    snprintf(w->brief, sizeof w->brief, "%s %s and %s ports: %s%s", o->mark, batteries, ports,
             cost, served);
}

/* The pair under the cursor; the key that takes it stands in the hint line. */
static void say_cursor(const struct answers *k, int at, struct phrase *w)
{
    const struct frontier_study *s = &k->frontier;
    bool cheapest = s->curve.ports[at] == s->cheapest.ports;
    bool known = answers_have(k, PART_BIT(FRONTIER_SERVED));
    struct offer offer = {cheapest ? "*" : "+", cheapest ? "Cheapest" : "Cursor",
                          frontier_pair(&k->of.scenario.params, s, at),
                          known ? s->served[at] : (double)NAN};
    w->role = ROLE_STRONG;
    say_offer(k, &offer, w);
}

static void say_cheapest(const struct answers *k, struct phrase *w)
{
    struct offer offer = {"*", "Cheapest", k->frontier.cheapest, (double)NAN};
    w->role = ROLE_CROSSING;
    say_offer(k, &offer, w);
}

static void say_no_plan(const struct answers *k, struct phrase *w)
{
    char why[PHRASE_TEXT];
    if (!answers_have(k, PART_BIT(FRONTIER_PLAN))) {
        w->role = ROLE_DIM;
        snprintf(w->full, sizeof w->full,
                 "o Cheapest when a swap that waits loses money: being computed.");
        snprintf(w->brief, sizeof w->brief, "o being computed");
        return;
    }
    result_sentence(&k->of.scenario.params, answers(k), METRIC_BEST_PLAN_TOTAL, why, sizeof why);
    w->role = ROLE_DIM;
    snprintf(w->full, sizeof w->full, "o No cheapest plan with a price on waiting: %s.", why);
    snprintf(w->brief, sizeof w->brief, "o No cheapest plan");
}

/* With a price on every swap that waits, at whatever level that makes. */
static void say_plan(const struct answers *k, struct phrase *w)
{
    const struct results *now = answers(k);
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], total[NUMBER_TEXT], price[NUMBER_TEXT];
    char years[NUMBER_TEXT];
    if (!result_ok(now, METRIC_BEST_PLAN_TOTAL)) {
        say_no_plan(k, w);
        return;
    }
    metric_rounded(now, METRIC_BEST_BATTERIES, 0, batteries);
    metric_rounded(now, METRIC_BEST_PORTS, 0, ports);
    metric_shown(now, METRIC_BEST_PLAN_TOTAL, total);
    param_now(k, PARAM_LOST_SWAP, price);
    w->role = ROLE_POINT;
    snprintf(w->full, sizeof w->full,
             "o Cheapest when a swap that waits loses %s %s: %s batteries and %s ports, %s %s "
             "with what is lost in %s years.", price, k->of.scenario.currency, batteries, ports, total,
             k->of.scenario.currency, param_now(k, PARAM_HORIZON, years));
    snprintf(w->medium, sizeof w->medium, "o With waiting losses: %s, %s ports: %s %s",
             batteries, ports, total, k->of.scenario.currency);
    snprintf(w->brief, sizeof w->brief, "o %s and %s ports: %s", batteries, ports, total);
}

/* Why there is a fewest number of ports. */
static void say_fewest(const struct answers *k, struct phrase *w)
{
    const struct port_range *range = &k->frontier.range;
    const struct params *p = &k->of.scenario.params;
    double load = demand_rate(p) * param_get(p, PARAM_CHARGE_TIME);
    char fewest[NUMBER_TEXT], below[NUMBER_TEXT], wait[NUMBER_TEXT], busy[NUMBER_TEXT];
    number_people(range->fewest, 0, fewest);
    number_people(range->fewest - 1, 0, below);
    number_people(load, 1, busy);
    metric_text(METRIC_WAIT_PROBABILITY, range->limit, wait);
    w->role = ROLE_DIM;
    snprintf(w->brief, sizeof w->brief, "Fewest ports: %s", fewest);
    if (range->fewest <= 1) {
        snprintf(w->full, sizeof w->full, "A single port can reach the level.");
        return;
    }
    snprintf(w->full, sizeof w->full,
             "Fewest ports: %s. Demand would keep %s busy; with %s at least %s of swaps wait, "
             "however many batteries.", fewest, busy, below, wait);
    snprintf(w->medium, sizeof w->medium, "Fewest ports: %s; with %s at least %s wait", fewest,
             below, wait);
}

int frontier_words(const struct answers *k, int at, struct phrase words[FRONTIER_WORDS])
{
    bool elsewhere = at < 0 || k->frontier.curve.ports[at] != k->frontier.cheapest.ports;
    int n = 0;
    for (int i = 0; i < FRONTIER_WORDS; i++)
        words[i].medium[0] = 0;
    if (at >= 0)
        say_cursor(k, at, &words[n++]);
    say_owned(k, &words[n++]);
    if (elsewhere)
        say_cheapest(k, &words[n++]);
    say_plan(k, &words[n++]);
    say_fewest(k, &words[n++]);
    return n;
}
