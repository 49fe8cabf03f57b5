/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything computed that a view shows: filled after each edit, read by panes. */
#ifndef SWAPDECK_BOARD_H
#define SWAPDECK_BOARD_H

#include "engine/advice/advice.h"
#include "engine/scenario/scenario.h"
#include "engine/study/day.h"
#include "engine/study/expansion.h"
#include "engine/study/frontier.h"
#include "engine/study/sweep.h"

enum { BOARD_SMALL = 8, BOARD_CROSSINGS = 3 };

/* Values of a parameter at which a need passes what is owned. */
struct crossings {
    int count;
    double x[BOARD_CROSSINGS];
};

/* The needs against one parameter, in the chosen model. */
struct need_plot {
    struct sweep sweep;
    struct crossings batteries, ports;
};

struct board {
    enum model_id model;
    enum param_id plotted;
    int width;                           /* of the screen it was computed for */
    struct results results[MODEL_COUNT];
    struct need_plot plot;               /* against the plotted parameter */
    struct sweep overlay[MODEL_COUNT];   /* the other models at the same points; the chosen
                                            model's is empty */
    int small_count;
    struct need_plot small[BOARD_SMALL]; /* one for each sensitive parameter */
    struct sweep cost;                   /* cost.* against service.level */
    int rows;
    struct expansion_row expansion[EXPANSION_MAX];
    int advice_count;
    struct advice advice[ADVICE_MAX];
    struct day_study day;
    struct frontier_study frontier;
    unsigned filled;                     /* which parts above are valid, bits of board_part */
};

enum board_part {
    BOARD_RESULTS = 1,
    BOARD_PLOT = 2,
    BOARD_SMALL_PLOTS = 4,
    BOARD_COST = 8,
    BOARD_EXPANSION = 16,
    BOARD_ADVICE = 32,
    BOARD_DAY = 128,
    BOARD_FRONTIER = 256,
    BOARD_PLAN = 512,   /* the cheapest plan, by the frontier's model, among the results */
    BOARD_PORTS = 64    /* the need for ports, too, in what plots are filled */
};

/*
 * Computes the parts for the scenario anew; width is the screen's, for the number
 * of points. What takes too long for a key at large fleets is left out: parts
 * beyond b->filled are not valid until board_fill has brought them.
 */
void board_compute(struct board *b, const struct scenario *s, enum model_id model,
                   enum param_id plotted, unsigned parts, int width);

/* Brings missing parts of the scenario computed last; slow ones one a call. Those that
 * are interrupted (interrupt_watch) are still missing afterwards. */
void board_fill(struct board *b, const struct scenario *s, unsigned parts);

#endif
