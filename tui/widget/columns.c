/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/columns.h"

#include <math.h>

enum { EIGHTHS = 8, LOWER_BLOCKS = 0x2580 };

/* Eighths of a cell from the lower edge to the end of a bar. */
static int height_of(struct rect r, double scale, double value)
{
    if (!(value > 0))
        return 0;
    double eighths = fmin(value / scale, 1) * EIGHTHS * r.h;
    return eighths < 1 ? 1 : (int)lround(eighths);
}

static int bar_height(struct rect r, const struct columns *bars, double value)
{
    double eighths = value / bars->scale * EIGHTHS * r.h;
    return bars->rounded && eighths < 0.5 ? 0 : height_of(r, bars->scale, value);
}

int columns_row(struct rect r, double scale, double value)
{
    int height = height_of(r, scale, value);
    return r.y + r.h - 1 - (height > 0 ? (height - 1) / EIGHTHS : 0);
}

static uint32_t level(const struct canvas *c, int eighths)
{
    if (eighths >= EIGHTHS)
        return canvas_glyph_code(c, GLYPH_FULL);
    if (c->ascii)
        return eighths < EIGHTHS / 2 ? '.' : ':';
    return LOWER_BLOCKS + (uint32_t)eighths;
}

static void draw_one(struct canvas *c, struct rect r, int height, enum role role)
{
    for (int row = 0; row < r.h && height > 0; row++, height -= EIGHTHS)
        for (int x = 0; x < r.w; x++)
            canvas_put(c, r.x + x, r.y + r.h - 1 - row, level(c, height), role);
}

void columns_draw(struct canvas *c, struct rect r, const struct columns *bars)
{
    for (int i = 0; i < bars->count; i++)
        draw_one(c, (struct rect){r.x + i * bars->each, r.y, bars->each - bars->gap, r.h},
                 bar_height(r, bars, bars->value[i]),
                 i == bars->selected ? bars->selected_role : bars->role);
}
