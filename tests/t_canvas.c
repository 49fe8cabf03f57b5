/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells, words in columns, bars, tables, names of keys and bytes as keys. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "tui/canvas/canvas_text.h"
#include "tui/terminal/key.h"
#include "tui/widget/bar.h"
#include "tui/widget/table.h"

/* A canvas that is compared with lines, the first of which may be empty. */
static void check_printed(const struct canvas *c, const char *expected)
{
    struct text out;
    text_init(&out);
    canvas_print(c, &out);
    assert_string_equal(out.data, expected);
    text_free(&out);
}

static struct canvas blank(int w, int h, bool ascii)
{
    struct canvas c;
    canvas_init(&c);
    c.ascii = ascii;
    assert_true(canvas_resize(&c, w, h));
    return c;
}

static void check_text(int w, int x, int width, bool ascii, const char *s, const char *expected)
{
    struct canvas c = blank(w, 1, ascii);
    canvas_text(&c, x, 0, width, ROLE_TEXT, s);
    check_printed(&c, expected);
    canvas_free(&c);
}

static void drawing_is_clipped(void **state)
{
    (void)state;
    struct canvas c = blank(3, 2, false);
    for (int y = -2; y < 5; y++)
        for (int x = -2; x < 6; x++)
            canvas_put(&c, x, y, (uint32_t)('a' + (x + 2) + (y + 2)), ROLE_TEXT);
    canvas_fill(&c, (struct rect){-5, 1, 100, 100}, '#', ROLE_TEXT);
    canvas_role(&c, (struct rect){-5, -5, 6, 6}, ROLE_BAD);
    check_printed(&c, "efg\n###\n");
    assert_int_equal(c.cell[0].role, ROLE_BAD);
    assert_int_equal(c.cell[1].role, ROLE_TEXT);
    canvas_free(&c);
}

static void texts_are_cut_with_an_ellipsis(void **state)
{
    (void)state;
    check_text(12, 0, 12, false, "swap locally", "swap locally\n");
    check_text(12, 0, 8, false, "swap locally", "swap lo…\n");
    check_text(12, 0, 8, true, "swap locally", "swap lo~\n");
    check_text(12, 0, 1, false, "swap", "…\n");
    check_text(12, 0, 0, false, "swap", "\n");
    check_text(4, -2, 12, false, "charge", "arge\n");
    check_text(4, 2, 12, false, "charge", "  ch\n");
}

static void wide_characters_take_two_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width("日本"), 4);
    check_text(8, 0, 8, false, "日本x", "日本x\n");
    check_text(8, 0, 4, false, "日本x", "日…\n");
    check_text(8, 0, 3, false, "日本", "日…\n");
    check_text(8, 0, 8, true, "日本x", "????x\n");
    check_text(4, -1, 8, false, "日本", " 本\n");
    check_text(3, 0, 8, false, "日本", "日\n");
}

static void half_a_wide_character_never_stays(void **state)
{
    (void)state;
    struct canvas c = blank(4, 1, false);
    canvas_text(&c, 0, 0, 4, ROLE_TEXT, "日本");
    canvas_put(&c, 1, 0, 'x', ROLE_TEXT);
    check_printed(&c, " x本\n");
    canvas_put(&c, 2, 0, 'y', ROLE_TEXT);
    check_printed(&c, " xy\n");
    canvas_free(&c);
}

/* At either edge of a row the other rows stay as they are. */
static void a_wide_character_keeps_to_its_row(void **state)
{
    (void)state;
    struct canvas c = blank(4, 3, false);
    for (int y = 0; y < 3; y++)
        canvas_text(&c, 0, y, 4, ROLE_TEXT, "abcd");
    canvas_text(&c, 3, 1, 4, ROLE_TEXT, "\xe6\x97\xa5");
    check_printed(&c, "abcd\nabc\nabcd\n");
    canvas_text(&c, -1, 1, 4, ROLE_TEXT, "\xe6\x97\xa5");
    check_printed(&c, "abcd\n bc\nabcd\n");
    canvas_text(&c, 2, 1, 4, ROLE_TEXT, "\xe6\x97\xa5");
    check_printed(&c, "abcd\n b\xe6\x97\xa5\nabcd\n");
    canvas_free(&c);
}

static void foreign_text_is_made_harmless(void **state)
{
    (void)state;
    check_text(20, 0, 20, false, "a\033[31mb\n", "a^[[31mb^J\n");
    check_text(20, 0, 20, false, "a\xe2\x80\xae" "b", "a\xef\xbf\xbd" "b\n");
    check_text(20, 0, 20, false, "\xff", "\xef\xbf\xbd\n");
    check_text(20, 0, 20, true, "Köln", "K?ln\n");
    assert_int_equal(text_width("e\xcc\x81"), 1);
    assert_int_equal(text_width("\t"), 2);
}

