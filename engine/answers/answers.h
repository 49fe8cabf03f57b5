/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answers of one case: what is computed from one scenario for whatever shows
 * it, a screen or a report. They are filled part by part (part.def), so that the
 * quick parts are there at once and the slow ones when they are ready (fill.h). A
 * part that is filled does not change any more.
 *
 * Flat: answers are copied by assignment. One thread fills them; as soon as it has
 * handed them over they are constant, and any thread may read them.
 */
#ifndef SWAPDECK_ANSWERS_H
#define SWAPDECK_ANSWERS_H

#include "engine/advice/advice.h"
#include "engine/advice/cost_plans.h"
#include "engine/advice/repair.h"
#include "engine/scenario/scenario.h"
#include "engine/study/day.h"
#include "engine/study/expansion.h"
#include "engine/study/frontier.h"
#include "engine/study/sweep.h"

enum part {
#define PART(id, ...) PART_##id,
#include "engine/answers/part.def"
#undef PART
    PART_COUNT
};

#define PART_BIT(id) (1u << PART_##id)
_Static_assert(PART_COUNT <= 32, "a set of parts is one word");

/* What is asked for. */
struct request {
    struct scenario scenario;
    enum model_id model;   /* that the figures follow */
    enum param_id plotted; /* of the plot against one parameter; no list */
    int width;             /* of the screen in columns: plots have as many points as help */
    unsigned parts;        /* bits of part; RESULTS always come */
};

enum { SMALL_PLOTS = 8, CROSSINGS = 3 };

/* Whose curve of cost against level is drawn, whatever model is chosen: the rule of thumb
 * is alone in taking the stock for exactly what a level needs. */
static const enum model_id CURVE_MODEL = MODEL_PAPER;

/* Values of a parameter at which a need passes what is owned. */
struct crossings {
    int count;
    double x[CROSSINGS];
};

/* The needs against one parameter, in the chosen model; against the batteries owned, on
 * which no need for them depends, the share that is served. */
struct need_plot {
    struct sweep sweep;
    struct crossings batteries, ports;
};

struct answers {
    struct request of;
    unsigned filled;                     /* which parts below are there */
    struct results results[MODEL_COUNT];
    struct need_plot plot;               /* against the plotted parameter */
    struct sweep overlay[MODEL_COUNT];   /* the other models at the same points, once they
                                            are filled; the chosen model's is empty */
    int small_count;
    struct need_plot small[SMALL_PLOTS]; /* one for each sensitive parameter */
    struct sweep cost;                   /* cost.* against service.level, by CURVE_MODEL */
    struct cost_study costs;             /* by the chosen model */
    struct cost_study frontier_costs;    /* by the one that draws the frontier */
    int repair_count;                    /* 0 when what is owned is enough */
    struct repair repairs[REPAIRS_MAX];
    int rows;
    struct expansion_row expansion[EXPANSION_MAX];
    int advice_count;
    struct advice advice[ADVICE_MAX];
    struct day_study day;
    struct frontier_study frontier;
};

/* True when both ask for the same figures, whatever parts of them. */
bool request_same(const struct request *a, const struct request *b);

/* True when they differ in no more than the plotted parameter and parts. */
bool request_same_case(const struct request *a, const struct request *b);

/* Answers without any part to a request, which they keep a copy of. */
void answers_begin(struct answers *a, const struct request *r);

/* True when all these parts are filled. */
static inline bool answers_have(const struct answers *a, unsigned parts)
{
    return (parts & ~a->filled) == 0;
}

/* The chosen model's answers. */
static inline const struct results *answers_chosen(const struct answers *a)
{
    return &a->results[a->of.model];
}

/* A present value of the case. */
static inline double answers_param(const struct answers *a, enum param_id id)
{
    return param_get(&a->of.scenario.params, id);
}

#endif
