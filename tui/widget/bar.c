/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/bar.h"

#include <math.h>

enum { FULL_BLOCK = 0x2588, DARK_SHADE = 0x2593, MEDIUM_SHADE = 0x2592, LIGHT_SHADE = 0x2591 };

/* Left blocks of one to seven eighths run downwards from the full block's end. */
static uint32_t eighths(int n)
{
    return 0x2590 - (uint32_t)n;
}

uint32_t bar_code(const struct canvas *c, const struct bar_part *part)
{
    if (c->ascii || part->role == ROLE_BAR_SHORT)
        return (uint32_t)part->letter;
    switch (part->role) {
    case ROLE_BAR_CIRCULATING: return DARK_SHADE;
    case ROLE_BAR_SAFETY: return MEDIUM_SHADE;
    case ROLE_BAR_SURPLUS: return LIGHT_SHADE;
    default: return FULL_BLOCK;
    }
}

/* Eighths of a cell from the left end to a value; the end of the bar is the limit. */
static int position(double value, double scale, int width)
{
    double share = value / scale;
    if (!(share > 0))
        return 0;
    return share >= 1 ? 8 * width : (int)lround(share * 8 * width);
}

/* From one eighth to another: cells filled more than by half belong to the part,
 * and a full block ends in its exact eighth when nothing follows. */
static void draw_part(struct canvas *c, int x, int y, int from, int to, bool last,
                      const struct bar_part *part)
{
    uint32_t code = bar_code(c, part);
    bool exact = last && code == FULL_BLOCK;
    int begin = (from + 4) / 8, end = exact ? to / 8 : (to + 4) / 8;
    for (int i = begin; i < end; i++)
        canvas_put(c, x + i, y, code, part->role);
    if (exact && to % 8 && end >= begin)
        canvas_put(c, x + end, y, eighths(to % 8), part->role);
}

void bar_stacked(struct canvas *c, int x, int y, int width, double scale,
                 const struct bar_part *part, int parts, double mark)
{
    double sum = 0;
    if (width <= 0 || !(scale > 0))
        return;
    for (int i = 0; i < parts; i++) {
        int from = position(sum, scale, width);
        sum += part[i].value > 0 ? part[i].value : 0;
        draw_part(c, x, y, from, position(sum, scale, width), i == parts - 1, &part[i]);
    }
    if (!(mark >= 0 && mark <= scale))
        return;
    int column = position(mark, scale, width) / 8;
    canvas_glyph(c, x + (column < width ? column : width - 1), y, GLYPH_VERTICAL, ROLE_OWNED);
}
