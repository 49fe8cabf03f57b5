/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed values: what each means, and the sentence for what means nothing. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/scenario/assign.h"
#include "engine/scenario/scenario.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/quantity.h"
#include "engine/table/quantity_digits.h"
#include "engine/table/quantity_list.h"
#include "tests/bad_quantities.h"
#include "tests/good_quantities.h"

#define ARRAY_COUNT(a) (sizeof(a) / sizeof *(a))

static enum param_id id_of(const char *assignment)
{
    char key[64];
    sscanf(assignment, " %63[^= ]", key);
    return param_find(key);
}

static void typed_values_are_understood(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_COUNT(accepted); i++) {
        struct scenario s;
        struct error err = {0};
        scenario_default(&s);
        if (!scenario_assign(&s, accepted[i].text, &err))
            fail_msg("%s: %s", accepted[i].text, err.text);
        check_relative(param_get(&s.params, id_of(accepted[i].text)), accepted[i].value, 0,
                       accepted[i].text, __FILE__, __LINE__);
    }
}

static void refused_values_get_their_sentence(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_COUNT(refused); i++) {
        struct scenario p, before;
        struct error err = {0};
        char message[900];
        scenario_default(&p);
        before = p;
        assert_false(scenario_assign(&p, refused[i].text, &err));
        assert_string_equal(error_format(&err, "", message, sizeof message),
                            refused[i].message);
        assert_int_equal(status_row(err.status)->exit_code, 2);
        assert_memory_equal(&p, &before, sizeof p);
        assert_false(scenario_assign(&p, refused[i].text, NULL));
    }
}

static void check_list(const char *assignment, int count, const double *values)
{
    struct scenario s;
    struct error err;
    scenario_default(&s);
    if (!scenario_assign(&s, assignment, &err))
        fail_msg("%s: %s", assignment, err.text);
    enum param_id id = id_of(assignment);
    assert_int_equal(s.params.count[id], count);
    for (int i = 0; i < count; i++)
        assert_near(s.params.v[param_row(id)->slot + i], values[i], 0);
}

