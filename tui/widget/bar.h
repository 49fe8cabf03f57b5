/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal stacked bars and gauges, in eighths of a cell where the glyphs allow. */
#ifndef SWAPDECK_BAR_H
#define SWAPDECK_BAR_H

#include "tui/canvas/canvas.h"

struct bar_part {
    double value;   /* not negative */
    enum role role; /* each of the bar_* roles has a texture of its own */
    char letter;    /* fills the part in ASCII; what is missing always */
};

/* Parts one after the other in width columns that stand for 0..scale; mark (NAN:
 * none) draws a vertical line at that value. */
void bar_stacked(struct canvas *c, int x, int y, int width, double scale,
                 const struct bar_part *part, int parts, double mark);

/* What fills a part: for the legend, so that parts are told apart without colour. */
uint32_t bar_code(const struct canvas *c, const struct bar_part *part);

#endif
