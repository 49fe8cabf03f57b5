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

/* A column for each wanted metric, as many as there is room for. */
static void choose_columns(struct sweep *s, metric_set want)
{
    s->columns = 0;
    for (enum metric_id id = 0; id < METRIC_COUNT && s->columns < SWEEP_COLUMNS; id++)
        if (want & METRIC_BIT(id))
            s->column[s->columns++].metric = id;
}

void sweep_run(struct sweep *s, const struct params *p, enum model_id model, metric_set want)
{
    struct params varied = *p;
    s->model = model;
    choose_columns(s, want);
    for (int i = 0; i < s->count; i++) {
        struct results r;
        param_set(&varied, s->param, s->x[i]);
        evaluate(model, &varied, sweep_metrics(s), &r);
        for (struct sweep_column *c = s->column; c < s->column + s->columns; c++) {
            c->v[i] = r.v[c->metric];
            c->status[i] = r.status[c->metric];
        }
    }
}

metric_set sweep_metrics(const struct sweep *s)
{
    metric_set set = 0;
    for (int i = 0; i < s->columns; i++)
        set |= METRIC_BIT(s->column[i].metric);
    return set;
}

static const struct sweep_column *find_column(const struct sweep *s, enum metric_id metric)
{
    for (int i = 0; i < s->columns; i++)
        if (s->column[i].metric == metric)
            return &s->column[i];
    return NULL;
}

enum status_id sweep_status(const struct sweep *s, enum metric_id metric, int i)
{
    const struct sweep_column *column = find_column(s, metric);
    return column ? (enum status_id)column->status[i] : STATUS_NOT_ASKED;
}

double sweep_value(const struct sweep *s, enum metric_id metric, int i)
{
    const struct sweep_column *column = find_column(s, metric);
    return column && column->status[i] == STATUS_OK ? column->v[i] : (double)NAN;
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
