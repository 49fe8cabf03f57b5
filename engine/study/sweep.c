/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include <math.h>

#include "engine/study/study.h"

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

void sweep_run(struct sweep *s, const struct params *p, enum model_id model, metric_set want)
{
    struct params varied = *p;
    s->model = model;
    s->want = want;
    for (int i = 0; i < s->count; i++) {
        param_set(&varied, s->param, s->x[i]);
        evaluate(model, &varied, want, &s->at[i]);
    }
}

void sweep_column(const struct sweep *s, enum metric_id metric, double *y)
{
    for (int i = 0; i < s->count; i++)
        y[i] = result_ok(&s->at[i], metric) ? s->at[i].v[metric] : (double)NAN;
}
