/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/plots.h"

#include <math.h>
#include <string.h>

#include "engine/base/clamp.h"
#include "engine/study/crossing.h"

enum { LEAST_POINTS = 61, MOST_POINTS = 181, SMALL_POINTS = 61 };
_Static_assert((int)MOST_POINTS <= (int)SWEEP_MAX, "a plot is one sweep");

int points_for(int columns)
{
    return clamp(columns, LEAST_POINTS, MOST_POINTS);
}

/* Against what is owned itself, the need is met from its own value on: no model's need
 * for batteries depends on the batteries owned, nor that for ports on the ports. */
static void find_crossings(struct crossings *out, const struct sweep *s,
                           const struct params *p, enum metric_id need, enum param_id owned)
{
    double first = sweep_value(s, need, 0);
    out->count = 0;
    if (s->param != owned)
        out->count = sweep_crossings(s, p, need, param_get(p, owned), out->x, CROSSINGS);
    else if (first >= s->x[0] && first <= s->x[s->count - 1])
        out->x[out->count++] = round_up(first);
}

enum metric_id plot_metric(enum param_id param)
{
    return param == PARAM_BATTERIES ? METRIC_ACHIEVED : METRIC_NEED;
}

/* The need itself is where the share served passes the level wanted. */
static void find_need(struct need_plot *plot, const struct results *r)
{
    const struct sweep *s = &plot->sweep;
    double need = result_ok(r, METRIC_NEED) ? round_up(r->v[METRIC_NEED]) : (double)NAN;
    plot->batteries.count = 0;
    if (need >= s->x[0] && need <= s->x[s->count - 1])
        plot->batteries.x[plot->batteries.count++] = need;
}

/* What is owned against what is needed: the range holds both with a margin. */
static void widen_to_need(const struct params *p, const struct results *r, enum param_id param,
                          double *from, double *to)
{
    enum metric_id need = param == PARAM_PORTS ? METRIC_PORTS_NEED : METRIC_NEED;
    const struct param_row *row = param_row(param);
    if ((param != PARAM_PORTS && param != PARAM_BATTERIES) || !result_ok(r, need))
        return;
    double low = fmin(param_get(p, param), r->v[need]);
    double high = fmax(param_get(p, param), r->v[need]);
    *from = fmax(fmin(*from, floor(low - 0.1 * high)), row->min);
    *to = fmin(fmax(*to, ceil(1.1 * high)), row->max);
}

static void fill_batteries(struct need_plot *plot, const struct params *p,
                           const struct results *r, enum model_id model, enum param_id param,
                           int points)
{
    double from, to;
    enum metric_id metric = plot_metric(param);
    param_sweep_range(p, param, &from, &to);
    widen_to_need(p, r, param, &from, &to);
    sweep_spread(&plot->sweep, p, param, from, to, points);
    sweep_run(&plot->sweep, p, model, METRIC_BIT(metric));
    if (metric == METRIC_NEED)
        find_crossings(&plot->batteries, &plot->sweep, p, METRIC_NEED, PARAM_BATTERIES);
    else
        find_need(plot, r);
    plot->ports.count = 0;
}

static void add_ports(struct need_plot *plot, const struct params *p)
{
    sweep_add(&plot->sweep, p, METRIC_BIT(METRIC_PORTS_NEED));
    find_crossings(&plot->ports, &plot->sweep, p, METRIC_PORTS_NEED, PARAM_PORTS);
}

/* A model at the points of another's plot. */
static void fill_overlay(struct sweep *s, const struct sweep *like, const struct params *p,
                         enum model_id model)
{
    s->param = like->param;
    s->count = like->count;
    memcpy(s->x, like->x, sizeof *s->x * (size_t)s->count);
    sweep_run(s, p, model, METRIC_BIT(plot_metric(like->param)));
}

void plot_fill(struct answers *a)
{
    fill_batteries(&a->plot, &a->of.scenario.params, answers_chosen(a), a->of.model,
                   a->of.plotted, points_for(a->of.width / 2));
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        a->overlay[m].count = 0;
}

void plot_others_fill(struct answers *a)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (m != a->of.model)
            fill_overlay(&a->overlay[m], &a->plot.sweep, &a->of.scenario.params, m);
}

void plot_ports_fill(struct answers *a)
{
    add_ports(&a->plot, &a->of.scenario.params);
}

void plot_ports_others_fill(struct answers *a)
{
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (m != a->of.model)
            sweep_add(&a->overlay[m], &a->of.scenario.params, METRIC_BIT(METRIC_PORTS_NEED));
}

void small_plots_fill(struct answers *a)
{
    a->small_count = 0;
    for (enum param_id id = 0; id < PARAM_COUNT && a->small_count < SMALL_PLOTS; id++)
        if (param_row(id)->sensitive)
            fill_batteries(&a->small[a->small_count++], &a->of.scenario.params,
                           answers_chosen(a), a->of.model, id, SMALL_POINTS);
}

void small_ports_fill(struct answers *a)
{
    for (int i = 0; i < a->small_count; i++)
        add_ports(&a->small[i], &a->of.scenario.params);
}

/* The default range of the level, widened to hold the cheapest one. */
void cost_fill(struct answers *a)
{
    const struct params *p = &a->of.scenario.params;
    const struct results *r = &a->results[CURVE_MODEL];
    double from, to;
    param_sweep_range(p, PARAM_SERVICE_LEVEL, &from, &to);
    if (result_ok(r, METRIC_BEST_LEVEL)) {
        from = fmin(from, r->v[METRIC_BEST_LEVEL]);
        to = fmax(to, r->v[METRIC_BEST_LEVEL]);
    }
    sweep_spread(&a->cost, p, PARAM_SERVICE_LEVEL, from, to, points_for(a->of.width));
    sweep_run(&a->cost, p, CURVE_MODEL,
              METRIC_BIT(METRIC_COST_STOCK) | METRIC_BIT(METRIC_COST_STOCKOUT) |
                  METRIC_BIT(METRIC_COST_TOTAL));
}
