/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Horizontal stacked bars and gauges in eighths of a cell. */
#ifndef SWAPDECK_BAR_H
#define SWAPDECK_BAR_H

#include "tui/canvas.h"

struct bar_part {
    double value;   /* not negative */
    enum role role;
    char letter;    /* fills the part in ASCII and without colour */
};

/* Parts one after the other in width columns that stand for 0..scale; mark (NAN:
 * none) draws a vertical line at that value. */
void bar_stacked(struct canvas *c, int x, int y, int width, double scale,
                 const struct bar_part *part, int parts, double mark);

#endif
