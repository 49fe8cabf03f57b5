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

static void fill_batteries(struct need_plot *plot, const struct params *p,
                           enum model_id model, enum param_id param, int points)
{
    double from, to;
    param_sweep_range(p, param, &from, &to);
    sweep_spread(&plot->sweep, p, param, from, to, points);
    sweep_run(&plot->sweep, p, model, METRIC_BIT(METRIC_NEED));
    find_crossings(&plot->batteries, &plot->sweep, p, METRIC_NEED, PARAM_BATTERIES);
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
    sweep_run(s, p, model, METRIC_BIT(METRIC_NEED));
}

void plot_fill(struct answers *a)
{
    const struct params *p = &a->of.scenario.params;
    fill_batteries(&a->plot, p, a->of.model, a->of.plotted, points_for(a->of.width / 2));
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        a->overlay[m].count = 0;
        if (m != a->of.model)
            fill_overlay(&a->overlay[m], &a->plot.sweep, p, m);
    }
}

void plot_ports_fill(struct answers *a)
{
    const struct params *p = &a->of.scenario.params;
    add_ports(&a->plot, p);
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        if (m != a->of.model)
            sweep_add(&a->overlay[m], p, METRIC_BIT(METRIC_PORTS_NEED));
}

void small_plots_fill(struct answers *a)
{
    a->small_count = 0;
    for (enum param_id id = 0; id < PARAM_COUNT && a->small_count < SMALL_PLOTS; id++)
        if (param_row(id)->sensitive)
            fill_batteries(&a->small[a->small_count++], &a->of.scenario.params, a->of.model, id,
                           SMALL_POINTS);
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
