/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks: inheritance, storing, and the round trip through their text. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/scenario/scenario.h"

static void parse(struct deck *d, const char *text)
{
    struct error err;
    if (!deck_parse(d, text, strlen(text), &err)) {
        print_error("line %d: %s: %s\n", err.line, err.key, err.text);
        fail();
    }
}

/* Text of a deck; freed by the caller. */
static char *written(const struct deck *d)
{
    struct text out;
    text_init(&out);
    deck_write(d, &out);
    assert_false(out.failed);
    return out.data;
}

static const char muhanga[] =
    "name = \"Muhanga\";\n"
    "hub: { ports = 90; charge_time = 3; };\n"
    "scenarios = (\n"
    "  { name = \"Fast\"; hub: { charge_time = 2.0; }; },\n"
    "  { name = \"Big\"; note = \"twice\"; fleet: { vehicles = 400; }; }\n"
    ");\n";

static void what_a_file_leaves_out_is_the_default(void **state)
{
    (void)state;
    struct deck d;
    struct scenario plain;
    scenario_default(&plain);
    parse(&d, muhanga);
    assert_string_equal(d.base.name, "Muhanga");
    assert_string_equal(d.base.currency, "USD");
    assert_near(param_get(&d.base.params, PARAM_PORTS), 90, 0);
    param_set(&d.base.params, PARAM_PORTS, 100);
    assert_true(params_equal(&d.base.params, &plain.params));
    assert_false(d.has_comments);
    deck_free(&d);
}

static void scenarios_inherit_from_the_base(void **state)
{
    (void)state;
    struct deck d;
    struct scenario s;
    parse(&d, muhanga);
    assert_int_equal(d.count, 2);
    deck_scenario(&d, 0, &s);
    assert_string_equal(s.name, "Fast");
    assert_near(param_get(&s.params, PARAM_CHARGE_TIME), 2, 0);
    assert_near(param_get(&s.params, PARAM_PORTS), 90, 0);
    param_set(&d.base.params, PARAM_PORTS, 80);
    deck_scenario(&d, 0, &s);
    assert_near(param_get(&s.params, PARAM_PORTS), 80, 0);
    deck_scenario(&d, -1, &s);
    assert_string_equal(s.name, "Muhanga");
    assert_int_equal(deck_find(&d, "Big"), 1);
    assert_int_equal(deck_find(&d, "Muhanga"), -1);
    assert_int_equal(deck_find(&d, "nobody"), -2);
    deck_free(&d);
}

static void storing_marks_what_differs(void **state)
{
    (void)state;
    struct deck d;
    struct scenario s;
    parse(&d, muhanga);
    deck_scenario(&d, 0, &s);
    param_set(&s.params, PARAM_TRANSPORT_LEGS, 1);
    param_set(&s.params, PARAM_CHARGE_TIME, 3);
    deck_store(&d, 0, &s);
    assert_true(d.variants[0].sets[PARAM_TRANSPORT_LEGS]);
    assert_true(d.variants[0].sets[PARAM_CHARGE_TIME]);
    assert_false(d.variants[0].sets[PARAM_PORTS]);
    assert_false(d.variants[0].sets_note);
    deck_free(&d);
}

static void saving_twice_gives_equal_bytes(void **state)
{
    (void)state;
    struct deck d, again;
    parse(&d, muhanga);
    char *first = written(&d);
    parse(&again, first);
    char *second = written(&again);
    assert_string_equal(first, second);
    free(first);
    free(second);
    deck_free(&d);
    deck_free(&again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_file_leaves_out_is_the_default),
        cmocka_unit_test(scenarios_inherit_from_the_base),
        cmocka_unit_test(storing_marks_what_differs),
        cmocka_unit_test(saving_twice_gives_equal_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
