/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings files: the tree of good ones, the exact sentence for bad ones. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"
#include "engine/file/file_read.h"
#include "engine/file/settings.h"
#include "engine/scenario/deck.h"
#include "engine/scenario/deck_read.h"
#include "engine/table/params.h"
#include "tests/bad_files.h"

#define ARRAY_COUNT(a) (sizeof(a) / sizeof *(a))

static struct settings *parse(const char *text)
{
    struct error err;
    struct settings *s = settings_parse(text, strlen(text), &err);
    if (!s)
        fail_msg("line %d: %s: %s", err.line, err.key, err.text);
    return s;
}

static void bad_files_get_their_sentence(void **state)
{
    (void)state;
    assert_true(ARRAY_COUNT(bad_files) >= 60);
    for (size_t i = 0; i < ARRAY_COUNT(bad_files); i++) {
        const struct bad_file *bad = &bad_files[i];
        struct deck d;
        struct error err = {0};
        char message[ERROR_TEXT + 100];
        if (deck_parse(&d, bad->bytes, strlen(bad->bytes), &err))
            fail_msg("%s: accepted", bad->what);
        assert_string_equal(error_format(&err, "f", message, sizeof message), bad->message);
        assert_int_equal(status_row(err.status)->exit_code, 2);
        assert_true(d.count == 0 && !d.variants);
        assert_false(deck_parse(&d, bad->bytes, strlen(bad->bytes), NULL));
    }
}

/* A text of n copies of a piece between a head and a tail; freed by the caller. */
static char *repeated(const char *head, const char *piece, size_t n, const char *tail)
{
    struct text t;
    text_init(&t);
    text_add(&t, head);
    while (n--)
        text_add(&t, piece);
    text_add(&t, tail);
    assert_false(t.failed);
    return t.data;
}

static void check_refused(char *bytes, size_t n, int line, const char *sentence)
{
    struct deck d;
    struct error err = {0};
    assert_false(deck_parse(&d, bytes, n, &err));
    assert_int_equal(err.line, line);
    assert_string_equal(err.text, sentence);
}

static void refuse_repeated(const char *head, const char *piece, size_t n, const char *tail,
                            int line, const char *sentence)
{
    char *bytes = repeated(head, piece, n, tail);
    check_refused(bytes, strlen(bytes), line, sentence);
    free(bytes);
}

static void sizes_are_bounded(void **state)
{
    (void)state;
    refuse_repeated("name = \"", "x", 128, "\";", 1,
                    "the text has 128 bytes; at most 127 are allowed");
    refuse_repeated("\nnote = \"", "y", 2048, "\";", 2,
                    "the text has 2048 bytes; at most 2047 are allowed");
    refuse_repeated("note = \"", "z", 4097, "\";", 1, "the text is longer than 4096 bytes");
    refuse_repeated("", "n", 4097, " = 1;", 1, "the name is longer than 4096 bytes");
    refuse_repeated("hub: {\n ports = ", "1", 4097, "; };", 2,
                    "the value is longer than 4096 bytes");
    refuse_repeated("a = ", "(", 33, "", 1, "groups and lists are nested deeper than 32");
    refuse_repeated("a = ", "{b = ", 2000, "", 1, "groups and lists are nested deeper than 32");
    refuse_repeated("", "#\n", FILE_LIMIT / 2 + 1, "", 0,
                    "the file is larger than 1 MiB, which no settings file needs");
    refuse_repeated("demand: { profile = (", "1, ", 24, "1); };", 1,
                    "the list has 25 values; 24 are needed");
    refuse_repeated("plan: { fleets = [", "9, ", 32, "9]; };", 1,
                    "the list has 33 values; 1 to 32 are allowed");
    refuse_repeated("demand: { profile = [", "0, ", 23, "0]; };", 1,
                    "every hour has weight 0; at least one hour needs demand, so give one a "
                    "weight above 0");
}

