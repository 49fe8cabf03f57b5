/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever plan the program proposes, entered as it is told, is enough by the model that
 * judges: pairs of the frontier, the cheapest, rows of the expansion, repairs, purchases,
 * values sought for a level.
 */
#include <config.h>

#include "tests/check.h"

#include "engine/advice/cost_plans.h"
#include "engine/advice/judgement.h"
#include "engine/advice/purchase.h"
#include "engine/advice/repair.h"
#include "engine/study/evaluate.h"
#include "engine/study/expansion.h"
#include "engine/study/frontier.h"
#include "engine/study/seek.h"
#include "engine/table/check.h"
#include "tests/random_peaks.h"

#ifdef __SANITIZE_THREAD__
enum { SCENARIOS = 3 }; /* no threads take part */
#define EFFORT_MOST 2e4 /* microseconds of a model */
#else
enum { SCENARIOS = 500 };
#define EFFORT_MOST 1e6
#endif

enum { PAIRS = 6 /* of a curve */, NEEDS = 600 /* of a model in a scenario, about */ };

enum proposal {
    BY_FRONTIER,
    BY_COST,
    BY_EXPANSION,
    BY_REPAIR,
    BY_PURCHASE,
    BY_SEEK,
    PROPOSALS
};

static const char *const names[PROPOSALS] = {"frontier", "cheapest", "expansion",
                                             "repair",   "purchase", "seek"};
static int proposed[PROPOSALS];

/* The judge's word on a plan: short is short, whatever other models say. */
static void entered(const struct params *p, enum model_id judge, enum proposal by)
{
    static struct results all[MODEL_COUNT];
    struct judgement j;
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        results_clear(&all[m]);
    evaluate(judge, p, METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED),
             &all[judge]);
    judge_plan(p, all, judge, &j);
    if (!params_check(p, NULL) || j.grade != GRADE_ENOUGH)
        fail_msg(
            "%s by %s: %g batteries and %g ports for %g vehicles at %.17g swaps and %.17g h "
            "are not enough",
            names[by], model_row(judge)->key, param_get(p, PARAM_BATTERIES),
            param_get(p, PARAM_PORTS), param_get(p, PARAM_VEHICLES),
            param_get(p, PARAM_SWAPS_PER_DAY), param_get(p, PARAM_CHARGE_TIME));
    proposed[by]++;
}

static void enter_pair(const struct params *p, double batteries, double ports,
                       enum model_id judge, enum proposal by)
{
    struct params other = *p;
    param_set(&other, PARAM_BATTERIES, batteries);
    param_set(&other, PARAM_PORTS, ports);
    entered(&other, judge, by);
}

static void frontier_proposes(const struct params *p, enum model_id judge)
{
    static struct frontier_study s;
    frontier_study(judge, p, PAIRS, &s);
    for (int i = 0; i < s.curve.count; i++) {
        struct plan pair = frontier_pair(p, &s, i);
        if (isfinite(pair.batteries))
            enter_pair(p, pair.batteries, pair.ports, s.model, BY_FRONTIER);
    }
    enter_pair(p, s.cheapest.batteries, s.cheapest.ports, s.model, BY_FRONTIER);
}

/* That in total may serve less: it says so itself, and is no proposal then. */
static void costs_propose(const struct params *p, enum model_id judge)
{
    struct results r;
    struct cost_study s;
    evaluate(judge, p, metrics_all(), &r);
    cost_study(judge, p, &r, &s);
    for (enum cost_plan_id id = 0; id < COST_PLANS; id++)
        if (s.plan[id].status == STATUS_OK && s.plan[id].enough)
            enter_pair(p, s.plan[id].batteries, s.plan[id].ports, judge, BY_COST);
    assert_true(s.plan[COST_LEVEL].status != STATUS_OK || s.plan[COST_LEVEL].enough);
}

