/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What checks of advice look at, and answers of the models to them. */
#ifndef SWAPDECK_ADVICE_WITNESS_H
#define SWAPDECK_ADVICE_WITNESS_H

#include "engine/advice/advise.h"
#include "engine/study/evaluate.h"
#include "tests/sentence_match.h"

/* A scenario with what was said of it. */
struct witness {
    struct params p;
    enum model_id model;
    struct results all[MODEL_COUNT];
    struct repair repairs[REPAIRS_MAX];
    struct cost_study costs;
    struct advice advice[ADVICE_MAX];
    int count;
    struct figure f[FIGURES_MAX]; /* of the sentence at hand */
};

static inline double owned(const struct witness *w, enum param_id id)
{
    return param_get(&w->p, id);
}

static inline double metric(const struct witness *w, enum metric_id id)
{
    return w->all[w->model].v[id];
}

/* One metric of the witness's model; NAN where it has no figure. */
static inline double ask_metric(const struct witness *w, const struct params *p,
                                enum metric_id id)
{
    struct results r;
    evaluate(w->model, p, METRIC_BIT(id), &r);
    return result_ok(&r, id) ? r.v[id] : (double)NAN;
}

static inline struct params with(const struct witness *w, enum param_id id, double x)
{
    struct params p = w->p;
    param_set(&p, id, x);
    return p;
}

static inline double what_if_metric(const struct witness *w, enum param_id id, double x,
                                    enum metric_id metric)
{
    struct params p = with(w, id, x);
    return ask_metric(w, &p, metric);
}

/* Enough by its definition: the needs, whole, are owned, and none is out of reach. */
static inline bool enough_of(const struct params *p, const struct results *r)
{
    enum metric_state stock = status_row((enum status_id)r->status[METRIC_NEED_WHOLE])->state;
    enum metric_state ports = status_row((enum status_id)r->status[METRIC_PORTS_NEED])->state;
    if (stock != STATE_OK || ports == STATE_IMPOSSIBLE || ports == STATE_FAILED)
        return false;
    if (param_get(p, PARAM_BATTERIES) < r->v[METRIC_NEED_WHOLE])
        return false;
    return ports != STATE_OK ||
           param_get(p, PARAM_PORTS) >= ceil(r->v[METRIC_PORTS_NEED] * (1 - 1e-12));
}

static inline bool enough_by(enum model_id model, const struct params *p)
{
    struct results r;
    evaluate(model, p, METRIC_BIT(METRIC_NEED_WHOLE) | METRIC_BIT(METRIC_PORTS_NEED), &r);
    return enough_of(p, &r);
}

static inline bool enough_if(const struct witness *w, enum param_id id, double x)
{
    struct params p = with(w, id, x);
    return enough_by(w->model, &p);
}

static inline bool enough_with(const struct witness *w, double batteries, double ports)
{
    struct params p = with(w, PARAM_BATTERIES, batteries);
    param_set(&p, PARAM_PORTS, ports);
    return enough_by(w->model, &p);
}

static inline double price(const struct witness *w, double batteries, double ports)
{
    return batteries * owned(w, PARAM_BATTERY_PRICE) + ports * owned(w, PARAM_PORT_PRICE);
}

/* Does the sentence have this form? Its figures are then in w->f. */
static inline bool form(struct witness *w, const char *pattern, const char *text)
{
    return match(pattern, text, w->f);
}

/* Figure i stands for x, and is no other whole number when it is whole. */
static inline bool is(const struct witness *w, int i, double x)
{
    return agrees(&w->f[i], x);
}

static inline bool is_share(const struct witness *w, int i, double x)
{
    return agrees_share(&w->f[i], x);
}

static inline bool is_level(const struct witness *w, int i)
{
    return fabs(w->f[i].value - 100 * owned(w, PARAM_SERVICE_LEVEL)) < 1e-4;
}

#endif
