/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is needed against one parameter, with what is owned; or what is served. */
#ifndef SWAPDECK_NEED_CHART_H
#define SWAPDECK_NEED_CHART_H

#include "engine/answers/answers.h"
#include "tui/canvas/canvas.h"

enum need_chart_form {
    CHART_SMALL, /* under a title of its own */
    CHART_ALONE, /* the chosen model's curve */
    CHART_ALL    /* and those of the others, which are filled */
};

/*
 * Draws METRIC_NEED, METRIC_PORTS_NEED or METRIC_ACHIEVED over a plot's sweep: what is
 * owned or wanted as a line, the present point, exact crossings, and where no number
 * helps, words that say so.
 */
void need_chart_draw(const struct answers *k, struct canvas *c, struct rect r,
                     const struct need_plot *plot, enum need_chart_form form,
                     enum metric_id metric);

/* True when the chosen model gives a figure anywhere in the plot. */
bool need_chart_has(const struct need_plot *plot, enum metric_id metric);

/* True when the parameter moves the metric anywhere in the sweep. */
bool need_chart_moves(const struct sweep *s, enum metric_id metric);

/* "Swaps per day 2.00: need 274, own 300, 26 beyond; enough up to 2.713", as much
 * of it as fits. */
void need_chart_readout(const struct answers *k, struct canvas *c, struct rect r,
                        const struct need_plot *plot);

#endif
