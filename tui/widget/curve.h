/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curves in sub-cells: quadrant blocks, or characters with three heights. */
#ifndef SWAPDECK_CURVE_H
#define SWAPDECK_CURVE_H

#include "tui/widget/plot.h"

/* Draws curves (the first on top), then their letters. */
void plot_curves(struct canvas *c, const struct plot *p);

/* The row of a curve in a column, -1 when it is not there. */
int plot_curve_row(const struct plot *p, const struct chart_curve *curve, int column);

#endif
