/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done: an order with every name looked up and every number read. */
#ifndef SWAPDECK_JOB_H
#define SWAPDECK_JOB_H

#include "engine/report/format.h"
#include "engine/simulation/simulation.h"
#include "engine/study/seek.h"
#include "tui/canvas/theme.h"
#include "tui/cli/order.h"
#include "tui/state/views.h"

enum { SWEEP_POINTS = 100000 };

/* What is to be done. */
struct job {
    const struct order *order;
    const char *file;            /* NULL: the defaults */
    const char *output;          /* NULL: standard output */
    enum report_format format;
    enum model_id model;
    metric_set metrics;          /* of a sweep */
    enum param_id sweep_param;
    double from, step;
    int points;
    struct seek_query seek;
    struct simulation_plan plan; /* of a simulation */
    struct simulation_part part;
    struct process_options process;
    int threads;
    int list;                    /* see cli_list() */
    enum view_id view;
    struct theme theme;
    int w, h;                    /* of a frame */
};

#endif
