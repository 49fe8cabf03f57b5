/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/shorten.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ESC = 27, SHIFT_IN = 15, MOST = 10000, BACKSPACES = 4, LINE_FEEDS = 4, STEP_TEXT = 24 };

/* A piece of the stream: a control sequence with its numbers, or a character. */
struct piece {
    const char *bytes;
    size_t length;
    unsigned char final; /* of a control sequence of numbers alone, else 0 */
    int number[PEN_NUMBERS], count; /* at least one: what is left out is 0 */
};

static bool is_final(char byte)
{
    return byte >= 0x40 && byte <= 0x7e;
}

/* Reads "Esc [ 1 ; 2 H"; what has other bytes or too many numbers stays a mere string. */
static void read_control(struct piece *p, size_t n)
{
    size_t at = 2;
    bool plain = true;
    p->number[0] = 0;
    p->count = 1;
    for (; at < n && !is_final(p->bytes[at]); at++) {
        char byte = p->bytes[at];
        int *number = &p->number[p->count - 1];
        if (byte >= '0' && byte <= '9' && *number < MOST)
            *number = 10 * *number + byte - '0';
        else if (byte == ';' && p->count < PEN_NUMBERS)
            p->number[p->count++] = 0;
        else
            plain = false;
    }
    p->length = at < n ? at + 1 : n;
    p->final = plain && at < n ? (unsigned char)p->bytes[at] : 0;
}

/* "Esc ( B" has bytes between, "Esc M" none. */
static size_t escape_length(const char *bytes, size_t n)
{
    size_t at = 1;
    while (at < n && bytes[at] >= 0x20 && bytes[at] < 0x30)
        at++;
    return at < n ? at + 1 : n;
}

static size_t character_length(const char *bytes, size_t n)
{
    size_t at = 1;
    bool long_one = (unsigned char)bytes[0] >= 0xc0;
    while (long_one && at < n && ((unsigned char)bytes[at] & 0xc0) == 0x80)
        at++;
    return at;
}

static struct piece next_piece(const char *bytes, size_t n)
{
    struct piece p = {.bytes = bytes};
    if (bytes[0] == ESC && n > 1 && bytes[1] == '[')
        read_control(&p, n);
    else
        p.length = bytes[0] == ESC ? escape_length(bytes, n) : character_length(bytes, n);
    return p;
}

static void add_pen(struct shortener *s, struct text *out)
{
    char change[PEN_TEXT];
    if (!s->wanted.known)
        return;
    text_add_bytes(out, change, pen_change(&s->pen, &s->wanted, change));
    s->pen = s->wanted;
}

static void forget_place(struct shortener *s)
{
    s->row = s->column = 0;
}

/* What is not known here is sent as it is, by the pen that it was meant for. */
static void pass(struct shortener *s, const struct piece *p, struct text *out)
{
    add_pen(s, out);
    text_add_bytes(out, p->bytes, p->length);
    forget_place(s);
}

static void take_pen(struct shortener *s, const struct piece *p, struct text *out)
{
    if (pen_take(&s->wanted, p->number, p->count) && s->wanted.known)
        return;
    pass(s, p, out);
    s->pen.known = s->wanted.known = false;
}

/* Along the row: by backspaces, a return, or a number of columns. */
static size_t write_across(int from, int to, char *out, size_t size)
{
    int n = from - to;
    if (n == 0)
        return 0;
    if (to == 1)
        return (size_t)snprintf(out, size, "\r");
    if (n > 0 && n <= BACKSPACES)
        return (size_t)snprintf(out, size, "%.*s", n, "\b\b\b\b");
    if (n == -1)
        return (size_t)snprintf(out, size, "\033[C");
    return (size_t)snprintf(out, size, "\033[%d%c", abs(n), n > 0 ? 'D' : 'C');
}

/* To a place from where the cursor is known to be: the length of what was written, 0 when
 * only its name leads there. */
static size_t write_step(const struct shortener *s, int row, int column, char *out, size_t size)
{
    size_t down = (size_t)(row - s->row);
    if (s->column == 0 || row < s->row || down > LINE_FEEDS)
        return 0;
    memset(out, '\n', down);
    return down + write_across(s->column, column, out + down, size - down);
}

static void move(struct shortener *s, const struct piece *p, int row, int column,
                 struct text *out)
{
    char step[STEP_TEXT];
    size_t length = write_step(s, row, column, step, sizeof step);
    bool named = length == 0 || length > p->length;
    text_add_bytes(out, named ? p->bytes : step, named ? p->length : length);
    s->row = row;
    s->column = column;
}

/* Blanks show less of the pen than ink does. */
static void add_blank_pen(struct shortener *s, struct text *out)
{
    if (!pen_equal_blank(&s->pen, &s->wanted))
        add_pen(s, out);
}

static int at_least_one(int n)
{
    return n > 0 ? n : 1;
}

static void take_control(struct shortener *s, const struct piece *p, struct text *out)
{
    if (p->final == 'm') {
        take_pen(s, p, out);
    } else if (p->final == 'H' && p->count <= 2) {
        int column = p->count > 1 ? p->number[1] : 1;
        move(s, p, at_least_one(p->number[0]), at_least_one(column), out);
    } else if (p->final == 'd' && p->count == 1 && s->column > 0) {
        move(s, p, at_least_one(p->number[0]), s->column, out);
    } else if (p->final == 'G' && p->count == 1 && s->row > 0) {
        move(s, p, s->row, at_least_one(p->number[0]), out);
    } else if (p->final == 'X' || p->final == 'K') {
        add_blank_pen(s, out);
        text_add_bytes(out, p->bytes, p->length);
    } else {
        pass(s, p, out);
    }
}

/* Lines and blocks, U+2500 to U+259F, take one column, as ASCII does. */
static bool is_narrow(const struct piece *p)
{
    if (p->length == 1)
        return *p->bytes >= 0x20 && *p->bytes < 0x7f;
    return p->length == 3 && memcmp(p->bytes, "\342\224\200", 3) >= 0 &&
           memcmp(p->bytes, "\342\226\237", 3) <= 0;
}

static void take_character(struct shortener *s, const struct piece *p, struct text *out)
{
    if (*p->bytes == ' ')
        add_blank_pen(s, out);
    else
        add_pen(s, out);
    text_add_bytes(out, p->bytes, p->length);
    if (s->column > 0 && s->column < s->width && is_narrow(p))
        s->column++;
    else
        forget_place(s); /* at the end of a row terminals differ */
}

/* The ordinary character set is chosen again and again, though no other ever is. */
static bool is_idle(const struct piece *p)
{
    return *p->bytes == SHIFT_IN || (p->length == 3 && memcmp(p->bytes, "\033(B", 3) == 0);
}

void shorten(struct shortener *s, int width, const char *bytes, size_t n, struct text *out)
{
    s->width = width;
    forget_place(s);
    for (size_t at = 0; at < n;) {
        struct piece p = next_piece(bytes + at, n - at);
        at += p.length;
        if (is_idle(&p))
            continue;
        if (p.final)
            take_control(s, &p, out);
        else if (*p.bytes == ESC || (unsigned char)*p.bytes < 0x20)
            pass(s, &p, out);
        else
            take_character(s, &p, out);
    }
    add_pen(s, out);
}
