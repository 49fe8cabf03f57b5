/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells, shapes and the canvas as text; words are in canvas_text.c. */
#include <config.h>

#include "tui/canvas/canvas.h"

#include <stdlib.h>

#include "engine/base/utf8.h"

static const uint32_t glyphs[GLYPH_COUNT][2] = {
#define GLYPH(id, code, ascii) [GLYPH_##id] = {code, ascii},
#include "tui/canvas/glyph.def"
#undef GLYPH
};

void canvas_init(struct canvas *c)
{
    *c = (struct canvas){.cursor_x = -1, .cursor_y = -1};
}

void canvas_free(struct canvas *c)
{
    free(c->cell);
    canvas_init(c);
}

bool canvas_resize(struct canvas *c, int w, int h)
{
    if (w == c->w && h == c->h) {
        canvas_clear(c);
        return true;
    }
    free(c->cell);
    c->w = c->h = 0;
    c->cell = w > 0 && h > 0 ? calloc((size_t)w * (size_t)h, sizeof *c->cell) : NULL;
    if (c->cell) {
        c->w = w;
        c->h = h;
    }
    canvas_clear(c);
    return c->cell != NULL;
}

void canvas_clear(struct canvas *c)
{
    for (int i = 0; i < c->w * c->h; i++)
        c->cell[i] = (struct cell){.ch = ' '};
    c->cursor_x = c->cursor_y = -1;
}

static bool inside(const struct canvas *c, int x, int y)
{
    return x >= 0 && y >= 0 && x < c->w && y < c->h;
}

/* Half of a wide character cannot stay alone. */
static void part_neighbours(struct canvas *c, int x, struct cell *cell)
{
    if (cell[0].ch == 0 && x > 0)
        cell[-1].ch = ' ';
    if (x + 1 < c->w && cell[1].ch == 0)
        cell[1].ch = ' ';
}

void canvas_put(struct canvas *c, int x, int y, uint32_t ch, enum role role)
{
    if (!inside(c, x, y))
        return;
    struct cell *cell = &c->cell[y * c->w + x];
    part_neighbours(c, x, cell);
    *cell = (struct cell){.ch = ch, .role = (uint8_t)role};
}

uint32_t canvas_glyph_code(const struct canvas *c, enum glyph g)
{
    return glyphs[g][c->ascii];
}

void canvas_glyph(struct canvas *c, int x, int y, enum glyph g, enum role role)
{
    canvas_put(c, x, y, canvas_glyph_code(c, g), role);
}

/* The part of a rectangle that is on the canvas. */
static struct rect clip(const struct canvas *c, struct rect r)
{
    int right = r.x + r.w < c->w ? r.x + r.w : c->w;
    int bottom = r.y + r.h < c->h ? r.y + r.h : c->h;
    int x = r.x > 0 ? r.x : 0, y = r.y > 0 ? r.y : 0;
    return (struct rect){x, y, right - x, bottom - y};
}

void canvas_fill(struct canvas *c, struct rect r, uint32_t ch, enum role role)
{
    r = clip(c, r);
    for (int y = r.y; y < r.y + r.h; y++)
        for (int x = r.x; x < r.x + r.w; x++)
            canvas_put(c, x, y, ch, role);
}

void canvas_role(struct canvas *c, struct rect r, enum role role)
{
    r = clip(c, r);
    for (int y = r.y; y < r.y + r.h; y++)
        for (int x = r.x; x < r.x + r.w; x++)
            c->cell[y * c->w + x].role = (uint8_t)role;
}

void canvas_reverse(struct canvas *c, struct rect r)
{
    r = clip(c, r);
    for (int y = r.y; y < r.y + r.h; y++)
        for (int x = r.x; x < r.x + r.w; x++)
            c->cell[y * c->w + x].reverse = 1;
}

struct rect rect_inside(struct rect r, int margin)
{
    r.x += margin;
    r.y += margin;
    r.w = r.w > 2 * margin ? r.w - 2 * margin : 0;
    r.h = r.h > 2 * margin ? r.h - 2 * margin : 0;
    return r;
}

bool rect_empty(struct rect r)
{
    return r.w <= 0 || r.h <= 0;
}

void canvas_print(const struct canvas *c, struct text *out)
{
    for (int y = 0; y < c->h; y++) {
        const struct cell *row = c->cell + y * c->w;
        int end = c->w;
        while (end > 0 && row[end - 1].ch == ' ')
            end--;
        for (int x = 0; x < end; x++) {
            char utf8[5];
            if (row[x].ch)
                text_add_bytes(out, utf8, (size_t)utf8_encode(row[x].ch, utf8));
        }
        text_add(out, "\n");
    }
}

void canvas_print_roles(const struct canvas *c, struct text *out)
{
    static const char letters[] = ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    _Static_assert(ROLE_COUNT < sizeof letters, "a letter for every role");
    for (int y = 0; y < c->h; y++) {
        for (int x = 0; x < c->w; x++)
            text_add_bytes(out, &letters[c->cell[y * c->w + x].role], 1);
        text_add(out, "\n");
    }
}
