/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Inside of a chart: the rectangle of the curves and the one mapping from
 * values to sub-cells which curves, lines, ticks and points share. Used by the
 * chart's own files only.
 */
#ifndef SWAPDECK_PLOT_H
#define SWAPDECK_PLOT_H

#include "tui/widget/chart_parts.h"

struct plot {
    struct rect r;
    double x_from, x_to, y_from, y_to; /* finite, from < to */
    int across, down;                  /* sub-cells of a cell: 2 by 2, in ASCII 1 by 3 */
    const struct chart *chart;
};

enum { PLOT_FAR = 1 << 24 }; /* further than any sub-cell of a plot */

/* Sub-column and sub-row of a value, outside the rectangle for values outside. */
int plot_sub_x(const struct plot *p, double x);
int plot_sub_y(const struct plot *p, double y);

/* The value at the middle of a sub-column: plot_sub_x of it is the sub-column. */
double plot_x_at(const struct plot *p, int sub);

/* Column and row on the canvas. */
int plot_column(const struct plot *p, double x);
int plot_row(const struct plot *p, double y);

#endif
