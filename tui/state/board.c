/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each view shows, computed by the studies and by nothing else. */
#include <config.h>

#include "tui/state/board.h"

#include <math.h>
#include <string.h>

#include "engine/base/interrupt.h"
#include "engine/study/crossing.h"
#include "engine/study/evaluate.h"

enum {
    LEAST_POINTS = 61,
    MOST_POINTS = 181,
    SMALL_POINTS = 61,
    SLOW_UNITS = 22000,
    SLOW_FRONTIER = 165000, /* units from which the curve is slow, too */
    SLOW_PLOT = 500000
};

/* Points of a plot that fills about so many columns. */
static int points_for(int columns)
{
    return columns < LEAST_POINTS ? LEAST_POINTS
           : columns > MOST_POINTS ? MOST_POINTS
                                   : columns;
}

/* Against what is owned itself, the need is met from its own value on: no model's need
 * for batteries depends on the batteries owned, nor that for ports on the ports. */
static void find_crossings(struct crossings *out, const struct sweep *s,
                           const struct params *p, enum metric_id need, enum param_id owned)
{
    double first = sweep_value(s, need, 0);
    out->count = 0;
    if (s->param != owned)
        out->count = sweep_crossings(s, p, need, param_get(p, owned), out->x, BOARD_CROSSINGS);
    else if (first >= s->x[0] && first <= s->x[s->count - 1])
        out->x[out->count++] = round_up(first);
}

static metric_set needs(unsigned parts)
{
    metric_set ports = parts & BOARD_PORTS ? METRIC_BIT(METRIC_PORTS_NEED) : 0;
    return METRIC_BIT(METRIC_NEED) | ports;
}

static void fill_plot(struct need_plot *plot, const struct params *p, enum model_id model,
                      enum param_id param, metric_set want, int points)
{
    double from, to;
    param_sweep_range(p, param, &from, &to);
    sweep_spread(&plot->sweep, p, param, from, to, points);
    sweep_run(&plot->sweep, p, model, want);
    find_crossings(&plot->batteries, &plot->sweep, p, METRIC_NEED, PARAM_BATTERIES);
    find_crossings(&plot->ports, &plot->sweep, p, METRIC_PORTS_NEED, PARAM_PORTS);
}

/* The models not chosen, at the points of the chosen one. */
static void fill_overlay(struct board *b, const struct params *p, metric_set want)
{
    const struct sweep *chosen = &b->plot.sweep;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        struct sweep *s = &b->overlay[m];
        s->param = chosen->param;
        s->count = m == b->model ? 0 : chosen->count;
        memcpy(s->x, chosen->x, sizeof *s->x * (size_t)s->count);
        sweep_run(s, p, m, want);
    }
}

static void fill_small(struct board *b, const struct params *p, metric_set want)
{
    b->small_count = 0;
    for (enum param_id id = 0; id < PARAM_COUNT && b->small_count < BOARD_SMALL; id++)
        if (param_row(id)->sensitive)
            fill_plot(&b->small[b->small_count++], p, b->model, id, want,
                      SMALL_POINTS);
}

/* The default range of the level, widened to hold the cheapest one. */
static void fill_cost(struct board *b, const struct params *p, int points)
{
    const struct results *r = &b->results[b->model];
    double from, to;
    param_sweep_range(p, PARAM_SERVICE_LEVEL, &from, &to);
    if (result_ok(r, METRIC_BEST_LEVEL)) {
        from = fmin(from, r->v[METRIC_BEST_LEVEL]);
        to = fmax(to, r->v[METRIC_BEST_LEVEL]);
    }
    sweep_spread(&b->cost, p, PARAM_SERVICE_LEVEL, from, to, points);
    sweep_run(&b->cost, p, b->model,
              METRIC_BIT(METRIC_COST_STOCK) | METRIC_BIT(METRIC_COST_STOCKOUT) |
                  METRIC_BIT(METRIC_COST_TOTAL));
}

/* The metrics of a model that the parts show. The cheapest plan costs more than all
 * others together and appears beside the costs and the frontier alone; the limits of
 * a model other than the one chosen, by, appear nowhere, but advice may quote them. */