static void figures_are_whole_or_dots(void **state)
{
    (void)state;
    struct canvas c = blank(10, 5, false);
    canvas_figure(&c, 0, 0, 10, ROLE_TEXT, "123,174");
    canvas_figure(&c, 0, 1, 7, ROLE_TEXT, "123,174");
    canvas_figure(&c, 0, 2, 6, ROLE_TEXT, "123,174");
    canvas_figure(&c, 0, 3, 2, ROLE_TEXT, "123,174");
    canvas_figure(&c, 0, 4, 0, ROLE_TEXT, "1");
    check_printed(&c, "   123,174\n123,174\n   ...\n..\n\n");
    canvas_free(&c);
}

static void paragraphs_break_at_blanks(void **state)
{
    (void)state;
    struct canvas c = blank(12, 5, false);
    struct rect r = {1, 0, 10, 4};
    const char *s = "batteries charge at\nthe hub, ververylongword";
    assert_int_equal(canvas_paragraph(&c, r, ROLE_TEXT, s), 5);
    check_printed(&c, " batteries\n charge at\n the hub,\n ververylon\n\n");
    assert_int_equal(canvas_paragraph(&c, (struct rect){0, 0, 0, 4}, ROLE_TEXT, s), 0);
    assert_int_equal(canvas_paragraph(&c, (struct rect){0, 0, 10, 0}, ROLE_TEXT, ""), 0);
    canvas_free(&c);
}

static void boxes_have_titles(void **state)
{
    (void)state;
    struct canvas c = blank(12, 3, false);
    canvas_box(&c, (struct rect){0, 0, 12, 3}, ROLE_FRAME, ROLE_TITLE, "Ports");
    check_printed(&c, "┌─ Ports ──┐\n│          │\n└──────────┘\n");
    canvas_box(&c, (struct rect){0, 0, 10, 3}, ROLE_FRAME, ROLE_TITLE, "Inventory");
    assert_int_equal(c.cell[3].ch, 'I');
    assert_int_equal(c.cell[6].ch, 0x2026);
    assert_int_equal(c.cell[9].ch, 0x2510);
    c.ascii = true;
    canvas_clear(&c);
    canvas_box(&c, (struct rect){0, 0, 4, 3}, ROLE_FRAME, ROLE_TITLE, "Ports");
    canvas_box(&c, (struct rect){6, 0, 1, 3}, ROLE_FRAME, ROLE_TITLE, "Ports");
    check_printed(&c, "+--+\n|  |\n+--+\n");
    canvas_free(&c);
}

static void sizes_of_nought_are_harmless(void **state)
{
    (void)state;
    struct canvas c;
    canvas_init(&c);
    assert_false(canvas_resize(&c, 0, 10));
    canvas_text(&c, 0, 0, 10, ROLE_TEXT, "x");
    canvas_box(&c, (struct rect){0, 0, 10, 10}, ROLE_FRAME, ROLE_TITLE, "x");
    assert_false(canvas_resize(&c, -1, -1));
    assert_true(canvas_resize(&c, 1, 1));
    canvas_text(&c, 0, 0, 10, ROLE_TEXT, "xyz");
    check_printed(&c, "x\n");
    canvas_free(&c);
}

static void roles_print_as_letters(void **state)
{
    (void)state;
    struct canvas c = blank(3, 1, false);
    struct text out;
    text_init(&out);
    canvas_put(&c, 1, 0, 'x', ROLE_DIM);
    canvas_print_roles(&c, &out);
    assert_string_equal(out.data, ".a.\n");
    for (enum role r = 0; r < ROLE_COUNT; r++)
        assert_int_equal(role_find(role_name(r)), r);
    assert_int_equal(role_find("nosuch"), ROLE_COUNT);
    text_free(&out);
    canvas_free(&c);
}

static void bars_fill_to_their_share(void **state)
{
    (void)state;
    struct bar_part half = {0.5, ROLE_GOOD, '#'}, part[] = {
        {200, ROLE_BAR_VEHICLES, 'V'}, {50, ROLE_BAR_CIRCULATING, 'C'},
        {25, ROLE_BAR_SAFETY, 'S'},    {25, ROLE_BAR_SURPLUS, '+'},
    };
    struct canvas c = blank(12, 5, false);
    bar_stacked(&c, 0, 0, 9, 1, &half, 1, (double)NAN);
    bar_stacked(&c, 0, 1, 12, 300, part, 4, 275);
    bar_stacked(&c, 0, 2, 12, 0, part, 4, 1);
    c.ascii = true;
    bar_stacked(&c, 0, 3, 9, 1, &half, 1, (double)NAN);
    bar_stacked(&c, 0, 4, 12, 300, part, 4, 300);
    check_printed(&c, "████▌\n████████▓▓▒│\n\n#####\nVVVVVVVVCCS|\n");
    canvas_free(&c);
}

static void what_is_missing_is_a_letter(void **state)
{
    (void)state;
    struct canvas c = blank(6, 1, false);
    struct bar_part part[] = {{2, ROLE_BAR_VEHICLES, 'V'}, {1, ROLE_BAR_SHORT, '!'}};
    bar_stacked(&c, 0, 0, 6, 3, part, 2, (double)NAN);
    check_printed(&c, "████!!\n");
    assert_int_equal(bar_code(&c, &part[1]), '!');
    canvas_free(&c);
}

