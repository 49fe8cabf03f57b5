/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/advice/cost_plans.h"

#include "engine/advice/purchase.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/study/frontier.h"
#include "engine/table/check.h"

static const metric_set served = METRIC_BIT(METRIC_ACHIEVED) |
                                 METRIC_BIT(METRIC_WAIT_PROBABILITY);

static void refuse(struct cost_plan *plan, enum status_id status, enum metric_id about,
                   double quoted)
{
    plan->status = status;
    plan->about = about;
    plan->quoted = quoted;
}

/* Prices a plan with these batteries and ports by the model's answers to it. */
static void price(const struct params *p, const struct results *r, struct cost_plan *plan)
{
    if (!result_ok(r, METRIC_WAIT_PROBABILITY)) {
        refuse(plan, (enum status_id)r->status[METRIC_WAIT_PROBABILITY],
               METRIC_WAIT_PROBABILITY, r->v[METRIC_WAIT_PROBABILITY]);
        return;
    }
    plan->price = frontier_cost(p, plan->batteries, plan->ports);
    plan->losses = lost_value(p) * r->v[METRIC_WAIT_PROBABILITY];
    plan->total = plan->price + plan->losses;
    plan->served = r->v[METRIC_ACHIEVED];
}

/* Enters the plan as a planner would, and asks the model. */
static void enter(enum model_id model, const struct params *p, struct cost_plan *plan)
{
    struct params other = *p;
    struct results r;
    param_set(&other, PARAM_BATTERIES, plan->batteries);
    param_set(&other, PARAM_PORTS, plan->ports);
    if (!params_check(&other, NULL)) {
        refuse(plan, STATUS_BEYOND_RANGE, METRIC_NEED_WHOLE, 0);
        return;
    }
    evaluate(model, &other, served, &r);
    price(&other, &r, plan);
    plan->enough = plan_holds(model, &other);
}

static void owned(const struct params *p, const struct results *r, struct cost_plan *plan)
{
    plan->batteries = param_get(p, PARAM_BATTERIES);
    plan->ports = param_get(p, PARAM_PORTS);
    price(p, r, plan);
    plan->enough = plan_suffices(p, r);
}

/* The needs of a model that trades no batteries for ports, at the ports it asks for. */
static bool needs(const struct params *p, const struct results *r, struct cost_plan *plan)
{
    if (!result_ok(r, METRIC_NEED_WHOLE)) {
        refuse(plan, (enum status_id)r->status[METRIC_NEED_WHOLE], METRIC_NEED_WHOLE,
               r->v[METRIC_NEED_WHOLE]);
        return false;
    }
    plan->ports_as_owned = !result_ok(r, METRIC_PORTS_NEED);
    plan->batteries = r->v[METRIC_NEED_WHOLE];
    plan->ports = plan->ports_as_owned ? param_get(p, PARAM_PORTS)
                                       : round_up(r->v[METRIC_PORTS_NEED]);
    return true;
}

static void for_level(enum model_id model, const struct params *p, const struct results *r,
                      struct cost_plan *plan)
{
    const struct model_row *row = model_row(model);
    struct plan pair;
    if (row->pair) {
        row->pair(p, &pair);
        plan->batteries = pair.batteries;
        plan->ports = pair.ports;
    } else if (!needs(p, r, plan)) {
        return;
    }
    enter(model, p, plan);
    if (plan->status == STATUS_OK && !plan->enough)
        refuse(plan, STATUS_BEYOND_RANGE, METRIC_NEED_WHOLE, 0);
}

static void with_losses(enum model_id model, const struct params *p, const struct results *r,
                        struct cost_plan *plan)
{
    if (!result_ok(r, METRIC_BEST_PLAN_TOTAL)) {
        refuse(plan, (enum status_id)r->status[METRIC_BEST_PLAN_TOTAL], METRIC_BEST_PLAN_TOTAL,
               r->v[METRIC_BEST_PLAN_TOTAL]);
        return;
    }
    plan->batteries = r->v[METRIC_BEST_BATTERIES];
    plan->ports = r->v[METRIC_BEST_PORTS];
    enter(model, p, plan);
}

void cost_study(enum model_id model, const struct params *p, const struct results *r,
                struct cost_study *out)
{
    *out = (struct cost_study){.model = model};
    owned(p, r, &out->plan[COST_OWNED]);
    for_level(model, p, r, &out->plan[COST_LEVEL]);
    with_losses(model, p, r, &out->plan[COST_LOSSES]);
}

const char *cost_plan_key(enum cost_plan_id id)
{
    static const char *const keys[] = {
        [COST_OWNED] = "owned", [COST_LEVEL] = "level", [COST_LOSSES] = "losses"};
    return keys[id];
}
