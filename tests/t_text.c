/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text, UTF-8, the display of foreign text, near names. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/names.h"
#include "engine/base/number.h"
#include "engine/base/text.h"
#include "engine/base/utf8.h"
#include "engine/table/figures.h"

#define ARRAY_COUNT(a) (sizeof(a) / sizeof *(a))

struct shown {
    double value;
    const char *text;
};

static void exact_numbers(void **state)
{
    (void)state;
    static const struct shown table[] = {
        {0, "0"},
        {-0.0, "0"},
        {2, "2"},
        {-2, "-2"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1.0 / 3, "0.3333333333333333"},
        {123456789, "123456789"},
        {999999999999999, "999999999999999"},
        {1e15, "1e+15"},
        {1e300, "1e+300"},
        {5e-324, "5e-324"},
        {2.5e-7, "2.5e-07"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {0.9999999, "0.9999999"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(number_exact(table[i].value, buf), table[i].text);
}

static void real_numbers_look_real(void **state)
{
    (void)state;
    static const struct shown table[] = {
        {0, "0.0"},   {-0.0, "0.0"},   {2, "2.0"},          {-450, "-450.0"},
        {0.5, "0.5"}, {1e15, "1e+15"}, {2.5e-7, "2.5e-07"}, {1e9, "1000000000.0"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(number_real(table[i].value, buf), table[i].text);
}

/* Random bits are random exponents too. */
static void every_number_reads_back(void **state)
{
    (void)state;
    char buf[NUMBER_TEXT];
    uint64_t bits = 88172645463325252u; /* Marsaglia, Xorshift RNGs, 2003 */
    for (int i = 0; i < 100000; i++) {
        double x;
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        memcpy(&x, &bits, sizeof x);
        if (!isfinite(x))
            continue;
        assert_true(strtod(number_exact(x, buf), NULL) == x);
        assert_true(strtod(number_real(x, buf), NULL) == x);
        assert_true(strpbrk(buf, ".e") && strlen(buf) < NUMBER_TEXT);
    }
}

static void numbers_for_people(void **state)
{
    (void)state;
    static const struct {
        double value;
        int decimals;
        const char *text;
    } table[] = {
        {0, 0, "0"},
        {-0.0, 1, "0.0"},
        {-0.04, 1, "0.0"},
        {-0.4, 0, "0"},
        {999, 0, "999"},
        {1000, 0, "1,000"},
        {-1234.5, 2, "-1,234.50"},
        {123456, 0, "123,456"},
        {1234567.891, 2, "1,234,567.89"},
        {999999.5, 0, "1,000,000"},
        {1e24, 0, "1e+24"},
        {INFINITY, 0, "inf"},
        {(double)NAN, 2, "?"},
        {1e21, 0, "1,000,000,000,000,000,000,000"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(number_people(table[i].value, table[i].decimals, buf),
                            table[i].text);
}

static void parameters_for_people(void **state)
{
    (void)state;
    static const struct {
        enum param_id id;
        double value;
        const char *shown, *edited;
    } table[] = {
        {PARAM_VEHICLES, 10000, "10,000", "10000"},
        {PARAM_CHARGE_TIME, 3, "3.00", "3"},
        {PARAM_CHARGE_TIME, 2.125, "2.125", "2.125"},
        {PARAM_CHARGE_TIME, 1.0 / 3, "0.333333", "0.3333333333333333"},
        {PARAM_TRANSPORT_TIME, 1e-7, "1.00e-07", "1e-07"},
        {PARAM_SERVICE_LEVEL, 0.95, "95 %", "95%"},
        {PARAM_SERVICE_LEVEL, 0.9995, "99.95 %", "99.95%"},
        {PARAM_SERVICE_LEVEL, 0.9999999, "99.99999 %", "99.99999%"},
        {PARAM_DEMAND_CV, 0, "0 %", "0%"},
        {PARAM_DEMAND_CV, 0.07, "7 %", "7%"},
        {PARAM_PORT_MARGIN, 5, "500 %", "500%"},
        {PARAM_BATTERY_PRICE, 450, "450.00", "450"},
        {PARAM_BATTERY_PRICE, 1e9, "1,000,000,000.00", "1000000000"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(table); i++) {
        assert_string_equal(param_text(table[i].id, table[i].value, buf), table[i].shown);
        assert_string_equal(param_edit_text(table[i].id, table[i].value, buf), table[i].edited);
    }
}

static void ranges_for_people(void **state)
{
    (void)state;
    char buf[128];
    assert_string_equal(param_range_text(PARAM_VEHICLES, buf, sizeof buf),
                        "1 to 10,000,000 vehicles");
    assert_string_equal(param_range_text(PARAM_CHARGE_TIME, buf, sizeof buf), "0.01 to 72 h");
    assert_string_equal(param_range_text(PARAM_SERVICE_LEVEL, buf, sizeof buf),
                        "0.5 to 0.9999999 (50% to 99.99999%)");
    assert_string_equal(param_range_text(PARAM_LOST_SWAP, buf, sizeof buf),
                        "0 to 1,000,000,000 (money/swap)");
}

static void metrics_for_people(void **state)
{
    (void)state;
    static const struct {
        enum metric_id id;
        double value;
        const char *text;
    } table[] = {
        {METRIC_NEED, 273.71953, "273.7"},
        {METRIC_ACHIEVED, 0.9994531, "99.95 %"},
        {METRIC_ACHIEVED, 0.9999955469, ">99.999 %"},
        {METRIC_ACHIEVED, 1, ">99.999 %"},
        {METRIC_WAIT_PROBABILITY, 4.4531e-7, "<0.001 %"},
        {METRIC_WAIT_PROBABILITY, 1e-300, "<0.001 %"},
        {METRIC_WAIT_PROBABILITY, 0, "<0.001 %"},
        {METRIC_ACHIEVED, 0.734, "73.4 %"},
        {METRIC_ACHIEVED, 0.99996, "99.996 %"},
        {METRIC_GROWTH, 1.0000001, "100.0 %"},
        {METRIC_MEAN_WAIT, 0, "0 min"},
        {METRIC_MEAN_WAIT, 0.004, "<1 min"},
        {METRIC_MEAN_WAIT, 0.2, "12 min"},
        {METRIC_MEAN_WAIT, 0.9999, "1 h 0 min"},
        {METRIC_MEAN_WAIT, 4.4, "4 h 24 min"},
        {METRIC_WORST_HOUR, 18.5, "18:30"},
        {METRIC_WORST_HOUR, 23.9999, "00:00"},
        {METRIC_COST_TOTAL, 123173.78, "123,174"},
    };
    char buf[NUMBER_TEXT];
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(metric_text(table[i].id, table[i].value, buf), table[i].text);
}

static void units_name_the_currency(void **state)
{
    (void)state;
    char buf[40];
    assert_string_equal(unit_text("money", "RWF", buf, sizeof buf), "RWF");
    assert_string_equal(unit_text("money/swap", "RWF", buf, sizeof buf), "RWF/swap");
    assert_string_equal(unit_text("vehicles", "RWF", buf, sizeof buf), "vehicles");
}

static void characters_round_trip(void **state)
{
    (void)state;
    for (uint32_t code = 1; code <= 0x10ffff; code++) {
        char bytes[5];
        uint32_t back;
        int n = utf8_encode(code, bytes);
        bool surrogate = code >= 0xd800 && code <= 0xdfff;
        assert_int_equal(strlen(bytes), n);
        assert_int_equal(utf8_decode(bytes, &back), surrogate ? 1 : n);
        assert_int_equal(back, surrogate ? 0xfffd : code);
        assert_int_equal(utf8_valid(bytes, (size_t)n), !surrogate);
    }
}

static void broken_characters_are_found(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "\x80",
        "\xc3",
        "\xc3(",
        "\xe2\x82",
        "\xe2\x82(",
        "\xf0\x9f\x98",
        "\xc0\xaf",
        "\xe0\x80\xaf",
        "\xf0\x80\x80\x80",
        "\xed\xa0\x80",
        "\xf4\x90\x80\x80",
        "\xf8\x88\x80\x80\x80",
        "\xff",
    };
    uint32_t code;
    for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
        assert_false(utf8_valid(bad[i], strlen(bad[i])));
        assert_int_equal(utf8_decode(bad[i], &code), 1);
        assert_int_equal(code, 0xfffd);
    }
    assert_true(utf8_valid("", 0));
    assert_true(utf8_valid("\xef\xbf\xbd", 3)); /* the replacement itself */
    assert_false(utf8_valid("a\0b", 3));
    assert_false(utf8_valid("\xe2\x82\xac", 2));
    assert_int_equal(utf8_decode("", &code), 0);
}

static void widths(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        int width;
    } table[] = {
        {'a', 1},     {0xe9, 1},   {0x20ac, 1}, {0x2588, 1},   {0x0301, 0},  {0x200d, 0},
        {0xfe0f, 0},  {0x4e2d, 2}, {0xac00, 2}, {0x1f600, 2},  {0xff21, 2},  {0, -1},
        {0x1b, -1},   {0x7f, -1},  {0x85, -1},  {0x202e, -1},  {0x2028, -1}, {0x200b, -1},
        {0xad, -1},   {0xa0, 1},   {0x200c, 0}, {0x2060, -1},  {0xfeff, -1}, {0xe0041, -1},
        {0x3164, -1}, {0x3000, 2}, {0x61c, -1}, {0xe01ef, -1},
    };
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_int_equal(code_width(table[i].code), table[i].width);
}

static void foreign_text_is_made_visible(void **state)
{
    (void)state;
    char buf[40];
    static const char *const table[][2] = {
        {"plain", "plain"},
        {"\x1b[2J\x7f\n", "^[[2J^?^J"},
        {"caf\xc3\xa9", "caf\xc3\xa9"},
        {"a\xff"
         "b",
         "a\xef\xbf\xbd"
         "b"},
        {"a\xe2\x80\xae"
         "b",
         "a\xef\xbf\xbd"
         "b"},
        {"\xc2\x9b"
         "1m",
         "\xef\xbf\xbd"
         "1m"},
    };
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(text_visible(table[i][0], buf, sizeof buf), table[i][1]);
    assert_string_equal(text_visible("caf\xc3\xa9", buf, 5), "caf");
    assert_string_equal(text_visible("ab\x1b", buf, 4), "ab");
    assert_string_equal(text_visible("abc", buf, 1), "");
}

/* In a sentence nothing that was typed looks like a blank or like nothing. */
static void quoted_text_hides_nothing(void **state)
{
    (void)state;
    char buf[80];
    static const char *const table[][2] = {
        {"plain text", "plain text"},
        {"1\xc2\xa0"
         "000",
         "1<U+00A0>000"},
        {"1\xe2\x80\xaf"
         "000",
         "1<U+202F>000"},
        {"a\xe2\x80\x8b"
         "b",
         "a<U+200B>b"},
        {"a\xc2\xad"
         "b",
         "a<U+00AD>b"},
        {"a\xf3\xa0\x81\x81", "a<U+E0041>"},
        {"a\xe2\x80\xae"
         "b",
         "a<U+202E>b"},
        {"\x1b[2J", "^[[2J"},
        {"caf\xc3\xa9\xff", "caf\xc3\xa9\xef\xbf\xbd"},
    };
    for (size_t i = 0; i < ARRAY_COUNT(table); i++)
        assert_string_equal(text_quoted(table[i][0], buf, sizeof buf), table[i][1]);
    assert_string_equal(text_quoted("1\xc2\xa0", buf, 9), "1");
}

static void texts_grow(void **state)
{
    (void)state;
    struct text t;
    text_init(&t);
    for (int i = 0; i < 1000; i++)
        text_addf(&t, "%d,", i);
    text_add(&t, "end");
    text_add_bytes(&t, "", 0);
    assert_int_equal(t.length, 10 * 2 + 90 * 3 + 900 * 4 + 3);
    assert_int_equal(strlen(t.data), t.length);
    assert_string_equal(t.data + t.length - 7, "999,end");
    text_free(&t);
    assert_null(t.data);
}

static const char *fruit(int i)
{
    static const char *const names[] = {"apple", "pear", "basket.plum", NULL};
    return names[i];
}

static void near_names(void **state)
{
    (void)state;
    assert_string_equal(nearest_name("aple", fruit), "apple");
    assert_string_equal(nearest_name("paer", fruit), "pear");
    assert_string_equal(nearest_name("plum", fruit), "basket.plum");
    assert_string_equal(nearest_name("basket.plumb", fruit), "basket.plum");
    assert_null(nearest_name("cherry", fruit));
    assert_null(nearest_name("", fruit));
    char longest[200];
    memset(longest, 'p', sizeof longest - 1);
    longest[sizeof longest - 1] = 0;
    assert_null(nearest_name(longest, fruit));
}

/* The digits of people's numbers are those of printf, to the last tie. */
static void people_read_what_printf_rounds(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 200000; i++) {
        char found[NUMBER_TEXT], plain[NUMBER_TEXT] = "", expected[400];
        int decimals = (int)(seed >> 33) % 8;
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        double x = (double)((int64_t)seed >> (seed % 50 + 10)) / (double)(1u << (seed >> 60));
        number_people(x, decimals, found);
        char *to = plain;
        for (const char *s = found; *s; s++)
            if (*s != ',')
                *to++ = *s;
        snprintf(expected, sizeof expected, "%.*f", decimals, x);
        if (strtod(expected, NULL) == 0 && expected[0] == '-')
            memmove(expected, expected + 1, strlen(expected));
        assert_string_equal(plain, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_read_what_printf_rounds),
        cmocka_unit_test(exact_numbers),
        cmocka_unit_test(real_numbers_look_real),
        cmocka_unit_test(every_number_reads_back),
        cmocka_unit_test(numbers_for_people),
        cmocka_unit_test(parameters_for_people),
        cmocka_unit_test(ranges_for_people),
        cmocka_unit_test(metrics_for_people),
        cmocka_unit_test(units_name_the_currency),
        cmocka_unit_test(characters_round_trip),
        cmocka_unit_test(broken_characters_are_found),
        cmocka_unit_test(widths),
        cmocka_unit_test(foreign_text_is_made_visible),
        cmocka_unit_test(quoted_text_hides_nothing),
        cmocka_unit_test(texts_grow),
        cmocka_unit_test(near_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
