/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart is made of: axes, curves, lines, points, shading. */
#ifndef SWAPDECK_CHART_PARTS_H
#define SWAPDECK_CHART_PARTS_H

#include "tui/canvas/canvas.h"

enum { CHART_CURVES = 8, CHART_LINES = 2, CHART_POINTS = 8 };

struct chart_axis {
    double from, to;       /* from < to */
    const char *label;     /* with unit, or "" */
    bool whole;            /* integer ticks only */
    bool share;            /* values are shares, labels percentages */
};

struct chart_curve {
    const double *x, *y;   /* count points, x rising; y NAN is a gap */
    int count;
    bool stairs;           /* whole results: steps, not slopes */
    enum role role;
    bool dashed;           /* where it is flat */
    char mark;             /* letter put along the curve and at its end, 0 none */
    const char *label;
};

struct chart_line { /* horizontal, dashed, its label in the plot or the gutter */
    double y;
    enum role role;
    const char *label;
};

struct chart_point {
    double x, y;
    enum glyph glyph;
    enum role role;
    const char *label;     /* beside the point when there is room, never over a curve */
};

struct chart {
    struct chart_axis x, y;
    int curves, lines, points;
    struct chart_curve curve[CHART_CURVES];
    struct chart_line line[CHART_LINES];
    struct chart_point point[CHART_POINTS];
    const double *shade_x; /* columns nearest to an x with shade true are shaded */
    const bool *shade;
    int shade_count;
    int shade_rows;        /* at the bottom, where few curves pass; 0 all */
    const double *shade_below; /* NULL: the whole height; else only what lies below */
    const char *const *shade_words; /* said where most is shaded: the first text that fits;
                                       NULL at the end; NULL: nothing is said */
};

#endif
