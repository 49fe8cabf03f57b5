/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes: the shipped ones are whole and readable, wrong ones are refused exactly. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"
#include "tui/canvas/theme.h"
#include "tui/terminal/colour.h"

static void shipped_themes_load(void **state)
{
    (void)state;
    int count = 0;
    for (; theme_name(count); count++) {
        struct theme t;
        struct error err = {0};
        if (!theme_load(&t, theme_name(count), &err))
            fail_msg("%s: %s", theme_name(count), err.text);
        assert_string_equal(t.name, theme_name(count));
        assert_string_equal(t.doc, theme_doc(count));
        assert_true(strlen(t.doc) > 10 && t.doc[strlen(t.doc) - 1] == '.');
    }
    assert_true(count > 0);
    assert_null(theme_name(-1));
    assert_null(theme_doc(count));
}

static void the_theme_to_start_with_is_shipped(void **state)
{
    (void)state;
    bool found = false;
    for (int i = 0; theme_name(i); i++)
        found |= strcmp(theme_name(i), THEME_FIRST) == 0;
    assert_true(found);
}

/* The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance). */
static double luminance(int colour)
{
    static const double weight[3] = {0.2126, 0.7152, 0.0722};
    int rgb[3];
    double sum = 0;
    colour_rgb(colour, rgb);
    for (int i = 0; i < 3; i++) {
        double v = rgb[i] / 255.0;
        sum += weight[i] * (v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(int a, int b)
{
    double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

/* Lines and shading may be fainter than what is read. */
static double least_contrast(enum role role, bool high)
{
    if (role == ROLE_SHADE)
        return 1.5;
    if (role == ROLE_FRAME)
        return 3;
    return high ? 7 : role >= ROLE_BAR_VEHICLES ? 4 : 4.5;
}

static void themes_with_a_ground_are_readable(void **state)
{
    (void)state;
    int grounds = 0;
    for (int i = 0; theme_name(i); i++) {
        struct theme t;
        bool high = strcmp(theme_name(i), "high-contrast") == 0;
        assert_true(theme_load(&t, theme_name(i), NULL));
        if (t.style[ROLE_TEXT].background == COLOUR_DEFAULT)
            continue;
        grounds++;
        for (enum role r = 0; r < ROLE_COUNT; r++) {
            const struct style *s = &t.style[r];
            assert_true(s->foreground >= 16 && s->background >= 16);
            double found = contrast(s->foreground, s->background);
            if (found < least_contrast(r, high))
                fail_msg("%s: role %s has contrast %.2f", t.name, role_name(r), found);
        }
    }
    assert_true(grounds >= 4);
}

static bool same_style(const struct style *a, const struct style *b)
{
    return a->foreground == b->foreground && a->background == b->background &&
           a->attributes == b->attributes;
}

/* What must be seen at once differs in every theme from the text beside it. */
static void states_stand_out(void **state)
{
    (void)state;
    static const enum role pair[][2] = {
        {ROLE_CURSOR, ROLE_TEXT}, {ROLE_EDIT, ROLE_TEXT},   {ROLE_EDIT, ROLE_EDIT_BAD},
        {ROLE_EDIT, ROLE_CURSOR}, {ROLE_BAD, ROLE_GOOD},    {ROLE_BAD, ROLE_TEXT},
        {ROLE_BAD, ROLE_WARNING}, {ROLE_CHANGED, ROLE_TEXT}, {ROLE_FRAME, ROLE_FRAME_FOCUS},
        {ROLE_TITLE, ROLE_TITLE_FOCUS},
    };
    for (int i = 0; theme_name(i); i++) {
        struct theme t;
        assert_true(theme_load(&t, theme_name(i), NULL));
        for (size_t k = 0; k < sizeof pair / sizeof *pair; k++)
            if (same_style(&t.style[pair[k][0]], &t.style[pair[k][1]]))
                fail_msg("%s: %s looks like %s", t.name, role_name(pair[k][0]),
                         role_name(pair[k][1]));
    }
}

static void auto_keeps_the_terminals_colours(void **state)
{
    (void)state;
    struct theme t;
    assert_true(theme_load(&t, "auto", NULL));
    for (enum role r = 0; r < ROLE_COUNT; r++) {
        int colour = t.style[r].foreground;
        assert_int_equal(t.style[r].background, COLOUR_DEFAULT);
        assert_true(colour == COLOUR_DEFAULT || (colour >= 1 && colour <= 6 && colour != 3));
    }
}

static void mono_has_no_colour(void **state)
{
    (void)state;
    struct theme t;
    assert_true(theme_load(&t, "mono", NULL));
    for (enum role r = 0; r < ROLE_COUNT; r++) {
        assert_int_equal(t.style[r].foreground, COLOUR_DEFAULT);
        assert_int_equal(t.style[r].background, COLOUR_DEFAULT);
    }
}

/* A theme in which every role is "default", but for one line put before them. */
static void write_theme(struct text *out, const char *line, enum role without)
{
    text_add(out, "doc = \"A theme.\";\nroles: {\n");
    text_add(out, line);
    for (enum role r = 0; r < ROLE_COUNT; r++)
        if (r != without)
            text_addf(out, "    %s = \"default\";\n", role_name(r));
    text_add(out, "};\n");
}

static void check_refused(const char *line, enum role without, const char *expected)
{
    struct text bytes;
    struct error err = {0};
    struct theme t = {.name = "old"};
    char buf[ERROR_TEXT];
    text_init(&bytes);
    write_theme(&bytes, line, without);
    assert_false(theme_parse(&t, bytes.data, bytes.length, &err));
    assert_string_equal(error_format(&err, "my.theme", buf, sizeof buf), expected);
    assert_string_equal(t.name, "old");
    text_free(&bytes);
}

static void wrong_themes_are_refused(void **state)
{
    (void)state;
    check_refused("    curve_9 = \"red\";\n", ROLE_COUNT,
                  "my.theme:3: roles.curve_9: no role has this name; perhaps curve_1 is meant");
    check_refused("    zebra = \"red\";\n", ROLE_COUNT,
                  "my.theme:3: roles.zebra: no role has this name");
    check_refused("    text = \"blu\";\n", ROLE_TEXT,
                  "my.theme:3: roles.text: \"blu\" is neither a colour nor an attribute; "
                  "perhaps blue is meant; a style reads like \"cyan on black bold\"");
    check_refused("    text = \"256\";\n", ROLE_TEXT,
                  "my.theme:3: roles.text: \"256\" is neither a colour nor an attribute; "
                  "a style reads like \"cyan on black bold\"");
    check_refused("    text = \"red on\";\n", ROLE_TEXT,
                  "my.theme:3: roles.text: \"on\" is neither a colour nor an attribute; "
                  "a style reads like \"cyan on black bold\"");
    check_refused("    text = 7;\n", ROLE_TEXT,
                  "my.theme:3: roles.text: a style is a text such as \"cyan on black bold\"");
    check_refused("", ROLE_SHADE,
                  "my.theme:2: roles: the role shade is missing; a theme gives every role a "
                  "style");
}

static void wrong_outlines_are_refused(void **state)
{
    (void)state;
    static const char *const bad[][2] = {
        {"", "t: roles: the group is missing; a theme gives every role a style"},
        {"roles = 3;", "t:1: roles: the roles are a group: { text = \"default\"; ... }"},
        {"doc = 3; roles: {};", "t:1: doc: it is a text: one sentence about the theme"},
        {"\ncolours = 8;", "t:2: colours: a theme holds the settings doc and roles alone"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct theme t;
        struct error err = {0};
        char buf[ERROR_TEXT];
        assert_false(theme_parse(&t, bad[i][0], strlen(bad[i][0]), &err));
        assert_string_equal(error_format(&err, "t", buf, sizeof buf), bad[i][1]);
    }
}

static void styles_read_in_any_order(void **state)
{
    (void)state;
    struct text bytes;
    struct theme t;
    text_init(&bytes);
    write_theme(&bytes, "    bad = \"underline on bright-blue  bold 208\";\n", ROLE_BAD);
    assert_true(theme_parse(&t, bytes.data, bytes.length, NULL));
    assert_int_equal(t.style[ROLE_BAD].foreground, 208);
    assert_int_equal(t.style[ROLE_BAD].background, 12);
    assert_int_equal(t.style[ROLE_BAD].attributes, ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE);
    text_free(&bytes);
}

static void unknown_names_are_answered(void **state)
{
    (void)state;
    struct theme t;
    struct error err = {0};
    assert_false(theme_load(&t, "drak", &err));
    assert_int_equal(err.status, STATUS_USAGE);
    assert_string_equal(err.text, "no theme is called drak; perhaps dark is meant; swapdeck "
                                  "list themes names them, and a file needs a slash or a dot "
                                  "in its name");
    assert_false(theme_load(&t, "./no such file.theme", &err));
    assert_int_equal(err.status, STATUS_CANNOT_READ);
}

static void a_theme_file_loads(void **state)
{
    (void)state;
    const char *top = getenv("srcdir");
    char path[512];
    struct theme file, shipped_one;
    snprintf(path, sizeof path, "%s/themes/dark.theme", top ? top : ".");
    assert_true(theme_load(&file, path, NULL));
    assert_true(theme_load(&shipped_one, "dark", NULL));
    for (enum role r = 0; r < ROLE_COUNT; r++)
        assert_true(same_style(&file.style[r], &shipped_one.style[r]));
}

static void colours_reduce_to_the_nearest(void **state)
{
    (void)state;
    assert_int_equal(colour_reduce(231, 8), 7);
    assert_int_equal(colour_reduce(16, 8), 0);
    assert_int_equal(colour_reduce(196, 8), 1);
    assert_int_equal(colour_reduce(196, 16), 9);
    assert_int_equal(colour_reduce(208, 256), 208);
    assert_int_equal(colour_reduce(5, 8), 5);
    for (int colour = 0; colour < 256; colour++)
        assert_in_range(colour_reduce(colour, 8), 0, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shipped_themes_load),
        cmocka_unit_test(the_theme_to_start_with_is_shipped),
        cmocka_unit_test(themes_with_a_ground_are_readable),
        cmocka_unit_test(states_stand_out),
        cmocka_unit_test(auto_keeps_the_terminals_colours),
        cmocka_unit_test(mono_has_no_colour),
        cmocka_unit_test(wrong_themes_are_refused),
        cmocka_unit_test(wrong_outlines_are_refused),
        cmocka_unit_test(styles_read_in_any_order),
        cmocka_unit_test(unknown_names_are_answered),
        cmocka_unit_test(a_theme_file_loads),
        cmocka_unit_test(colours_reduce_to_the_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
