/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells, shapes and the canvas as text; words are in canvas_text.c. */
#include <config.h>

#include "tui/canvas/canvas.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[ROLE_COUNT] = {
#define ROLE(id, name, doc) [ROLE_##id] = name,
#include "tui/canvas/role.def"
#undef ROLE
};

static const uint32_t glyphs[GLYPH_COUNT][2] = {
#define GLYPH(id, code, ascii) [GLYPH_##id] = {code, ascii},
#include "tui/canvas/glyph.def"
#undef GLYPH
};

const char *role_name(enum role role)
{
    return names[role];
}

enum role role_find(const char *name)
{
    for (enum role r = 0; r < ROLE_COUNT; r++)
        if (strcmp(names[r], name) == 0)
            return r;
    return ROLE_COUNT;
}

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
