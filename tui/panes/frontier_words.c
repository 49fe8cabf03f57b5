/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/frontier_words.h"

#include <math.h>
#include <stdio.h>

#include "engine/advice/verdict.h"
#include "engine/table/figures.h"

static const struct results *answers(const struct answers *k)
{
    return &k->results[k->frontier.model];
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

static void say_need(const struct answers *k, struct phrase *w)
{
    const struct results *now = answers(k);
    char ports[NUMBER_TEXT], batteries[NUMBER_TEXT], need[PHRASE_TEXT / 2];
    bool enough = plan_suffices(&k->of.scenario.params, now);
    count_text(answers_param(k, PARAM_PORTS), "port", "ports", ports, sizeof ports);
    count_text(answers_param(k, PARAM_BATTERIES), "battery", "batteries", batteries,
               sizeof batteries);
    need_words(k, need, sizeof need);
    w->role = enough ? ROLE_GOOD : ROLE_BAD;
    snprintf(w->full, sizeof w->full, "At the %s owned: %s owned, %s.", ports, batteries,
             need);
    snprintf(w->brief, sizeof w->brief, "At %s: %s", ports, need);
}

/* A pair that reaches the level: what it costs, and serves where that is known. */
struct offer {
    const char *mark, *name; /* "* Cheapest for 95 %" */
    struct plan plan;
    double served; /* NAN: not known */
};

/* "282 batteries and 61 ports". */
static char *pair_text(const struct plan *plan, char *buf, size_t size)
{
    char batteries[64], ports[64];
    count_text(plan->batteries, "battery", "batteries", batteries, sizeof batteries);
    count_text(plan->ports, "port", "ports", ports, sizeof ports);
    snprintf(buf, size, "%.40s and %.40s", batteries, ports);
    return buf;
}

static void say_offer(const struct answers *k, const struct offer *o, struct phrase *w)
{
    double saved = owned_cost(k) - o->plan.cost, level = answers_param(k, PARAM_SERVICE_LEVEL);
    char batteries[NUMBER_TEXT], ports[NUMBER_TEXT], cost[NUMBER_TEXT], rest[NUMBER_TEXT];
    char share[NUMBER_TEXT], served[NUMBER_TEXT + 16] = "", pair[PHRASE_TEXT / 2];
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
             "%s %s: %s at %s %s, %s%s than what is owned costs%s%s.", o->mark, o->name,
             pair_text(&o->plan, pair, sizeof pair), cost, currency, rest, side, served,
             *served ? " at once" : "");
    snprintf(w->medium, sizeof w->medium, "%s %s %s, %s ports: %s %s, %s%s%s", o->mark,
             o->name, batteries, ports, cost, currency, rest, side, served);
    snprintf(w->brief, sizeof w->brief, "%s %s, %s ports: %s", o->mark, batteries, ports,
             cost);
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

/* Why there is a fewest number of ports. */
static void say_fewest(const struct answers *k, struct phrase *w)
{
    const struct port_range *range = &k->frontier.range;
    const struct params *p = &k->of.scenario.params;
    double load = demand_rate(p) * param_get(p, PARAM_CHARGE_TIME);
    char fewest[NUMBER_TEXT], below[NUMBER_TEXT], wait[NUMBER_TEXT], busy[NUMBER_TEXT];
    number_people(range->fewest, 0, fewest);
    number_people(range->fewest - 1, 0, below);
    number_beside(load, range->fewest - 1, 1, busy);
    swaps_text(range->limit, true, wait);
    w->role = ROLE_DIM;
    snprintf(w->brief, sizeof w->brief, "Fewest ports: %s", fewest);
    if (range->fewest <= 1) {
        snprintf(w->full, sizeof w->full, "A single port can reach the level.");
        return;
    }
    snprintf(w->full, sizeof w->full,
             "Fewest ports: %s. Demand would keep %s busy; with %s %s wait, "
             "however many batteries.", fewest, busy, below, wait);
    snprintf(w->medium, sizeof w->medium, "Fewest ports: %s; with %s %s wait", fewest,
             below, wait);
}

int frontier_words(const struct answers *k, int at, struct phrase words[FRONTIER_WORDS])
{
    int n = 0;
    for (int i = 0; i < FRONTIER_WORDS; i++)
        words[i].medium[0] = 0;
    if (at >= 0)
        say_cursor(k, at, &words[n++]);
    say_need(k, &words[n++]);
    say_fewest(k, &words[n++]);
    return n;
}
