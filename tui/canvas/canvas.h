/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The canvas: a grid of cells {code point, role}. Panes draw into it; the
 * terminal sends it, tests and `frame` print it as text. Drawing outside is
 * clipped, never an error.
 */
#ifndef SWAPDECK_CANVAS_H
#define SWAPDECK_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/base/text.h"
#include "tui/canvas/role.h"

enum glyph {
#define GLYPH(id, code, ascii) GLYPH_##id,
#include "tui/canvas/glyph.def"
#undef GLYPH
    GLYPH_COUNT
};

/* ch 0 marks the right half of a wide character. */
struct cell {
    uint32_t ch;
    uint8_t role;
    uint8_t reverse; /* 1: drawn in reverse video on top of its role */
};

struct rect {
    int x, y, w, h;
};

struct canvas {
    int w, h;
    bool ascii;          /* glyphs in their ASCII form, foreign text as '?' */
    int cursor_x, cursor_y; /* hardware cursor, -1 when hidden */
    struct cell *cell;   /* w * h, row by row; owned */
};

void canvas_init(struct canvas *c);
void canvas_free(struct canvas *c);
/* Blank cells of the new size; false (and 0 by 0) when out of memory. */
bool canvas_resize(struct canvas *c, int w, int h);
void canvas_clear(struct canvas *c);

/* One cell; the code point must be one column wide. */
void canvas_put(struct canvas *c, int x, int y, uint32_t ch, enum role role);
void canvas_glyph(struct canvas *c, int x, int y, enum glyph g, enum role role);
uint32_t canvas_glyph_code(const struct canvas *c, enum glyph g);

void canvas_fill(struct canvas *c, struct rect r, uint32_t ch, enum role role);
/* Changes the role of what is already drawn. */
void canvas_role(struct canvas *c, struct rect r, enum role role);
/* Draws what is already drawn in reverse video on top of its role. */
void canvas_reverse(struct canvas *c, struct rect r);

/* The rectangle inside a frame, and its cut with another. */
struct rect rect_inside(struct rect r, int margin);
bool rect_empty(struct rect r);

/* The canvas as text: exactly h lines, trailing blanks cut. */
void canvas_print(const struct canvas *c, struct text *out);
/* The same with a letter for each role, to compare colours in tests. */
void canvas_print_roles(const struct canvas *c, struct text *out);

#endif
