/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a planner does who has not read the manual, key by key. */
#include <config.h>

#include "tests/check.h"

#include "engine/advice/judgement.h"
#include "engine/study/evaluate.h"
#include "tests/play.h"

static struct play muhanga(void)
{
    struct play p;
    play_defaults(&p);
    p.app->model = MODEL_JUDGE;
    play_size(&p, 120, 40);
    play_keys(&p, ":set transport.legs 1<Enter>gg");
    return p;
}

static enum grade grade_now(const struct play *p)
{
    static struct results all[MODEL_COUNT];
    struct judgement j;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        results_clear(&all[m]);
        evaluate(m, &p->app->committed.params, metrics_all(), &all[m]);
    }
    judge_plan(&p->app->committed.params, all, MODEL_JUDGE, &j);
    return j.grade;
}

static double value(const struct play *p, enum param_id id)
{
    return param_get(&p->app->committed.params, id);
}

/* Twice the fleet at 99 % with at most 120 ports, until every model says enough: twelve
 * keys beside the two numbers. */
static void a_fleet_is_doubled(void **state)
{
    (void)state;
    struct play p = muhanga();
    play_keys(&p, "400<Enter><Down><Down><Down><Down><Down><Down><Down><Down>99<Enter>");
    assert_near(value(&p, PARAM_VEHICLES), 400, 0);
    assert_near(value(&p, PARAM_SERVICE_LEVEL), 0.99, 1e-15);
    assert_int_equal(grade_now(&p), GRADE_SHORT);
    play_keys(&p, "a");
    assert_int_equal(grade_now(&p), GRADE_IF);
    play_keys(&p, "a");
    assert_int_equal(grade_now(&p), GRADE_ENOUGH);
    assert_true(value(&p, PARAM_PORTS) <= 120);
    play_keys(&p, "uu");
    assert_near(value(&p, PARAM_BATTERIES), 300, 0);
    play_end(&p);
}

/* What is shown in per cent is typed in per cent, where it cannot be anything else. */
static void per_cent_need_no_sign(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        double level;
    } cases[] = {{"99", 0.99}, {"99.5", 0.995}, {"0.9", 0.9}, {"80%", 0.8},
                 {"100", 0.95}, {"+5", 0.95}, {"*60", 0.95}, {"4", 0.95}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct play p = muhanga();
        char keys[64];
        play_keys(&p, "<Down><Down><Down><Down><Down><Down><Down><Down>");
        snprintf(keys, sizeof keys, "<Enter>%s<Enter><Esc>", cases[i].typed);
        play_keys(&p, keys);
        assert_near(value(&p, PARAM_SERVICE_LEVEL), cases[i].level, 1e-15);
        play_end(&p);
    }
}

/* A deviation may be above one: there a plain number stays what it is. */
static void a_deviation_is_no_part_of_a_whole(void **state)
{
    (void)state;
    struct play p = muhanga();
    play_keys(&p, ":set demand.cv 30<Enter>");
    assert_near(value(&p, PARAM_DEMAND_CV), 0.3, 1e-15); /* refused: as before */
    play_keys(&p, ":set demand.cv 3<Enter>");
    assert_near(value(&p, PARAM_DEMAND_CV), 3, 0);
    play_end(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fleet_is_doubled),
        cmocka_unit_test(per_cent_need_no_sign),
        cmocka_unit_test(a_deviation_is_no_part_of_a_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