static void lists_are_understood(void **state)
{
    (void)state;
    check_list("plan.fleets=200,300", 2, (const double[]){200, 300});
    check_list("plan.fleets=200 300 , 400", 3, (const double[]){200, 300, 400});
    check_list("plan.fleets=[200, 300]", 2, (const double[]){200, 300});
    check_list("plan.fleets= ( 200 300 ) ", 2, (const double[]){200, 300});
    check_list("plan.fleets=700", 1, (const double[]){700});
    check_list("plan.fleets=200, 300,\xc2\xa0"
               "400",
               3, (const double[]){200, 300, 400});
    check_list("plan.fleets=1234,1,300", 3, (const double[]){1234, 1, 300});
    check_list("demand.profile=station-day", 24,
               (const double[]){2, 2, 2, 2, 2, 3, 3, 5, 6, 6, 6, 5,
                                5, 4, 4, 4, 5, 6, 6, 5, 5, 4, 2, 2});
    check_list("demand.profile= flat ", 24,
               (const double[]){1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
    check_list("plan.fleets=1,234", 2, (const double[]){1, 234});
    check_list("plan.fleets=+10%", 4, (const double[]){220, 330, 440, 550});
    check_list("plan.fleets=/2", 4, (const double[]){100, 150, 200, 250});
    check_list("demand.profile=0,0,0,0,0,0,1,2,.5,0,0,0 0 0 0 0 0 0 0 0 0 0 0 1e3", 24,
               (const double[]){0, 0, 0, 0, 0, 0, 1, 2, 0.5, 0, 0, 0,
                                0, 0, 0, 0, 0, 0, 0, 0, 0,   0, 0, 1000});
}

static void texts_are_taken(void **state)
{
    (void)state;
    struct scenario s, before;
    struct error err;
    scenario_default(&s);
    assert_true(scenario_assign(&s, " name = Kigali, west = 2 ", &err));
    assert_string_equal(s.name, "Kigali, west = 2");
    assert_true(scenario_assign(&s, "note=From the survey.\nSee the sheet.", &err));
    assert_string_equal(s.note, "From the survey.\nSee the sheet.");
    assert_true(scenario_assign(&s, "note=", &err));
    assert_string_equal(s.note, "");
    assert_true(scenario_assign(&s, "currency=RWF", &err));
    before = s;
    static const char *const bad[] = {
        "name=",
        "name=  ",
        "name=a\nb",
        "name=a\x1b[2J",
        "name=\xff",
        "name=\xe2\x80\x8b",
        "currency=much too long a name",
        "currency=",
        "note=\xf3\xa0\x81\x81",
        "Name=x",
    };
    for (size_t i = 0; i < ARRAY_COUNT(bad); i++)
        assert_false(scenario_assign(&s, bad[i], &err));
    assert_memory_equal(&s, &before, sizeof s);
}

/* Only the scenario's own currency is understood, by its code and its signs. */
static void money_is_in_the_currency(void **state)
{
    (void)state;
    static const struct {
        const char *currency, *text;
        double value;
    } table[] = {
        {"EUR",
         "\xe2\x82\xac"
         "450",
         450},
        {"EUR", "$450", -1},
        {"EUR", "450 EUR", 450},
        {"RWF", "450000 RWF", 450000},
        {"RWF", "FRw 450000", 450000},
        {"RWF", "450 USD", -1},
        {"KES", "KSh1,200.00", 1200},
        {"kr.", "200 kr.", 200},
        {"CAD", "$450", 450},
        {"USD", "450 dollars", -1},
        {"USD", "USD", -1},
        {"", "450 USD", -1},
        {"", "450", 450},
        {"USD", "450 USD USD", -1},
    };
    for (size_t i = 0; i < ARRAY_COUNT(table); i++) {
        double value = -1;
        quantity_parse(PARAM_BATTERY_PRICE, table[i].text, 1, table[i].currency, &value, NULL);
        assert_near(value, table[i].value, 0);
    }
    double value;
    assert_false(quantity_parse(PARAM_CHARGE_TIME, "$3", 1, "USD", &value, NULL));
}

/* Where nothing is present a change is refused, a value taken. */
static void values_alone(void **state)
{
    (void)state;
    struct params p;
    struct error err;
    double value = 0;
    params_default(&p);
    static const char *const changes[] = {"+5",
                                          "*2",
                                          " /2",
                                          "-10%",
                                          "+10%",
                                          "\303\2272"};
    for (size_t i = 0; i < ARRAY_COUNT(changes); i++) {
        assert_false(quantity_value(PARAM_VEHICLES, changes[i], "USD", &value, &err));
        assert_non_null(strstr(err.text, "is a change; a value is needed here"));
        assert_false(quantity_assign_value(&p, PARAM_FLEETS, changes[i], "USD", &err));
    }
    assert_true(quantity_value(PARAM_CHARGE_TIME, "3h30", "USD", &value, &err) && value == 3.5);
    assert_true(quantity_assign_value(&p, PARAM_FLEETS, "500 600", "USD", &err));
    assert_int_equal(p.count[PARAM_FLEETS], 2);
}

static void long_lists_are_refused(void **state)
{
    (void)state;
    char text[6000] = "plan.fleets=";
    struct scenario p;
    struct error err;
    scenario_default(&p);
    memset(text + 12, '1', sizeof text - 13);
    assert_false(scenario_assign(&p, text, &err));
    assert_string_equal(err.text, "the list is longer than 4095 characters");
    for (size_t i = 12; i < 4000; i += 2)
        memcpy(text + i, "1 ", 2);
    text[4000] = 0;
    assert_false(scenario_assign(&p, text, &err));
    assert_string_equal(err.text, "1994 values were given; 1 to 32 are allowed");
}

/* A number of 71 characters is read, a longer one refused, whatever its value. */
static void long_numbers_are_refused(void **state)
{
    (void)state;
    char text[200];
    for (int length = 60; length < 190; length++) {
        double value = -1;
        struct error err;
        snprintf(text, sizeof text, "%0*d", length, 250);
        bool read = quantity_parse(PARAM_VEHICLES, text, 1, "USD", &value, &err);
        assert_int_equal(read, length < 72);
        assert_true(value == (read ? 250 : -1));
        if (!read)
            assert_non_null(
                strstr(err.text, length < 160 ? "is not a number" : "is too long for a value"));
    }
}

static void bare_numbers(void **state)
{
    (void)state;
    double x = 7;
    assert_true(number_parse("2.5", &x) && x == 2.5);
    assert_true(number_parse(" -5 ", &x) && x == -5);
    assert_true(number_parse("+1e-3", &x) && x == 1e-3);
    assert_true(number_parse("1e-400", &x) && x == 0);
    static const char *const bad[] = {"",      " ",     "nan", "inf", "0x10",
                                      "1,000", "1e999", "3h",  "1 2", "--1",
                                      ".",     "e5",    "5%",  "1e",  "+"};
    for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
        assert_false(number_parse(bad[i], &x));
        assert_true(x == 0);
    }
}

/* Every value that an editor shows must come back as it was. */
static void edit_text_reads_back(void **state)
{
    (void)state;
    srand(20);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        for (int i = 0; i < 2000; i++) {
            const struct param_row *row = param_row(id);
            char text[NUMBER_TEXT];
            double part = (double)rand() / RAND_MAX, back = -1;
            double value =
                row->min + (row->max - row->min) * (i % 2 ? part : part * part * part);
            int digits = 1 + i % 17;
            snprintf(text, sizeof text, "%.*g", digits, value);
            value = row->kind == KIND_WHOLE ? floor(value) : strtod(text, NULL);
            value = fmin(fmax(value, row->min), row->max);
            param_edit_text(id, value, text);
            if (!quantity_parse(id, text, 0, "", &back, NULL) || back != value)
                fail_msg("%s: %.17g is shown as %s and read as %.17g", row->key, value, text,
                         back);
        }
}

/* What is shown beside the editor is the value, when six decimals hold it. */
static void shown_text_reads_back(void **state)
{
    (void)state;
    static const double values[] = {0.95, 0.9995, 0.9999999, 0.5, 0.123456};
    for (size_t i = 0; i < ARRAY_COUNT(values); i++) {
        char text[NUMBER_TEXT];
        double back = 0;
        param_text(PARAM_DEMAND_CV, values[i], text);
        assert_true(quantity_parse(PARAM_DEMAND_CV, text, 0, "", &back, NULL));
        assert_near(back, values[i], 0);
    }
}

/* No text whatever may break the reader. */
static void random_text_is_harmless(void **state)
{
    (void)state;
    static const char bytes[] =
        "0123456789.,'_:+-*/%eE hmindwk$USD[]()=\t\xc3\xa9\x97\xc2\xa0\xef\xbc\x91x";
    srand(21);
    for (int i = 0; i < 200000; i++) {
        char text[24];
        size_t n = (size_t)rand() % (sizeof text - 1);
        for (size_t k = 0; k < n; k++)
            text[k] = bytes[(size_t)rand() % (sizeof bytes - 1)];
        text[n] = 0;
        struct params p;
        struct error err = {0};
        enum param_id id = (enum param_id)(rand() % PARAM_COUNT);
        params_default(&p);
        if (quantity_assign(&p, id, text, "USD", &err))
            assert_true(params_check(&p, &err));
        else
            assert_true(*err.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typed_values_are_understood),
        cmocka_unit_test(refused_values_get_their_sentence),
        cmocka_unit_test(lists_are_understood),
        cmocka_unit_test(texts_are_taken),
        cmocka_unit_test(money_is_in_the_currency),
        cmocka_unit_test(values_alone),
        cmocka_unit_test(long_lists_are_refused),
        cmocka_unit_test(long_numbers_are_refused),
        cmocka_unit_test(bare_numbers),
        cmocka_unit_test(edit_text_reads_back),
        cmocka_unit_test(shown_text_reads_back),
        cmocka_unit_test(random_text_is_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
