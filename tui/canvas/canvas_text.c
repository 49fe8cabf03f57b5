/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on the canvas: columns are counted, never bytes. */
#include <config.h>

#include "tui/canvas/canvas_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"

/* What one character of a text becomes on screen. */
struct form {
    uint32_t code[2]; /* the second is 0 unless it is a letter after '^' */
    int width;        /* columns: 0 a combining mark, which a cell cannot hold */
};

/* Reads a character and moves *s past it; false at the end. */
static bool next_form(const char **s, struct form *f)
{
    uint32_t code = (unsigned char)**s;
    if (code >= 0x20 && code < 0x7f) {
        *f = (struct form){{code, 0}, 1};
        ++*s;
        return true;
    }
    int used = utf8_decode(*s, &code);
    if (used == 0)
        return false;
    *s += used;
    int width = code_width(code);
    *f = (struct form){{code, 0}, width};
    if (code < 0x20 || code == 0x7f)
        *f = (struct form){{'^', code ^ 0x40}, 2};
    else if (width < 0)
        *f = (struct form){{0xfffd, 0}, 1};
    return true;
}

static void put_form(struct canvas *c, int x, int y, const struct form *f, enum role role)
{
    bool foreign = c->ascii && f->code[0] > 0x7e;
    for (int i = 0; i < f->width; i++)
        canvas_put(c, x + i, y, foreign ? '?' : i ? ' ' : f->code[0], role);
    if (f->width < 2 || foreign)
        return;
    if (f->code[1])
        canvas_put(c, x + 1, y, f->code[1], role);
    else if (x < 0 || x + 1 >= c->w)
        canvas_put(c, x < 0 ? x + 1 : x, y, ' ', role); /* half of it is outside */
    else if (y >= 0 && y < c->h)
        c->cell[y * c->w + x + 1].ch = 0;
}

int text_width(const char *s)
{
    struct form f;
    int width = 0;
    while (next_form(&s, &f))
        width += f.width;
    return width;
}

/* Draws the characters that fit whole into width columns; returns the columns.
 * rest gets what was left. */
static int put_columns(struct canvas *c, int x, int y, int width, enum role role,
                       const char *s, const char **rest)
{
    struct form f;
    int used = 0;
    for (*rest = s; next_form(&s, &f) && used + f.width <= width; *rest = s) {
        put_form(c, x + used, y, &f, role);
        used += f.width;
    }
    return used;
}

int canvas_text(struct canvas *c, int x, int y, int width, enum role role, const char *s)
{
    const char *rest;
    if (width <= 0)
        return 0;
    int used = put_columns(c, x, y, width - 1, role, s, &rest);
    if (text_width(rest) <= width - used)
        return used + put_columns(c, x + used, y, width - used, role, rest, &rest);
    canvas_glyph(c, x + used, y, GLYPH_ELLIPSIS, role);
    return used + 1;
}

int canvas_textf(struct canvas *c, int x, int y, int width, enum role role,
                 const char *format, ...)
{
    char buf[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(buf, sizeof buf, format, args);
    va_end(args);
    return canvas_text(c, x, y, width, role, buf);
}

void canvas_figure(struct canvas *c, int x, int y, int width, enum role role, const char *s)
{
    const char *rest;
    int columns = text_width(s);
    if (columns <= width)
        put_columns(c, x + width - columns, y, columns, role, s, &rest);
    else
        for (int i = 1; i <= 3 && i <= width; i++)
            canvas_put(c, x + width - i, y, '.', role);
}

/* Bytes of s that make one line of at most width columns, the newline or the
 * blank after it not counted. At least one character. A share keeps its "%". */
static size_t line_length(const char *s, int width)
{
    const char *at = s, *blank = NULL, *before = s;
    struct form f;
    int used = 0;
    while (*at != '\n' && next_form(&at, &f)) {
        used += f.width;
        if (used > width)
            return (size_t)((blank ? blank : before > s ? before : at) - s);
        if (*at == ' ' && at[1] != '%')
            blank = at;
        before = at;
    }
    return (size_t)(at - s);
}

int canvas_paragraph(struct canvas *c, struct rect r, enum role role, const char *s)
{
    int lines = 0;
    if (r.w <= 0)
        return 0;
    for (; *s; lines++) {
        char line[1024];
        const char *rest;
        size_t n = line_length(s, r.w);
        size_t kept = n < sizeof line ? n : sizeof line - 1;
        memcpy(line, s, kept);
        line[kept] = 0;
        if (lines < r.h)
            put_columns(c, r.x, r.y + lines, r.w, role, line, &rest);
        s += n;
        if (*s == '\n')
            s++;
        else
            s += strspn(s, " ");
    }
    return lines;
}

static void frame_lines(struct canvas *c, struct rect r, enum role role)
{
    int right = r.x + r.w - 1, bottom = r.y + r.h - 1;
    uint32_t across = canvas_glyph_code(c, GLYPH_HORIZONTAL);
    uint32_t down = canvas_glyph_code(c, GLYPH_VERTICAL);
    canvas_fill(c, (struct rect){r.x, r.y, r.w, 1}, across, role);
    canvas_fill(c, (struct rect){r.x, bottom, r.w, 1}, across, role);
    canvas_fill(c, (struct rect){r.x, r.y, 1, r.h}, down, role);
    canvas_fill(c, (struct rect){right, r.y, 1, r.h}, down, role);
    canvas_glyph(c, r.x, r.y, GLYPH_TOP_LEFT, role);
    canvas_glyph(c, right, r.y, GLYPH_TOP_RIGHT, role);
    canvas_glyph(c, r.x, bottom, GLYPH_BOTTOM_LEFT, role);
    canvas_glyph(c, right, bottom, GLYPH_BOTTOM_RIGHT, role);
}

void canvas_box(struct canvas *c, struct rect r, enum role frame, enum role title,
                const char *text)
{
    if (r.w < 2 || r.h < 2)
        return;
    frame_lines(c, r, frame);
    if (!text || !*text || r.w < 6)
        return;
    int used = canvas_text(c, r.x + 3, r.y, r.w - 6, title, text);
    canvas_put(c, r.x + 2, r.y, ' ', frame);
    canvas_put(c, r.x + 3 + used, r.y, ' ', frame);
}
