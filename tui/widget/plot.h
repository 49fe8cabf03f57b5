/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Inside of a chart: the rectangle of the curves and the one mapping from
 * values to sub-cells which curves, lines, ticks and points share. Used by the
 * chart's own files only.
 */
#ifndef SWAPDECK_PLOT_H
#define SWAPDECK_PLOT_H

#include "engine/base/text.h"
#include "tui/widget/chart.h"

struct plot {
    struct rect r;
    double x_from, x_to, y_from, y_to; /* finite, from < to */
    int across, down;                  /* sub-cells of a cell: 2 by 2, in ASCII 1 by 3 */
    const struct chart *chart;
};

/* Sub-column and sub-row of a value, outside the rectangle for values outside. */
int plot_sub_x(const struct plot *p, double x);
int plot_sub_y(const struct plot *p, double y);

/* The value at the middle of a sub-column: plot_sub_x of it is the sub-column. */
double plot_x_at(const struct plot *p, int sub);

/* Column and row on the canvas. */
int plot_column(const struct plot *p, double x);
int plot_row(const struct plot *p, double y);

/* Draws curves (the first on top), then their letters. */
void plot_curves(struct canvas *c, const struct plot *p);

/* The row of a curve in a column, -1 when it is not there. */
int plot_curve_row(const struct plot *p, const struct chart_curve *curve, int column);

/* Labels of lines, points and curves, where they cover nothing. */
void plot_labels(struct canvas *c, const struct plot *p);

/* Ticks with labels that are exact, distinct and of one precision. */
struct ticks {
    int count;
    double at[CHART_TICKS];
    char label[CHART_TICKS][NUMBER_TEXT];
    int widest; /* columns of the labels */
    char from[NUMBER_TEXT], to[NUMBER_TEXT]; /* the ends, "" when ticks or not exact */
    bool share;
    int power, decimals; /* labels are divided by 10^power: "k", "M", "G" */
};

void ticks_make(struct ticks *t, const struct chart_axis *axis, double from, double to,
                int want);

#endif
