/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The need for batteries or ports against one parameter, with what is owned. */
#ifndef SWAPDECK_NEED_CHART_H
#define SWAPDECK_NEED_CHART_H

#include "engine/answers/answers.h"
#include "tui/canvas/canvas.h"

/*
 * Draws stock.need or ports.need over a plot's sweep: what is owned as a line,
 * the present point, exact crossings. overlay: MODEL_COUNT sweeps of the other
 * models; NULL: a small chart under a title of its own.
 */
void need_chart_draw(const struct answers *k, struct canvas *c, struct rect r,
                     const struct need_plot *plot, const struct sweep *overlay,
                     enum metric_id need);

/* True when the chosen model gives a figure for the need anywhere in the plot. */
bool need_chart_has(const struct need_plot *plot, enum metric_id need);

/* True when the parameter moves the need anywhere in the plot. */
bool need_chart_moves(const struct need_plot *plot, enum metric_id need);

/* "Swaps per day 2.00: need 274, own 300, 26 beyond; enough up to 2.713", as much
 * of it as fits. */
void need_chart_readout(const struct answers *k, struct canvas *c, struct rect r,
                        const struct need_plot *plot);

/* True when the plot has a part in which no number of batteries is enough. */
bool need_chart_impossible(const struct need_plot *plot);

#endif