static void many_settings_are_bounded(void **state)
{
    (void)state;
    struct text t;
    text_init(&t);
    for (int i = 0; i <= 1000; i++)
        text_addf(&t, "k%d = 1;\n", i);
    check_refused(t.data, t.length, 1001, "a group holds more than 1000 settings");
    text_free(&t);
    text_init(&t);
    text_add(&t, "scenarios = (\n");
    for (int i = 0; i <= DECK_MAX; i++)
        text_addf(&t, "%s{ name = \"s%d\"; }", i ? ", " : "", i);
    text_add(&t, ");\n");
    check_refused(t.data, t.length, 1, "there are 257 scenarios; at most 256 are allowed");
    text_free(&t);
}

static void nul_bytes_are_refused(void **state)
{
    (void)state;
    static char in_text[] = "name = \"a\";\nnote = \"b\0c\";\n";
    static char utf16[] = "\377\376n\0a\0m\0e\0";
    check_refused(in_text, sizeof in_text - 1, 2,
                  "the file holds a NUL byte; settings are plain text");
    check_refused(utf16, sizeof utf16 - 1, 1,
                  "the file holds a NUL byte; settings are plain text");
}

static void the_tree_is_read(void **state)
{
    (void)state;
    struct settings *s = parse("a = 1;\nb: { c = \"x\" \"y\";\n d = true; };\n"
                               "e = (1, 2.5, \"z\",\n { f = -3L; });\n");
    const struct setting *root = settings_root(s);
    const struct setting *b = setting_member(root, "b"), *e = setting_member(root, "e");
    assert_int_equal(setting_kind(root), SETTING_GROUP);
    assert_int_equal(setting_count(root), 3);
    assert_near(setting_number(setting_member(root, "a")), 1, 0);
    assert_int_equal(setting_line(b), 2);
    assert_string_equal(setting_text(setting_member(b, "c")), "xy");
    assert_true(setting_bool(setting_member(b, "d")));
    assert_int_equal(setting_line(setting_member(b, "d")), 3);
    assert_int_equal(setting_kind(e), SETTING_LIST);
    assert_int_equal(setting_count(e), 4);
    assert_near(setting_number(setting_at(e, 1)), 2.5, 0);
    assert_string_equal(setting_name(setting_at(e, 1)), "");
    assert_int_equal(setting_line(setting_at(e, 3)), 5);
    assert_near(setting_number(setting_member(setting_at(e, 3), "f")), -3, 0);
    assert_null(setting_at(e, 4));
    assert_null(setting_at(e, -1));
    assert_null(setting_member(root, "nobody"));
    settings_free(s);
    settings_free(NULL);
}

static void forms_of_one_value_are_equal(void **state)
{
    (void)state;
    static const char *const forms[] = {"3.0", "3",   "3L", "+3",   "0x3",
                                        "3.",  "3e0", "03", "30E-1"};
    for (size_t i = 0; i < ARRAY_COUNT(forms); i++) {
        char text[80];
        snprintf(text, sizeof text, "x = %s", forms[i]);
        struct settings *s = parse(text);
        assert_near(setting_number(setting_member(settings_root(s), "x")), 3, 0);
        settings_free(s);
    }
}

/* What editors of other systems leave in a file does no harm. */
static void line_ends_and_marks_are_accepted(void **state)
{
    (void)state;
    static const char *const files[] = {
        "name = \"a\";\nhub: { ports = 9; };\n",
        "name = \"a\";\nhub: { ports = 9; };",
        "name = \"a\";\r\nhub: { ports = 9; };\r\n",
        "name = \"a\";\rhub: { ports = 9; };\r",
        "\xef\xbb\xbfname = \"a\"\nhub: { ports = 9 }\n",
        "name : \"a\",\nhub = { ports : 9, },",
        "\f name = \"a\"; // end\nhub: { ports = 9; }; # last line without an end",
        "name = \"a\"; /* a\n b */ hub /**/ : /*x*/ { ports = 9; };",
    };
    for (size_t i = 0; i < ARRAY_COUNT(files); i++) {
        struct deck d;
        struct error err = {0};
        if (!deck_parse(&d, files[i], strlen(files[i]), &err))
            fail_msg("%zu: line %d: %s", i, err.line, err.text);
        assert_near(param_get(&d.base.params, PARAM_PORTS), 9, 0);
        assert_string_equal(d.base.name, "a");
        assert_int_equal(d.has_comments, i >= 6);
        deck_free(&d);
    }
}

