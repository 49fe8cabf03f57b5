/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands by name: completion, names of parameters, what is not understood. */
#include <config.h>

#include "tests/flow.h"

static void palette_runs_commands(void **state)
{
    struct play *p = *state;
    play_keys(p, ":set hub.charge_time 90min<Enter>");
    assert_true(kept(p, PARAM_CHARGE_TIME) == 1.5);
    play_keys(p, ":set hub.charge_time=2h<Enter>:model fleet<Enter>uu");
    assert_true(kept(p, PARAM_CHARGE_TIME) == 3);
    assert_int_equal(p->app->model, MODEL_FLEET);
    play_keys(p, ":theme mono<Enter>");
    assert_string_equal(p->app->theme.name, "mono");
    assert_true(p->left & FX_THEME);
    play_keys(p, ":plot transport.time<Enter>");
    assert_int_equal(p->app->plotted, PARAM_TRANSPORT_TIME);
    play_keys(p, ":name Kigali west<Enter>");
    assert_string_equal(p->app->now.name, "Kigali west");
    play_keys(p, ":currency RWF<Enter>:note From the survey.<Enter>");
    assert_string_equal(p->app->now.currency, "RWF");
    assert_string_equal(p->app->now.note, "From the survey.");
    play_keys(p, "uuu");
    assert_string_equal(p->app->now.name, "untitled");
    assert_string_equal(p->app->now.currency, "USD");
    play_keys(p, ":currency sixteen letters.<Enter>");
    assert_string_equal(p->app->now.currency, "USD");
    assert_true(says(p, "currency: the text has 16 bytes; at most 15 are allowed"));
    play_keys(p, ":view co\xc2\xa0st<Enter>"); /* looks like a plain blank */
    assert_true(says(p, "No view is named \"co<U+00A0>st\""));
    assert_false(app_unsaved(p->app));
}

static void palette_says_what_it_does_not_know(void **state)
{
    struct play *p = *state;
    play_keys(p, ":exprot<Enter>");
    assert_true(says(p, "perhaps export"));
    play_keys(p, ":set hub.charge_tim 3<Enter>");
    assert_true(says(p, "hub.charge_time"));
    play_keys(p, ":set hub.charge_time<Enter>");
    assert_true(says(p, "a key and a value"));
    play_keys(p, ":view<Enter>");
    assert_true(says(p, ":view NAME"));
    play_keys(p, ":zoom now<Enter>");
    assert_true(says(p, "takes nothing"));
    play_keys(p, ":scenario nobody<Enter>");
    assert_true(says(p, "nobody"));
    play_keys(p, ":plan<Enter>");
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
}

/* A parameter has a key and a label, in any case, with quotes or without. */
static void palette_knows_names_of_parameters(void **state)
{
    struct play *p = *state;
    static const char *const typed[] = {"hub.charge_time", "\"Charge time\"",
                                        "charge time",     "CHARGE TIME",
                                        "Hub.Charge_Time", "\"hub.charge_time\""};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        char keys[80];
        snprintf(keys, sizeof keys, ":set %s %zu<Enter>", typed[i], i + 4);
        play_keys(p, keys);
        assert_true(kept(p, PARAM_CHARGE_TIME) == (double)(i + 4));
        snprintf(keys, sizeof keys, ":set %s = %zuh30<Enter>", typed[i], i + 4);
        play_keys(p, keys);
        assert_true(kept(p, PARAM_CHARGE_TIME) == (double)i + 4.5);
        snprintf(keys, sizeof keys, ":plot battery price<Enter>:plot %s<Enter>", typed[i]);
        play_keys(p, keys);
        assert_int_equal(p->app->plotted, PARAM_CHARGE_TIME);
    }
    play_keys(p, ":set time 3<Enter>");
    assert_true(says(p, "time: there is no such parameter; perhaps transport.time is meant"));
    play_keys(p, ":set name \"Kigali west\"<Enter>:set currency RWF<Enter>"
                 ":set cost.battery 450000 RWF<Enter>");
    assert_string_equal(p->app->now.name, "Kigali west");
    assert_string_equal(p->app->now.currency, "RWF");
    assert_true(kept(p, PARAM_BATTERY_PRICE) == 450000);
    play_keys(p, "u");
    assert_string_equal(p->app->now.currency, "RWF");
    play_keys(p, "uu");
    assert_string_equal(p->app->now.name, "untitled");
}

static void palette_completes(void **state)
{
    struct play *p = *state;
    const char *line = p->app->prompt.line.text;
    play_keys(p, ":sens<Tab>");
    assert_string_equal(line, "sensitivity");
    play_keys(p, "<C-u>exp<Tab>");
    assert_string_equal(line, "export");
    play_keys(p, "<Tab>");
    assert_string_equal(line, "expansion");
    play_keys(p, "<BackTab>");
    assert_string_equal(line, "export");
    play_keys(p, "<C-u>set hub.c<Tab>");
    assert_string_equal(line, "set hub.charge_time ");
    play_keys(p, "<C-u>set cost.<Tab>");
    assert_non_null(strstr(p->app->prompt.candidates, "cost.horizon"));
    play_keys(p, "<C-u>set charge<Tab>");
    assert_string_equal(line, "set hub.charge_time ");
    play_keys(p, "<C-u>set SERVICE.L<Tab>");
    assert_string_equal(line, "set service.level ");
    play_keys(p, "<C-u>set missed<Tab>"); /* by its label alone */
    assert_string_equal(line, "set cost.lost_swap ");
    play_keys(p, "<C-u>set time<Tab>"); /* two hold it, neither begins with it */
    assert_string_equal(line, "set time");
    assert_string_equal(p->app->prompt.candidates, "hub.charge_time  transport.time");
}

static void palette_completes_labels_and_values(void **state)
{
    struct play *p = *state;
    const char *line = p->app->prompt.line.text;
    play_keys(p, ":set \"char<Tab>");
    assert_string_equal(line, "set \"Charg");
    play_keys(p, "e <Tab>2h<Enter>");
    assert_true(kept(p, PARAM_CHARGE_TIME) == 2);
    play_keys(p, ":set \"missed<Tab>");
    assert_string_equal(line, "set \"Loss per missed swap\" ");
    play_keys(p, "<C-u>set cur<Tab>");
    assert_string_equal(line, "set currency ");
    play_keys(p, "<C-u>set demand.profile stat<Tab><Enter>");
    assert_true(p->app->now.params.v[SLOT_PROFILE + 8] == 6);
    play_keys(p, "uu:plot trans<Tab>");
    assert_string_equal(line, "plot transport.");
    play_keys(p, "<C-u>model random<Tab>");
    assert_string_equal(line, "model fleet");
    play_keys(p, "<C-u>theme contr<Tab>");
    assert_string_equal(line, "theme high-contrast");
    play_keys(p, "<C-u>theme hi<Tab><Enter>");
    assert_string_equal(p->app->theme.name, "high-contrast");
    play_keys(p, ":<Up>");
    assert_string_equal(line, "theme high-contrast");
    play_keys(p, "<Down>");
    assert_string_equal(line, "");
    play_keys(p, "<BS>");
    assert_int_equal(p->app->prompt.kind, PROMPT_NONE);
}

#define FLOW(test) cmocka_unit_test_setup_teardown(test, flow_setup, flow_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FLOW(palette_runs_commands),
        FLOW(palette_says_what_it_does_not_know),
        FLOW(palette_knows_names_of_parameters),
        FLOW(palette_completes),
        FLOW(palette_completes_labels_and_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