static struct table *example(void)
{
    static struct table t;
    static const char *const head[] = {"Fleet", "Need", "Investment", "Note"};
    static const char *const cell[2][4] = {
        {"200", "274", "123,174", "enough for now"}, {"1,000", "1,369", "615,871", "buy"}};
    t = (struct table){.columns = 4, .rows = 2, .selected = -1};
    for (int i = 0; i < 4; i++) {
        snprintf(t.column[i].head, TABLE_CELL, "%s", head[i]);
        t.column[i].priority = i == 2 ? 1 : 0;
        t.column[i].left = i == 3;
        for (int r = 0; r < 2; r++)
            snprintf(t.cell[r][i], TABLE_CELL, "%s", cell[r][i]);
    }
    return &t;
}

static void check_table(int w, int h, int columns, const char *expected)
{
    struct canvas c = blank(w, h, false);
    assert_int_equal(table_draw(&c, (struct rect){0, 0, w, h}, example()), columns);
    check_printed(&c, expected);
    canvas_free(&c);
}

static void tables_drop_what_matters_least(void **state)
{
    (void)state;
    check_table(40, 3, 4, "Fleet   Need  Investment  Note\n"
                          "  200    274     123,174  enough for now\n"
                          "1,000  1,369     615,871  buy\n");
    check_table(28, 3, 3, "Fleet   Need  Note\n"
                          "  200    274  enough for now\n"
                          "1,000  1,369  buy\n");
    check_table(22, 3, 3, "Fleet   Need  Note\n"
                          "  200    274  enough …\n"
                          "1,000  1,369  buy\n");
    check_table(10, 3, 1, "Fleet  ...\n"
                          "  200  274\n"
                          "1,000  ...\n");
}

static void tables_keep_the_selected_row_in_sight(void **state)
{
    (void)state;
    struct canvas c = blank(20, 2, false);
    struct table *t = example();
    t->columns = 1;
    t->selected = 1;
    t->focused = true;
    table_draw(&c, (struct rect){0, 0, 20, 2}, t);
    check_printed(&c, "Fleet\n1,000\n");
    assert_int_equal(c.cell[20].role, ROLE_CURSOR);
    assert_int_equal(c.cell[39].role, ROLE_CURSOR);
    canvas_clear(&c);
    t->selected = -1;
    t->scroll = 99;
    table_draw(&c, (struct rect){0, 0, 20, 1}, t);
    check_printed(&c, "1,000\n\n");
    assert_int_equal(table_draw(&c, (struct rect){0, 0, 0, 0}, t), 0);
    canvas_free(&c);
}

static void scripts_name_keys(void **state)
{
    (void)state;
    static const key_code expected[] = {
        '+', K_ENTER, K_ESC, K_TAB, K_BACKTAB, K_UP, K_DOWN, K_LEFT, K_RIGHT, K_PAGE_UP,
        K_PAGE_DOWN, K_HOME, K_END, K_CTRL('r'), ' ', '<', K_F12, 0xe9, '<', 'n', 'o', '>',
    };
    const char *s = "+<Enter><Esc><Tab><BackTab><Up><Down><Left><Right><PgUp><PgDn><Home><End>"
                    "<C-r><Space><lt><F12>é<no>";
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(key_next(&s), expected[i]);
    assert_int_equal(key_next(&s), K_NONE);
    assert_int_equal(key_next(&s), K_NONE);
}

static void keys_have_labels(void **state)
{
    (void)state;
    char buf[16];
    assert_string_equal(key_label(K_ENTER, buf), "Enter");
    assert_string_equal(key_label(K_CTRL('r'), buf), "Ctrl-R");
    assert_string_equal(key_label('+', buf), "+");
    assert_string_equal(key_label('<', buf), "<");
    assert_string_equal(key_label(' ', buf), "Space");
    assert_string_equal(key_label(K_F12, buf), "F12");
    assert_string_equal(key_label(0xe9, buf), "é");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drawing_is_clipped),
        cmocka_unit_test(texts_are_cut_with_an_ellipsis),
        cmocka_unit_test(wide_characters_take_two_columns),
        cmocka_unit_test(half_a_wide_character_never_stays),
        cmocka_unit_test(a_wide_character_keeps_to_its_row),
        cmocka_unit_test(foreign_text_is_made_harmless),
        cmocka_unit_test(figures_are_whole_or_dots),
        cmocka_unit_test(paragraphs_break_at_blanks),
        cmocka_unit_test(boxes_have_titles),
        cmocka_unit_test(sizes_of_nought_are_harmless),
        cmocka_unit_test(roles_print_as_letters),
        cmocka_unit_test(bars_fill_to_their_share),
        cmocka_unit_test(what_is_missing_is_a_letter),
        cmocka_unit_test(tables_drop_what_matters_least),
        cmocka_unit_test(tables_keep_the_selected_row_in_sight),
        cmocka_unit_test(scripts_name_keys),
        cmocka_unit_test(keys_have_labels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
