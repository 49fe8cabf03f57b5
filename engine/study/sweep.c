/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/sweep.h"

#include <math.h>

#include "engine/study/evaluate.h"

/* Appends x unless it repeats the last point. */
static void append(struct sweep *s, double x)
{
    if (s->count == 0 || s->x[s->count - 1] < x)
        s->x[s->count++] = x;
}

static double grid_point(double from, double to, int i, int count, bool whole)
{
    double x = i == count - 1 ? to : from + (to - from) * i / (count - 1);
    return whole ? round(x) : x;
}

static bool on_grid(double x, double from, double to, int count, bool whole)
{
    for (int i = 0; i < count; i++)
        if (grid_point(from, to, i, count, whole) == x)
            return true;
    return false;
}

void sweep_spread(struct sweep *s, const struct params *p, enum param_id param, double from,
                  double to, int count)
{
    double low = fmin(from, to), high = fmax(from, to);
    double present = param_get(p, param);
    bool whole = param_row(param)->kind == KIND_WHOLE;
    bool insert = low < present && present < high && !on_grid(present, low, high, count, whole);
    int even = insert && count > 2 ? count - 1 : count;
    s->param = param;
    s->count = 0;
    for (int i = 0; i < even; i++) {
        double x = grid_point(low, high, i, even, whole);
        if (insert && present < x) {
            append(s, present);
            insert = false;
        }
        append(s, x);
    }
}

/* The place of a metric's column, -1 without one. */
static int find_column(const struct sweep *s, enum metric_id metric)
{
    for (int i = 0; i < s->columns; i++)
        if (s->column[i].metric == metric)
            return i;
    return -1;
}

/* A column for each metric, as many as there is room for; returns those that have one. */
static metric_set make_columns(struct sweep *s, metric_set want)
{
    metric_set made = 0;
    for (enum metric_id id = 0; id < METRIC_COUNT; id++) {
        if (!(want & METRIC_BIT(id)))
            continue;
        if (find_column(s, id) < 0 && s->columns < SWEEP_COLUMNS)
            s->column[s->columns++].metric = id;
        if (find_column(s, id) >= 0)
            made |= METRIC_BIT(id);
    }
    return made;
}

void sweep_add(struct sweep *s, const struct params *p, metric_set more)
{
    struct params varied = *p;
    metric_set want = make_columns(s, more);
    for (int i = 0; i < s->count; i++) {
        struct results r;
        param_set(&varied, s->param, s->x[i]);
        evaluate(s->model, &varied, want, &r);
        for (struct sweep_column *c = s->column; c < s->column + s->columns; c++)
            if (want & METRIC_BIT(c->metric)) {
                c->v[i] = r.v[c->metric];
                c->status[i] = r.status[c->metric];
            }
    }
}

void sweep_run(struct sweep *s, const struct params *p, enum model_id model, metric_set want)
{
    s->model = model;
    s->columns = 0;
    sweep_add(s, p, want);
}

metric_set sweep_metrics(const struct sweep *s)
{
    metric_set set = 0;
    for (int i = 0; i < s->columns; i++)
        set |= METRIC_BIT(s->column[i].metric);
    return set;
}

enum status_id sweep_status(const struct sweep *s, enum metric_id metric, int i)
{
    int at = find_column(s, metric);
    return at < 0 ? STATUS_NOT_ASKED : (enum status_id)s->column[at].status[i];
}

double sweep_value(const struct sweep *s, enum metric_id metric, int i)
{
    int at = find_column(s, metric);
    bool ok = at >= 0 && s->column[at].status[i] == STATUS_OK;
    return ok ? s->column[at].v[i] : (double)NAN;
}

void sweep_results(const struct sweep *s, int i, struct results *out)
{
    results_clear(out);
    for (const struct sweep_column *c = s->column; c < s->column + s->columns; c++) {
        out->v[c->metric] = c->v[i];
        out->status[c->metric] = c->status[i];
    }
}

void sweep_values(const struct sweep *s, enum metric_id metric, double *y)
{
    for (int i = 0; i < s->count; i++)
        y[i] = sweep_value(s, metric, i);
}
