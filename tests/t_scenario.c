/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks: inheritance, storing, copying, and their files. */
#include <config.h>

#include "engine/file/file_read.h"
#include "engine/scenario/deck_file.h"
#include "tests/decks.h"

#include <stdlib.h>
#include <unistd.h>

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

/* A text in a file means what it means when it is typed. */
static void values_may_be_texts(void **state)
{
    (void)state;
    struct deck d;
    struct scenario s;
    parse(&d,
          "hub: { charge_time = \"3h30\"; ports = \"1,200\"; };"
          "service: { level = \"99.95%\"; };"
          "cost: { battery = \"RWF 450000\"; lost_swap = \"5.5\"; }; currency = \"RWF\";"
          "demand: { profile = \"station-day\"; }; plan: { fleets = \"200 300\"; };"
          "scenarios = ( { name = \"east\"; currency = \"KES\"; cost: { port = \"KSh 300\"; };"
          "  plan: { fleets = (\"1,200\", 1300, \"1400 vehicles\"); }; } );");
    assert_near(param_get(&d.base.params, PARAM_CHARGE_TIME), 3.5, 0);
    assert_near(param_get(&d.base.params, PARAM_PORTS), 1200, 0);
    assert_near(param_get(&d.base.params, PARAM_SERVICE_LEVEL), 0.9995, 0);
    assert_near(param_get(&d.base.params, PARAM_BATTERY_PRICE), 450000, 0);
    assert_near(param_get(&d.base.params, PARAM_LOST_SWAP), 5.5, 0);
    assert_near(d.base.params.v[SLOT_PROFILE + 8], 6, 0);
    assert_int_equal(d.base.params.count[PARAM_FLEETS], 2);
    deck_scenario(&d, 0, &s);
    assert_near(param_get(&s.params, PARAM_PORT_PRICE), 300, 0);
    assert_int_equal(s.params.count[PARAM_FLEETS], 3);
    assert_near(s.params.v[SLOT_FLEETS], 1200, 0);
    assert_near(s.params.v[SLOT_FLEETS + 2], 1400, 0);
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

static void texts_are_inherited_one_by_one(void **state)
{
    (void)state;
    struct deck d;
    struct scenario s;
    parse(&d, "name = \"a\"; note = \"n\"; currency = \"RWF\"; scenarios = ("
              "{ name = \"b\"; }, { name = \"c\"; note = \"m\"; },"
              "{ name = \"d\"; currency = \"KES\"; });");
    static const char *const expected[][3] = {
        {"a", "n", "RWF"}, {"b", "n", "RWF"}, {"c", "m", "RWF"}, {"d", "n", "KES"}};
    for (int i = -1; i < 3; i++) {
        deck_scenario(&d, i, &s);
        assert_string_equal(s.name, expected[i + 1][0]);
        assert_string_equal(s.note, expected[i + 1][1]);
        assert_string_equal(s.currency, expected[i + 1][2]);
    }
    snprintf(s.currency, sizeof s.currency, "EUR");
    deck_store(&d, 0, &s);
    assert_true(d.variants[0].sets_currency && !d.variants[0].sets_note);
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
    assert_false(d.variants[0].sets_note || d.variants[0].sets_currency); /* as in the base */
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

static void copies_are_deep(void **state)
{
    (void)state;
    struct deck d, copy = {0};
    parse(&d, muhanga);
    assert_true(deck_copy(&copy, &d));
    check_same_deck(&d, &copy);
    param_set(&d.variants[0].own.params, PARAM_CHARGE_TIME, 4);
    assert_near(param_get(&copy.variants[0].own.params, PARAM_CHARGE_TIME), 2, 0);
    assert_true(deck_copy(&copy, &copy));
    assert_int_equal(copy.count, 2);
    deck_free(&d);
    assert_true(deck_copy(&copy, &d));
    assert_true(copy.count == 0 && !copy.variants);
    deck_free(&copy);
}

static void only_differences_of_scenarios_are_written(void **state)
{
    (void)state;
    struct deck d;
    parse(&d, muhanga);
    char *text = written(&d);
    char *list = strstr(text, "scenarios");
    assert_non_null(list);
    assert_non_null(strstr(list, "hub:       { charge_time = 2.0; };"));
    assert_non_null(strstr(list, "note = \"twice\";"));
    assert_null(strstr(list, "ports"));
    assert_null(strstr(list, "currency"));
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        assert_non_null(strstr(text, strchr(param_row(id)->key, '.') + 1));
    assert_int_equal(strncmp(text, "format = 1;\n", 12), 0);
    const char *end = "\nend_of_file = true;\n";
    assert_string_equal(text + strlen(text) - strlen(end), end);
    free(text);
    deck_free(&d);
}

/* What an edit of the base changes must reach the scenarios that inherit it. */
static void edits_of_the_base_reach_scenarios(void **state)
{
    (void)state;
    struct deck d;
    struct scenario s;
    parse(&d, muhanga);
    deck_scenario(&d, -1, &s);
    param_set(&s.params, PARAM_PORTS, 70);
    snprintf(s.note, sizeof s.note, "edited");
    deck_store(&d, -1, &s);
    deck_scenario(&d, 0, &s);
    assert_near(param_get(&s.params, PARAM_PORTS), 70, 0);
    assert_string_equal(s.note, "edited");
    deck_scenario(&d, 1, &s);
    assert_string_equal(s.note, "twice");
    deck_free(&d);
}

/* What could not be read again is never written. */
static void unreadable_decks_are_not_saved(void **state)
{
    (void)state;
    static const char path[] = "no folder/file";
    struct deck d;
    struct error err = {0};
    deck_init(&d);
    snprintf(d.base.name, sizeof d.base.name, "bell\a");
    assert_false(deck_save(&d, path, NULL, &err));
    assert_string_equal(err.text, "the text holds the control character U+0007; take it out");
    snprintf(d.base.name, sizeof d.base.name, "plain");
    param_set(&d.base.params, PARAM_CHARGE_TIME, (double)NAN);
    assert_false(deck_save(&d, path, NULL, &err));
    assert_int_equal(err.status, STATUS_BAD_FILE);
    param_set(&d.base.params, PARAM_CHARGE_TIME, 3);
    assert_false(deck_save(&d, path, NULL, &err));
    assert_int_equal(err.status, STATUS_CANNOT_WRITE);
    deck_free(&d);
}

static void files_are_saved_and_loaded(void **state)
{
    (void)state;
    char path[] = "t_scenario.XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    struct deck d, again;
    struct file_stamp saved, loaded;
    struct error err;
    parse(&d, muhanga);
    assert_true(deck_save(&d, path, &saved, &err));
    assert_true(deck_load(&again, path, &loaded, &err));
    assert_true(file_stamp_equal(&saved, &loaded));
    check_same_deck(&d, &again);
    deck_free(&again);
    assert_int_equal(unlink(path), 0);
    assert_false(deck_load(&again, path, NULL, &err));
    assert_string_equal(again.base.name, "untitled");
    assert_int_equal(err.status, STATUS_CANNOT_READ);
    deck_free(&d);
    deck_free(&again);
}

/* The cases that are shipped. */
static void shipped_cases_are_read(void **state)
{
    (void)state;
    static const char *const names[] = {"muhanga", "nairobi", "kigali", "taipei"};
    const char *folder = getenv("srcdir") ? getenv("srcdir") : ".";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[1024];
        struct deck d;
        struct error err;
        snprintf(path, sizeof path, "%s/conf/%s.conf", folder, names[i]);
        if (!deck_load(&d, path, NULL, &err))
            fail_msg("%s:%d: %s: %s", path, err.line, err.key, err.text);
        assert_true(d.count >= 1 && strlen(d.base.note) > 80);
        deck_free(&d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_file_leaves_out_is_the_default),
        cmocka_unit_test(values_may_be_texts),
        cmocka_unit_test(scenarios_inherit_from_the_base),
        cmocka_unit_test(texts_are_inherited_one_by_one),
        cmocka_unit_test(storing_marks_what_differs),
        cmocka_unit_test(saving_twice_gives_equal_bytes),
        cmocka_unit_test(copies_are_deep),
        cmocka_unit_test(only_differences_of_scenarios_are_written),
        cmocka_unit_test(edits_of_the_base_reach_scenarios),
        cmocka_unit_test(unreadable_decks_are_not_saved),
        cmocka_unit_test(files_are_saved_and_loaded),
        cmocka_unit_test(shipped_cases_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
