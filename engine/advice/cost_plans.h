/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Three plans in one currency: what is owned now, the cheapest that reaches the level,
 * and the cheapest when a swap that waits costs its loss. Each is bought at the two
 * prices and loses over the horizon what the model expects at it. Pure; any thread.
 */
#ifndef SWAPDECK_COST_PLANS_H
#define SWAPDECK_COST_PLANS_H

#include "engine/study/models.h"

enum cost_plan_id { COST_OWNED, COST_LEVEL, COST_LOSSES, COST_PLANS };

/* A plan with what it costs; figures hold while status is STATUS_OK. */
struct cost_plan {
    enum status_id status;  /* else why there is no such plan, in the words of about */
    enum metric_id about;   /* the metric whose sentence tells it */
    double quoted;          /* figure of that sentence */
    double batteries, ports;
    bool ports_as_owned;    /* the model asks for no ports: those owned are counted */
    double price;           /* of batteries and ports, money */
    double losses;          /* by waiting swaps over the horizon, money */
    double total;           /* of both */
    double served;          /* share of swaps served at once */
    bool enough;            /* the model says so; only then may it be proposed */
};

struct cost_study {
    enum model_id model;
    struct cost_plan plan[COST_PLANS];
};

/*
 * The three plans of p. r: the model's answers with service.*, stock.need_whole,
 * ports.need and cost.best_* among them. A plan that the model refuses is never the
 * cheapest for the level; that with losses may serve less than is wanted and is then
 * a comparison (enough is false). Gives up when the study is interrupted.
 */
void cost_study(enum model_id model, const struct params *p, const struct results *r,
                struct cost_study *out);

/* "owned", "level", "losses": stable, for files and other programs. */
const char *cost_plan_key(enum cost_plan_id id);

#endif