static metric_set metrics_shown(unsigned parts, enum model_id model, enum model_id by)
{
    static const metric_set plan = METRIC_BIT(METRIC_BEST_BATTERIES) |
                                   METRIC_BIT(METRIC_BEST_PORTS) |
                                   METRIC_BIT(METRIC_BEST_PLAN_TOTAL);
    static const metric_set limits =
        METRIC_BIT(METRIC_SWAPS_BY_STOCK) | METRIC_BIT(METRIC_SWAPS_BY_PORTS) |
        METRIC_BIT(METRIC_SWAPS) | METRIC_BIT(METRIC_GROWTH) |
        METRIC_BIT(METRIC_LONGEST_CHARGE);
    bool chosen = model == by, advice = parts & BOARD_ADVICE;
    bool planned = chosen && (parts & BOARD_COST || advice);
    bool plan_wanted = parts & BOARD_PLAN && model == frontier_model(by);
    metric_set all = metrics_all();
    if (!planned && !plan_wanted)
        all &= ~plan;
    return chosen || advice ? all : all & ~limits;
}

/* What costs more than a key should, and is shown when it is ready: a walk takes as many
 * steps as the square root of the vehicles and of the batteries that are out. */
static unsigned slow_parts(enum model_id model, const struct params *p)
{
    double units = param_get(p, PARAM_VEHICLES) + demand_rate(p) * cycle_time(p);
    if (units < SLOW_UNITS)
        return 0;
    unsigned always = BOARD_PLAN | (units < SLOW_FRONTIER ? 0 : BOARD_FRONTIER) |
                      (units < SLOW_PLOT ? 0 : BOARD_PLOT);
    unsigned slow = BOARD_SMALL_PLOTS | BOARD_COST | BOARD_EXPANSION | BOARD_ADVICE;
    return model_row(model)->slow ? slow | always : always;
}

static void fill_results(struct board *b, const struct params *p, unsigned parts)
{
    struct results found[MODEL_COUNT];
    for (enum model_id m = 0; m < MODEL_COUNT; m++)
        evaluate(m, p, metrics_shown(parts, m, b->model), &found[m]);
    if (!interrupted())
        memcpy(b->results, found, sizeof found);
}

static void fill_studies(struct board *b, const struct scenario *s, unsigned parts)
{
    const struct params *p = &s->params;
    if (parts & BOARD_EXPANSION)
        b->rows = expansion(b->model, p, b->expansion);
    if (parts & BOARD_DAY)
        day_study(p, &b->day);
    if (parts & BOARD_FRONTIER)
        frontier_study(b->model, p, points_for(b->width * 3 / 5), &b->frontier);
    if (parts & BOARD_ADVICE)
        b->advice_count = advise(p, s->currency, b->results, b->model, b->advice);
}

/* The parts join those filled before, unless somebody wanted no more of them. */
static void fill(struct board *b, const struct scenario *s, unsigned parts)
{
    const struct params *p = &s->params;
    unsigned joined = b->filled | parts;
    if (parts & BOARD_PORTS)
        parts |= b->filled & (BOARD_PLOT | BOARD_SMALL_PLOTS);
    if (!b->filled || parts & (BOARD_COST | BOARD_PLAN | BOARD_ADVICE))
        fill_results(b, p, joined);
    if (parts & BOARD_PLOT) {
        fill_plot(&b->plot, p, b->model, b->plotted, needs(joined),
                  points_for(b->width / 2));
        fill_overlay(b, p, needs(joined));
    }
    if (parts & BOARD_SMALL_PLOTS)
        fill_small(b, p, needs(joined));
    if (parts & BOARD_COST)
        fill_cost(b, p, points_for(b->width));
    fill_studies(b, s, parts);
    if (!interrupted())
        b->filled = joined | BOARD_RESULTS;
}

void board_compute(struct board *b, const struct scenario *s, enum model_id model,
                   enum param_id plotted, unsigned parts, int width)
{
    b->model = model;
    b->plotted = plotted;
    b->width = width;
    b->filled = 0;
    fill(b, s, parts & ~slow_parts(model, &s->params));
}

void board_fill(struct board *b, const struct scenario *s, unsigned parts)
{
    unsigned missing = parts & ~b->filled;
    unsigned slow = missing & slow_parts(b->model, &s->params);
    if (missing & ~slow)
        fill(b, s, missing & ~slow);
    else
        fill(b, s, slow & -slow); /* the lowest bit: one study at a time */
}
