/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/parts.h"

#include "engine/advice/advise.h"
#include "engine/answers/plots.h"
#include "engine/base/interrupt.h"
#include "engine/study/evaluate.h"

/* The cheapest plan costs more than all other metrics together. */
#define PLAN_METRICS \
    (METRIC_BIT(METRIC_BEST_BATTERIES) | METRIC_BIT(METRIC_BEST_PORTS) | \
     METRIC_BIT(METRIC_BEST_PLAN_TOTAL))
#define LIMIT_METRICS \
    (METRIC_BIT(METRIC_SWAPS_BY_STOCK) | METRIC_BIT(METRIC_SWAPS_BY_PORTS) | \
     METRIC_BIT(METRIC_SWAPS) | METRIC_BIT(METRIC_GROWTH) | METRIC_BIT(METRIC_LONGEST_CHARGE))

void results_fill(struct answers *a)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, &a->of.scenario.params,
                 metrics_all() & ~(m == a->of.model ? PLAN_METRICS
                                                    : PLAN_METRICS | LIMIT_METRICS),
                 &a->results[m]);
}

/* More metrics of a model, beside those that it answered already. */
static void add_results(struct answers *a, enum model_id model, metric_set more)
{
    struct results r, *to = &a->results[model];
    evaluate(model, &a->of.scenario.params, more, &r);
    if (interrupted())
        return; /* what is there counts as answered */
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (more & METRIC_BIT(id)) {
            to->v[id] = r.v[id];
            to->status[id] = r.status[id];
        }
}

void limits_fill(struct answers *a)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (m != a->of.model)
            add_results(a, m, LIMIT_METRICS);
}

/* Once is enough, whichever part asks. */
static void add_plan(struct answers *a, enum model_id model)
{
    if (a->results[model].status[METRIC_BEST_PLAN_TOTAL] == STATUS_NOT_ASKED)
        add_results(a, model, PLAN_METRICS);
}

void plan_fill(struct answers *a)
{
    add_plan(a, a->of.model);
}

void frontier_plan_fill(struct answers *a)
{
    add_plan(a, frontier_model(a->of.model));
}

void plans_fill(struct answers *a)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        add_plan(a, m);
}

static void fill_costs(struct answers *a, enum model_id model, struct cost_study *out)
{
    cost_study(model, &a->of.scenario.params, &a->results[model], out);
}

void costs_fill(struct answers *a)
{
    fill_costs(a, a->of.model, &a->costs);
}

/* Mostly the chosen model draws, and its costs are there. */
void frontier_costs_fill(struct answers *a)
{
    enum model_id model = frontier_model(a->of.model);
    if (model == a->of.model && answers_have(a, PART_BIT(COSTS)))
        a->frontier_costs = a->costs;
    else
        fill_costs(a, model, &a->frontier_costs);
}

void repairs_fill(struct answers *a)
{
    a->repair_count =
        repairs_find(&a->of.scenario.params, a->of.model, answers_chosen(a), a->repairs);
}

void expansion_fill(struct answers *a)
{
    a->rows = expansion(a->of.model, &a->of.scenario.params, a->expansion);
}

void day_fill(struct answers *a)
{
    day_study(a->of.model, &a->of.scenario.params, &a->day);
}

void frontier_curve_fill(struct answers *a)
{
    frontier_study(a->of.model, &a->of.scenario.params, points_for(a->of.width * 3 / 5),
                   &a->frontier);
}

void frontier_served_fill(struct answers *a)
{
    frontier_served(&a->of.scenario.params, &a->frontier);
}

void advice_fill(struct answers *a)
{
    struct advice_basis basis = {.p = &a->of.scenario.params,
                                 .currency = a->of.scenario.currency,
                                 .model = a->of.model,
                                 .all = a->results,
                                 .repairs = a->repairs,
                                 .repair_count = a->repair_count,
                                 .costs = &a->costs};
    a->advice_count = advise(&basis, a->advice);
}