static void line_numbers_count_every_kind_of_line(void **state)
{
    (void)state;
    static char crlf[] = "name = \"a\";\r\n/*\r\n*/\r\nhub: { prots = 9; };\r\n";
    static char cr[] = "name = \"a\";\r\r\rhub: { prots = 9; };\r";
    static const char *sentence = "there is no such setting; perhaps hub.ports is meant";
    check_refused(crlf, sizeof crlf - 1, 4, sentence);
    check_refused(cr, sizeof cr - 1, 4, sentence);
    static char comment[] = "/* 1\n 2\n*/ // 3\nhub: { ports 9; };";
    static char text[] = "note = \"1\n2\\\n\"; hub: { ports 9; };";
    check_refused(comment, sizeof comment - 1, 4, "= is missing behind the name");
    check_refused(text, sizeof text - 1, 3, "= is missing behind the name");
}

/* libconfig 1.5 wraps what does not fit into 32 bits. */
static void whole_numbers_keep_their_value(void **state)
{
    (void)state;
    static const char *const fits[] = {"2147483647", "-2147483648", "2147483647L",
                                       "0x7FFFFFFF"};
    static const char *const wraps[] = {"2147483648", "-2147483649", "2147483648L",
                                        "0x80000000", "4294967296"};
    char file[80], sentence[120];
    for (size_t i = 0; i < ARRAY_COUNT(fits); i++) {
        snprintf(file, sizeof file, "x = %s;", fits[i]);
        struct settings *s = parse(file);
        assert_near(fabs(setting_number(setting_member(settings_root(s), "x"))), 2147483647.0,
                    1e-9);
        settings_free(s);
    }
    for (size_t i = 0; i < ARRAY_COUNT(wraps); i++) {
        snprintf(file, sizeof file, "x = %s;", wraps[i]);
        snprintf(sentence, sizeof sentence, "%s is too large; whole numbers go to 2147483647",
                 wraps[i]);
        check_refused(file, strlen(file), 1, sentence);
    }
    static char suffix[] = "x = 5LLL;";
    check_refused(suffix, sizeof suffix - 1, 1, "\"5LLL\" is not a number");
}

/* A name may come back in another group, inside or outside. */
static void names_belong_to_their_group(void **state)
{
    (void)state;
    settings_free(parse("a: { x = 1; b: { x = 2; }; c: { x = 3; }; }; x = 4; b = 5;"));
    settings_free(parse("l = ({ x = 1; }, { x = 2; }); x = 3;"));
}

static void comment_signs_inside_texts_are_text(void **state)
{
    (void)state;
    struct settings *s = parse("a = \"# // /* x \\\" */\";");
    assert_false(settings_has_comments(s));
    assert_string_equal(setting_text(setting_member(settings_root(s), "a")), "# // /* x \" */");
    settings_free(s);
}

static void written_texts_read_back(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "plain",
        "quote \" backslash \\ end\\",
        "two\nlines\n",
        "\\n is not a line end",
        "caf\xc3\xa9 \xe2\x82\xac",
        "\x01\x1b[2J\x7f",
        "@include \"x\"",
        "/* */ # //",
    };
    for (size_t i = 0; i < ARRAY_COUNT(texts); i++) {
        struct text t;
        text_init(&t);
        text_add(&t, "x = ");
        settings_write_text(&t, texts[i]);
        struct settings *s = parse(t.data);
        assert_string_equal(setting_text(setting_member(settings_root(s), "x")), texts[i]);
        settings_free(s);
        text_free(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_files_get_their_sentence),
        cmocka_unit_test(sizes_are_bounded),
        cmocka_unit_test(many_settings_are_bounded),
        cmocka_unit_test(nul_bytes_are_refused),
        cmocka_unit_test(the_tree_is_read),
        cmocka_unit_test(forms_of_one_value_are_equal),
        cmocka_unit_test(line_ends_and_marks_are_accepted),
        cmocka_unit_test(line_numbers_count_every_kind_of_line),
        cmocka_unit_test(whole_numbers_keep_their_value),
        cmocka_unit_test(names_belong_to_their_group),
        cmocka_unit_test(comment_signs_inside_texts_are_text),
        cmocka_unit_test(written_texts_read_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
