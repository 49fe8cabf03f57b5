/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts that are curves: sweeps with the places where they cross what is owned. */
#ifndef SWAPDECK_PLOTS_H
#define SWAPDECK_PLOTS_H

#include "engine/answers/answers.h"

/* Points of a plot that fills about so many columns. */
int points_for(int columns);

/* What a plot against this parameter shows: METRIC_NEED, or METRIC_ACHIEVED. */
enum metric_id plot_metric(enum param_id param);

/* Each fills the part of its name from the request and the parts before it, into its own
 * place among the answers; interrupted, it leaves that place as it may. */
void plot_fill(struct answers *a);
void plot_others_fill(struct answers *a);
void plot_ports_fill(struct answers *a);
void plot_ports_others_fill(struct answers *a);
void small_plots_fill(struct answers *a);
void small_ports_fill(struct answers *a);
void cost_fill(struct answers *a);

#endif
