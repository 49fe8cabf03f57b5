/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One judgement, its objectors, and repairs that the judge accepts. */
#include <config.h>

#include "tests/check.h"

#include <math.h>
#include <string.h>

#include "engine/advice/judgement.h"
#include "engine/advice/purchase.h"
#include "engine/advice/repair.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"
#include "tests/random_town.h"

/* What a judgement reads. */
#define JUDGED                                                                                 \
    (METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED) |                           \
     METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_SURPLUS))

static void ask_all(const struct params *p, struct results all[MODEL_COUNT])
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, p, JUDGED, &all[m]);
}

/* Muhanga as the planner has it, with so many batteries and ports. */
static void muhanga(struct params *p, double batteries, double ports)
{
    params_default(p);
    param_set(p, PARAM_TRANSPORT_LEGS, 1);
    param_set(p, PARAM_BATTERIES, batteries);
    param_set(p, PARAM_PORTS, ports);
}

static void judged(const struct params *p, enum model_id model, struct judgement *j,
                   char headline[JUDGEMENT_TEXT], char reason[JUDGEMENT_TEXT])
{
    struct results all[MODEL_COUNT];
    ask_all(p, all);
    judge_plan(p, all, model, j);
    judgement_headline(j, p, all, headline);
    judgement_reason(j, p, all, reason);
}

static void three_grades(void **state)
{
    (void)state;
    struct params p;
    struct judgement j;
    char headline[JUDGEMENT_TEXT], reason[JUDGEMENT_TEXT];
    muhanga(&p, 300, 100);
    judged(&p, MODEL_FLEET, &j, headline, reason);
    assert_int_equal(j.grade, GRADE_ENOUGH);
    assert_string_equal(headline, "ENOUGH: 28 batteries to spare");
    /* Enough by the rule of thumb, which sees no queue at 55 ports. */
    muhanga(&p, 274, 55);
    judged(&p, MODEL_PAPER, &j, headline, reason);
    assert_int_equal(j.grade, GRADE_IF);
    assert_string_equal(headline, "ENOUGH, IF charges take equal times");
    assert_memory_equal(reason, "if they vary as widely as exponential ones, ", 44);
    judged(&p, MODEL_FLEET, &j, headline, reason);
    assert_int_equal(j.grade, GRADE_SHORT);
    assert_memory_equal(headline, "SHORT of ", 9);
    assert_string_equal(reason, "88.9 % of swaps served at once, 95 % wanted");
}

static void vehicles_without_any_stand_in_the_headline(void **state)
{
    (void)state;
    struct params p;
    struct judgement j;
    char headline[JUDGEMENT_TEXT], reason[JUDGEMENT_TEXT];
    muhanga(&p, 300, 200);
    param_set(&p, PARAM_VEHICLES, 400);
    judged(&p, MODEL_FLEET, &j, headline, reason);
    assert_int_equal(j.grade, GRADE_SHORT);
    assert_non_null(strstr(headline, ": 300 for 400 vehicles, 100 stand without any"));
    /* No stock helps where the ports cannot carry the demand. */
    muhanga(&p, 300, 45);
    judged(&p, MODEL_FLEET, &j, headline, reason);
    assert_true(j.hopeless);
    assert_non_null(strstr(headline, "no number of batteries is enough"));
}

static bool holds_all(const struct params *p, enum model_id model)
{
    struct results r;
    evaluate(model, p, JUDGED, &r);
    return plan_suffices(p, &r);
}

/* The grade is the judge's word and the others' objections, and nothing else. */
static void grades_follow_the_models(void **state)
{
    (void)state;
    uint64_t seed = 77;
    int seen[4] = {0};
    for (int i = 0; i < CASES(200); i++) {
        struct params p;
        struct results all[MODEL_COUNT];
        struct judgement j;
        random_town(&p, &seed);
        ask_all(&p, all);
        enum model_id judge = (enum model_id)(i % MODEL_COUNT);
        judge_plan(&p, all, judge, &j);
        int objections = 0;
        for (enum model_id m = 0; m < MODEL_COUNT; m++)
            objections += m != judge && !plan_suffices(&p, &all[m]);
        bool yes = plan_suffices(&p, &all[judge]);
        assert_int_equal(j.grade,
                         !yes ? GRADE_SHORT : objections ? GRADE_IF : GRADE_ENOUGH);
        assert_int_equal(j.objector != MODEL_COUNT, j.grade == GRADE_IF);
        seen[j.grade]++;
    }
    for (int grade = GRADE_ENOUGH; grade <= GRADE_SHORT; grade++)
        assert_true(seen[grade] > CASES(5));
}