static void expansion_proposes(const struct params *p, enum model_id judge)
{
    struct expansion_row rows[EXPANSION_MAX];
    int count = expansion(judge, p, rows);
    for (int i = 0; i < count; i++) {
        struct params grown = *p;
        const struct results *r = &rows[i].r;
        if (!result_ok(r, METRIC_BUY_COST))
            continue;
        param_set(&grown, PARAM_VEHICLES, rows[i].vehicles);
        double ports = result_ok(r, METRIC_BUY_PORTS) ? r->v[METRIC_BUY_PORTS] : 0;
        enter_pair(&grown, param_get(p, PARAM_BATTERIES) + r->v[METRIC_BUY_BATTERIES],
                   param_get(p, PARAM_PORTS) + ports, judge, BY_EXPANSION);
    }
}

static void repairs_propose(const struct params *p, enum model_id judge)
{
    struct results r;
    struct repair repairs[REPAIRS_MAX];
    struct plan bought;
    evaluate(judge, p, metrics_all(), &r);
    int count = repairs_find(p, judge, &r, repairs);
    for (int i = 0; i < count; i++) {
        struct params other = *p;
        repair_apply(&repairs[i], &other);
        entered(&other, judge, BY_REPAIR);
    }
    if (cheapest_purchase(p, judge, &bought))
        enter_pair(p, bought.batteries, bought.ports, judge, BY_PURCHASE);
}

static double effort_of(const struct params *p, enum model_id judge)
{
    const struct model_row *row = model_row(judge);
    return row->effort ? NEEDS * row->effort(p) : 0;
}

/* What serves the level is enough, of a model whose ports have no rule of their own. */
static void seeks_propose(const struct params *p, enum model_id judge)
{
    static const enum param_id sought[] = {PARAM_BATTERIES, PARAM_PORTS, PARAM_CHARGE_TIME,
                                           PARAM_SWAPS_PER_DAY};
    struct results r;
    evaluate(judge, p, METRIC_BIT(METRIC_PORTS_NEED) | METRIC_BIT(METRIC_NEED_WHOLE), &r);
    if (!model_sees(judge, SEES_QUEUE) &&
        status_row((enum status_id)r.status[METRIC_PORTS_NEED])->state != STATE_UNDEFINED)
        return;
    size_t count = effort_of(p, judge) > 1e5 ? 2 : 4; /* times take hundreds of needs */
    for (size_t i = 0; i < count; i++) {
        struct seek_query query = {judge, METRIC_ACHIEVED, sought[i], SEEK_AT_LEAST,
                                   param_get(p, PARAM_SERVICE_LEVEL)};
        struct seek_answer answer;
        struct error err = {0};
        struct params other = *p;
        if (!seek(p, &query, &answer, &err))
            continue;
        param_set(&other, sought[i], answer.value);
        if (param_get(&other, PARAM_BATTERIES) > param_get(&other, PARAM_VEHICLES))
            entered(&other, judge, BY_SEEK);
    }
}

static void settle(struct params *p, uint64_t *seed, int i)
{
    random_plain_town(p, seed, i);
    double v = param_get(p, PARAM_VEHICLES);
    double fleets[] = {ceil(v / 2), 2 * v};
    param_set_list(p, PARAM_FLEETS, fleets, 2);
}

static void every_proposal_is_enough(void **state)
{
    (void)state;
    double spent[MODEL_COUNT] = {0};
    uint64_t seed = 20260;
    for (int i = 0; i < SCENARIOS; i++) {
        struct params p;
        enum model_id judge = (enum model_id)(i % MODEL_COUNT);
        settle(&p, &seed, i);
        if (spent[judge] > EFFORT_MOST)
            continue;
        spent[judge] += effort_of(&p, judge);
        frontier_proposes(&p, judge);
        costs_propose(&p, judge);
        expansion_proposes(&p, judge);
        repairs_propose(&p, judge);
        seeks_propose(&p, judge);
    }
    for (enum proposal by = 0; by < PROPOSALS; by++)
        if (SCENARIOS == 500 && proposed[by] < SCENARIOS / 4)
            fail_msg("%s proposed %d times", names[by], proposed[by]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_proposal_is_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
