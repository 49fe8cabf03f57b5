/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three plans in one currency: against whole grids, as printed, and what they leave out. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/advice/cost_table.h"
#include "engine/advice/verdict.h"
#include "engine/study/evaluate.h"
#include "engine/table/check.h"
#include "tests/random_town.h"

static void study(const struct params *p, enum model_id model, struct cost_study *out)
{
    struct results r;
    evaluate(model, p, metrics_all(), &r);
    cost_study(model, p, &r, out);
}

static void answer(const struct params *p, enum model_id model, double batteries, double ports,
                   struct results *r)
{
    struct params other = *p;
    param_set(&other, PARAM_BATTERIES, batteries);
    param_set(&other, PARAM_PORTS, ports);
    evaluate(model, &other, metrics_all(), r);
}

static double price_of(const struct params *p, double batteries, double ports)
{
    return batteries * param_get(p, PARAM_BATTERY_PRICE) +
           ports * param_get(p, PARAM_PORT_PRICE);
}

/* Losses by the definition, not by the program's function of them. */
static double losses_of(const struct params *p, const struct results *r)
{
    return 365 * param_get(p, PARAM_VEHICLES) * param_get(p, PARAM_SWAPS_PER_DAY) *
           param_get(p, PARAM_HORIZON) * param_get(p, PARAM_LOST_SWAP) *
           r->v[METRIC_WAIT_PROBABILITY];
}

static void now_is_what_is_owned(void **state)
{
    (void)state;
    uint64_t seed = 31;
    for (int i = 0; i < CASES(60); i++) {
        struct params p;
        struct cost_study s;
        struct results r;
        enum model_id model = (enum model_id)(i % MODEL_COUNT);
        random_town(&p, &seed);
        study(&p, model, &s);
        evaluate(model, &p, metrics_all(), &r);
        const struct cost_plan *now = &s.plan[COST_OWNED];
        assert_int_equal(now->status, STATUS_OK);
        assert_near(now->batteries, param_get(&p, PARAM_BATTERIES), 0);
        assert_near(now->ports, param_get(&p, PARAM_PORTS), 0);
        assert_near(now->price, price_of(&p, now->batteries, now->ports), 1e-12);
        assert_near(now->losses, losses_of(&p, &r), 1e-12);
        assert_near(now->total, now->price + now->losses, 1e-12);
        assert_int_equal(now->enough, plan_suffices(&p, &r));
    }
}

/* No pair of a whole grid is cheaper, to buy for the level and in total. */
static void nothing_cheaper_is_on_the_grid(void **state)
{
    (void)state;
    static const double losses[] = {0.02, 5, 200};
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
        struct params p;
        struct cost_study s;
        struct results r;
        double to_buy = HUGE_VAL, in_total = HUGE_VAL;
        params_default(&p);
        param_set(&p, PARAM_VEHICLES, 40);
        param_set(&p, PARAM_LOST_SWAP, losses[i]);
        study(&p, MODEL_FLEET, &s);
        for (double ports = 1; ports <= 25; ports++)
            for (double batteries = 40; batteries <= 80; batteries++) {
                answer(&p, MODEL_FLEET, batteries, ports, &r);
                double price = price_of(&p, batteries, ports);
                if (r.v[METRIC_ACHIEVED] >= 0.95)
                    to_buy = fmin(to_buy, price);
                in_total = fmin(in_total, price + losses_of(&p, &r));
            }
        assert_near(s.plan[COST_LEVEL].price, to_buy, 1e-9);
        assert_near(s.plan[COST_LOSSES].total, in_total, 1e-9);
        assert_true(s.plan[COST_LEVEL].enough);
        assert_int_equal(s.plan[COST_LOSSES].enough, s.plan[COST_LOSSES].served >= 0.95);
    }
}

static double read_figure(const char *cell)
{
    char digits[COST_TEXT];
    size_t n = 0;
    for (; *cell; cell++)
        if (*cell != ',')
            digits[n++] = *cell;
    digits[n] = 0;
    return strtod(digits, NULL);
}

static double printed(const struct cost_study *s, const struct params *p, enum cost_plan_id id,
                      enum cost_column column)
{
    char cell[COST_TEXT];
    return read_figure(cost_cell(s, p, id, column, cell));
}

