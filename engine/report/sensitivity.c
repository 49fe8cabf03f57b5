/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/sensitivity.h"

#include <math.h>
#include <string.h>

enum { SPREAD_POINTS = 61, ROUND_INTERVALS = 8 };

metric_set sensitivity_metrics(void)
{
    return METRIC_BIT(METRIC_NEED) | METRIC_BIT(METRIC_PORTS_NEED) |
           METRIC_BIT(METRIC_ACHIEVED) | METRIC_BIT(METRIC_COST_TOTAL);
}

/* The least 1, 2, 2.5 or 5 times a power of ten that splits span into at most
 * want intervals. */
static double round_step(double span, int want, bool whole)
{
    static const double factor[] = {1, 2, 2.5, 5, 10};
    double raw = span / want, power = pow(10, floor(log10(raw)));
    double step = 10 * power;
    for (size_t i = 0; i < sizeof factor / sizeof *factor; i++) {
        step = factor[i] * power;
        if (step >= raw * (1 - 1e-9) && (!whole || step == floor(step)))
            break;
    }
    return whole && step < 1 ? 1 : step;
}

/* Puts v into the rising x unless a value there is nearly the same. */
static int insert_point(double *x, int n, double v, double close)
{
    int at = 0;
    while (at < n && x[at] < v)
        at++;
    if ((at < n && x[at] - v < close) || (at > 0 && v - x[at - 1] < close))
        return n;
    memmove(x + at + 1, x + at, (size_t)(n - at) * sizeof *x);
    x[at] = v;
    return n + 1;
}

int round_points(double from, double to, double present, bool whole, double x[ROUND_POINTS])
{
    int n = insert_point(x, 0, present, 0);
    if (!(to > from))
        return n;
    double step = round_step(to - from, ROUND_INTERVALS, whole), close = step * 1e-6;
    n = insert_point(x, n, from, close);
    n = insert_point(x, n, to, close);
    for (double i = ceil(from / step); i * step <= to && n < ROUND_POINTS; i++)
        n = insert_point(x, n, step < 1 ? i / round(1 / step) : i * step, close);
    return n;
}

static void spread_round(struct sweep *s, const struct params *p, double from, double to)
{
    const struct param_row *row = param_row(s->param);
    s->count = round_points(from, to, param_get(p, s->param), row->kind == KIND_WHOLE, s->x);
}

void sensitivity_fill(const struct params *p, enum param_id param, enum model_id model,
                      bool round, struct sweep *out)
{
    double from, to;
    out->param = param;
    param_sweep_range(p, param, &from, &to);
    if (round)
        spread_round(out, p, from, to);
    else
        sweep_spread(out, p, param, from, to, SPREAD_POINTS);
    sweep_run(out, p, model, sensitivity_metrics());
}
