/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shortened frames show what the long ones do, to the last attribute. */
#include <config.h>

#include "tests/check.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "tui/terminal/shorten.h"

enum { WIDTH = 40, HEIGHT = 12, FRAMES = 3000, PIECES = 40 };

struct screen {
    VTerm *terminal;
    VTermScreen *cells;
};

static struct screen screen_open(void)
{
    struct screen s = {.terminal = vterm_new(HEIGHT, WIDTH)};
    vterm_set_utf8(s.terminal, 1);
    s.cells = vterm_obtain_screen(s.terminal);
    vterm_screen_reset(s.cells, 1);
    return s;
}

static VTermScreenCell cell_at(const struct screen *s, int row, int column)
{
    VTermScreenCell cell;
    VTermPos at = {row, column};
    memset(&cell, 0, sizeof cell);
    assert_int_equal(vterm_screen_get_cell(s->cells, at, &cell), 1);
    return cell;
}

/* Of a blank only the ground shows, unless it is underlined or reverse; the right half of a
 * wide character may have lost its left one. */
static void assert_same_cell(const VTermScreenCell *a, const VTermScreenCell *b)
{
    uint32_t blank = a->chars[0] ? a->chars[0] : ' ';
    assert_int_equal(blank, b->chars[0] ? b->chars[0] : ' ');
    assert_int_equal(a->attrs.underline, b->attrs.underline);
    assert_int_equal(a->attrs.reverse, b->attrs.reverse);
    assert_memory_equal(&a->bg, &b->bg, sizeof a->bg);
    if ((blank == ' ' || blank == UINT32_MAX) && !a->attrs.underline && !a->attrs.reverse)
        return;
    assert_int_equal(a->attrs.bold, b->attrs.bold);
    assert_memory_equal(&a->fg, &b->fg, sizeof a->fg);
}

static void assert_same(const struct screen *a, const struct screen *b)
{
    VTermPos here, there;
    vterm_state_get_cursorpos(vterm_obtain_state(a->terminal), &here);
    vterm_state_get_cursorpos(vterm_obtain_state(b->terminal), &there);
    assert_int_equal(here.row, there.row);
    assert_int_equal(here.col, there.col);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            VTermScreenCell first = cell_at(a, y, x), second = cell_at(b, y, x);
            assert_same_cell(&first, &second);
        }
}

static unsigned draw(unsigned *seed, unsigned n)
{
    *seed = *seed * 1103515245 + 12345;
    return (*seed >> 16) % n;
}

/* What curses writes, in any order: places, pens, erasures, ink of all widths, and what is
 * not known. */
static void add_piece(unsigned *seed, struct text *out)
{
    static const char *const pens[] = {
        "\033(B\033[m", "\033[m", "\033[1m", "\033[2m", "\033[4m", "\033[7m", "\033[27m",
        "\033[24m", "\033[22m", "\033[31m", "\033[39m", "\033[39;49m", "\033[96m", "\033[44m",
        "\033[38;5;222m", "\033[48;5;234m", "\033[0;1;7m", "\033[103m", "\033[3m", "\033[m\017",
    };
    static const char *const ink[] = {
        "a", "need 274", "  ", " ", "\342\226\204", "\342\226\204\342\226\200",
        "\342\225\214", "\342\234\223", "\346\274\242", "9 9",
    };
    static const char *const others[] = {
        "\r", "\n", "\b", "\033[K", "\033[5X", "\033[1K", "\033[?25l", "\033[3D", "\033[2B",
        "\033[H", "\033[4d",
    };
    switch (draw(seed, 4)) {
    case 0:
        text_add(out, pens[draw(seed, sizeof pens / sizeof *pens)]);
        break;
    case 1:
        text_add(out, others[draw(seed, sizeof others / sizeof *others)]);
        break;
    case 2:
        if (draw(seed, 3))
            text_addf(out, "\033[%u;%uH", 1 + draw(seed, HEIGHT), 1 + draw(seed, WIDTH));
        else
            text_addf(out, "\033[%uG", 1 + draw(seed, WIDTH));
        break;
    default:
        text_add(out, ink[draw(seed, sizeof ink / sizeof *ink)]);
    }
}

static void frames_look_alike(void **state)
{
    (void)state;
    struct screen plain = screen_open(), brief = screen_open();
    struct shortener s = {0};
    unsigned seed = 1;
    size_t before = 0, after = 0;
    for (int i = 0; i < FRAMES; i++) {
        struct text frame, sent;
        text_init(&frame);
        text_init(&sent);
        for (int k = 0; k < PIECES; k++)
            add_piece(&seed, &frame);
        shorten(&s, WIDTH, frame.data, frame.length, &sent);
        vterm_input_write(plain.terminal, frame.data, frame.length);
        vterm_input_write(brief.terminal, sent.data, sent.length);
        assert_same(&plain, &brief);
        before += frame.length;
        after += sent.length;
        text_free(&frame);
        text_free(&sent);
    }
    assert_true(after < before * 9 / 10);
    vterm_free(plain.terminal);
    vterm_free(brief.terminal);
}

/* After what curses writes first, and an ink that shows the pen. */
static void assert_shortened(const char *bytes, const char *expected)
{
    struct shortener s = {0};
    struct text out;
    text_init(&out);
    shorten(&s, WIDTH, "\033(B\033[m", 6, &out);
    text_free(&out);
    shorten(&s, WIDTH, bytes, strlen(bytes), &out);
    assert_string_equal(out.data, expected);
    text_free(&out);
}

static void each_kind_is_shortened(void **state)
{
    (void)state;
    static const struct {
        const char *bytes, *expected;
    } rows[] = {
        {"\033[m\033[31ma", "\033[31ma"},
        {"\033[31ma\033[39m\033(B\033[m b\033[31mc", "\033[31ma \033[mb\033[31mc"},
        {"\033[31ma\033[m \033[31mc", "\033[31ma c"},
        {"\033[31ma\033[m ", "\033[31ma \033[m"},
        {"\033[1ma\033(B\033[m\033[32mb", "\033[1ma\033[;32mb"},
        {"\033[3;5Hab\033[3;9Hc", "\033[3;5Hab\033[2Cc"},
        {"\033[3;5Hab\033[3;8Hc", "\033[3;5Hab\033[Cc"},
        {"\033[3;5Hab\033[4;5Hc", "\033[3;5Hab\n\b\bc"},
        {"\033[3;5Hab\033[4;1Hc", "\033[3;5Hab\n\rc"},
        {"\033[3;5H\346\274\242\033[3;9Hc", "\033[3;5H\346\274\242\033[3;9Hc"},
        {"\033[3;39Hab\033[3;12Hc", "\033[3;39Hab\033[3;12Hc"},
        {"\033[7ma\033[m b", "\033[7ma\033[m b"},
        {"\033[31;44ma\033[49m b", "\033[31;44ma\033[49m b"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_shortened(rows[i].bytes, rows[i].expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_look_alike),
        cmocka_unit_test(each_kind_is_shortened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