/* Price and losses make the total to the last digit; shares keep to their side. */
static void what_is_printed_adds_up(void **state)
{
    (void)state;
    uint64_t seed = 1729;
    int seen = 0;
    for (int i = 0; i < CASES(300); i++) {
        struct params p;
        struct cost_study s;
        random_town(&p, &seed);
        double wanted = 100 * param_get(&p, PARAM_SERVICE_LEVEL);
        study(&p, (enum model_id)(i % MODEL_COUNT), &s);
        for (enum cost_plan_id id = 0; id < COST_PLANS; id++) {
            const struct cost_plan *plan = &s.plan[id];
            if (plan->status != STATUS_OK)
                continue;
            double total = printed(&s, &p, id, COST_TOTAL);
            assert_near(total,
                        printed(&s, &p, id, COST_PRICE) + printed(&s, &p, id, COST_LOST), 0);
            assert_within(total, plan->total, 1.001);
            if (plan->served < 0.99999 && 100 * plan->served < wanted - 1e-5)
                assert_true(printed(&s, &p, id, COST_SERVED) < wanted);
            seen++;
        }
    }
    assert_true(seen > CASES(400));
}

static bool told(const struct cost_study *s, const struct params *p, const char *words)
{
    char notes[COST_NOTES][COST_NOTE];
    int count = cost_notes(s, p, "USD", notes);
    for (int i = 0; i < count; i++)
        if (strstr(notes[i], words))
            return true;
    return false;
}

/* A plan below the level is a comparison and told as that; the cheapest never is one. */
static void a_comparison_is_told_as_one(void **state)
{
    (void)state;
    struct params p;
    struct cost_study s;
    params_default(&p);
    study(&p, MODEL_FLEET, &s);
    assert_true(s.plan[COST_LOSSES].enough);
    assert_false(told(&s, &p, "a comparison"));
    param_set(&p, PARAM_LOST_SWAP, 0.02);
    study(&p, MODEL_FLEET, &s);
    assert_false(s.plan[COST_LOSSES].enough);
    assert_true(told(&s, &p, "less than the 95 % wanted: a comparison, not a proposal."));
    assert_true(s.plan[COST_LEVEL].enough);
}

static void what_is_left_out_is_said(void **state)
{
    (void)state;
    struct params p;
    struct cost_study s;
    char cell[COST_TEXT];
    params_default(&p);
    study(&p, MODEL_PALM, &s);
    assert_string_equal(cost_cell(&s, &p, COST_LEVEL, COST_PORTS, cell), "as owned");
    assert_near(s.plan[COST_LEVEL].ports, 100, 0);
    assert_string_equal(cost_cell(&s, &p, COST_LOSSES, COST_TOTAL, cell), "-");
    assert_true(told(&s, &p, "sees no queue at the ports and prices none"));
    assert_true(told(&s, &p, "\"cheapest in total\": this model prices no ports against"));
    study(&p, MODEL_PAPER, &s);
    assert_string_equal(cost_cell(&s, &p, COST_LEVEL, COST_PORTS, cell), "55");
    assert_false(told(&s, &p, "prices none"));
    param_set(&p, PARAM_BATTERY_PRICE, 0);
    study(&p, MODEL_FLEET, &s);
    assert_true(told(&s, &p, "batteries cost nothing, so the more of them the cheaper"));
    param_set(&p, PARAM_HORIZON, 1);
    assert_true(told(&s, &p, "a waiting swap, over 1 year."));
}

/* What takes more than can be set is no plan. */
static void plans_can_be_set(void **state)
{
    (void)state;
    struct params p;
    struct cost_study s;
    params_default(&p);
    param_set(&p, PARAM_VEHICLES, 1e7);
    param_set(&p, PARAM_SWAPS_PER_DAY, 100);
    param_set(&p, PARAM_CHARGE_TIME, 24);
    study(&p, MODEL_PAPER, &s);
    assert_int_equal(s.plan[COST_LEVEL].status, STATUS_BEYOND_RANGE);
    assert_true(told(&s, &p, "it takes more batteries or ports than can be set"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(now_is_what_is_owned),
        cmocka_unit_test(nothing_cheaper_is_on_the_grid),
        cmocka_unit_test(what_is_printed_adds_up),
        cmocka_unit_test(a_comparison_is_told_as_one),
        cmocka_unit_test(what_is_left_out_is_said),
        cmocka_unit_test(plans_can_be_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
