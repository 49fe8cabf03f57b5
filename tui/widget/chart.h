/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Charts in characters: axes with exact ticks, up to three curves told apart
 * without colour, threshold lines, points, shading. One function maps values to
 * sub-cells; curve, line, tick and point all use it.
 */
#ifndef SWAPDECK_CHART_H
#define SWAPDECK_CHART_H

#include "tui/widget/chart_parts.h"

/* Draws the chart into r, its axes where there is room for them. */
void chart_draw(struct canvas *c, struct rect r, const struct chart *chart);

/* A y range that holds the finite values of all curves, lines and points, with a
 * little air, never empty. Its ends are round, so that the scale stays while values
 * change a little. Sets chart->y.from and .to. */
void chart_fit_y(struct chart *chart);

/* The same for a range that ends at cut, whatever lies above; INFINITY: none. */
void chart_fit_y_to(struct chart *chart, double cut);

#endif