/* Whatever is proposed, entered, is enough by the judge. */
static void repairs_hold(void **state)
{
    (void)state;
    uint64_t seed = 4711;
    int tried = 0;
    for (int i = 0; i < CASES(150); i++) {
        struct params p, other;
        struct results r;
        struct repair repairs[REPAIRS_MAX];
        random_town(&p, &seed);
        enum model_id judge = (enum model_id)(i % MODEL_COUNT);
        evaluate(judge, &p, metrics_all(), &r);
        int count = repairs_find(&p, judge, &r, repairs);
        assert_true(!plan_suffices(&p, &r) || count <= 1);
        for (int k = 0; k < count; k++, tried++) {
            other = p;
            repair_apply(&repairs[k], &other);
            assert_true(params_check(&other, NULL));
            assert_true(holds_all(&other, judge));
            bool sure = repair_makes_sure(&repairs[k]);
            assert_true(sure == plan_suffices(&p, &r));
            for (enum model_id m = 0; sure && m < MODEL_COUNT; m++)
                assert_true(holds_all(&other, m));
        }
    }
    assert_true(tried > CASES(200));
}

/* The cost of what is bought, or infinity when the plan does not hold then. */
static double cost_of(const struct params *p, double batteries, double ports)
{
    struct params other = *p;
    param_set(&other, PARAM_BATTERIES, batteries);
    param_set(&other, PARAM_PORTS, ports);
    if (!plan_holds(MODEL_FLEET, &other))
        return (double)INFINITY;
    return (batteries - param_get(p, PARAM_BATTERIES)) * param_get(p, PARAM_BATTERY_PRICE) +
           (ports - param_get(p, PARAM_PORTS)) * param_get(p, PARAM_PORT_PRICE);
}

static void nothing_cheaper_is_enough(void **state)
{
    (void)state;
    static const double cases[][4] = {
        /* batteries, ports, price of a battery, of a port */
        {230, 50, 450, 300}, {274, 55, 450, 300}, {260, 48, 450, 3000},
        {270, 60, 10, 900},  {201, 40, 450, 1},   {240, 53, 0, 300},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct params p;
        struct plan plan;
        double best = (double)INFINITY;
        muhanga(&p, cases[i][0], cases[i][1]);
        param_set(&p, PARAM_BATTERY_PRICE, cases[i][2]);
        param_set(&p, PARAM_PORT_PRICE, cases[i][3]);
        assert_true(cheapest_purchase(&p, MODEL_FLEET, &plan));
        for (double ports = cases[i][1]; ports <= 110; ports++)
            for (double batteries = cases[i][0]; batteries <= 420; batteries++)
                best = fmin(best, cost_of(&p, batteries, ports));
        assert_near(plan.cost, best, 1e-9);
    }
}

/* What the judge accepts and another model does not can be made sure, and only that. */
static void a_doubtful_plan_is_made_sure(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    struct repair repairs[REPAIRS_MAX];
    muhanga(&p, 274, 55);
    evaluate(MODEL_PAPER, &p, metrics_all(), &r);
    assert_int_equal(repairs_find(&p, MODEL_PAPER, &r, repairs), 1);
    assert_true(repair_makes_sure(&repairs[0]));
    assert_true(repairs[0].price > 0);
    repair_apply(&repairs[0], &p);
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        assert_true(holds_all(&p, m));
    evaluate(MODEL_PAPER, &p, metrics_all(), &r);
    assert_int_equal(repairs_find(&p, MODEL_PAPER, &r, repairs), 0);
}

static void repairs_read_as_an_offer(void **state)
{
    (void)state;
    struct params p;
    struct results r;
    struct repair repairs[REPAIRS_MAX];
    char text[REPAIR_TEXT];
    muhanga(&p, 274, 55);
    evaluate(MODEL_FLEET, &p, metrics_all(), &r);
    int count = repairs_find(&p, MODEL_FLEET, &r, repairs);
    assert_true(count >= 5);
    assert_string_equal(repairs[0].id, "buy");
    repair_text(&repairs[0], &p, "USD", text);
    assert_non_null(strstr(text, " USD)"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_grades),
        cmocka_unit_test(vehicles_without_any_stand_in_the_headline),
        cmocka_unit_test(grades_follow_the_models),
        cmocka_unit_test(repairs_hold),
        cmocka_unit_test(nothing_cheaper_is_enough),
        cmocka_unit_test(a_doubtful_plan_is_made_sure),
        cmocka_unit_test(repairs_read_as_an_offer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
