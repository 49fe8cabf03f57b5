/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/frontier.h"

#include <math.h>
#include <string.h>

#include "engine/base/interrupt.h"
#include "engine/study/evaluate.h"

static bool can_draw(enum model_id model)
{
    return model_row(model)->port_range && model_row(model)->pair;
}

enum model_id frontier_model(enum model_id chosen)
{
    enum model_id first = 0;
    while (first + 1 < MODEL_COUNT && !can_draw(first))
        first++;
    return can_draw(chosen) ? chosen : first;
}

/* Fewest batteries with so many ports, INFINITY when none reach the level. */
static double fewest(enum model_id model, const struct params *p, double ports)
{
    struct params varied = *p;
    struct results r;
    param_set(&varied, PARAM_PORTS, ports);
    evaluate(model, &varied, METRIC_BIT(METRIC_NEED_WHOLE), &r);
    return result_ok(&r, METRIC_NEED_WHOLE) ? r.v[METRIC_NEED_WHOLE] : (double)INFINITY;
}

void frontier_fill(enum model_id model, const struct params *p, double from, double to,
                   int most, struct frontier *out)
{
    double span = fmax(0, floor(to - from));
    int steps = span < most ? (int)span : most - 1;
    out->count = steps + 1;
    for (int i = 0; i <= steps && !interrupted(); i++) {
        out->ports[i] = from + (steps > 0 ? round(span * i / steps) : 0);
        out->batteries[i] = fewest(model, p, out->ports[i]);
    }
}

/* Makes a number of ports a point of the curve, unless it is one already. */
static void include(enum model_id model, const struct params *p, double ports,
                    struct frontier *f)
{
    int at = 0;
    while (at < f->count && f->ports[at] < ports)
        at++;
    if ((at < f->count && f->ports[at] == ports) || f->count == FRONTIER_MAX)
        return;
    size_t behind = (size_t)(f->count - at) * sizeof *f->ports;
    memmove(f->ports + at + 1, f->ports + at, behind);
    memmove(f->batteries + at + 1, f->batteries + at, behind);
    f->ports[at] = ports;
    f->batteries[at] = fewest(model, p, ports);
    f->count++;
}

double frontier_cost(const struct params *p, double batteries, double ports)
{
    return param_get(p, PARAM_BATTERY_PRICE) * batteries +
           param_get(p, PARAM_PORT_PRICE) * ports;
}

void frontier_study(enum model_id chosen, const struct params *p, int most,
                    struct frontier_study *out)
{
    out->model = frontier_model(chosen);
    const struct model_row *row = model_row(out->model);
    row->port_range(p, &out->range);
    frontier_fill(out->model, p, out->range.fewest, out->range.enough, most, &out->curve);
    row->pair(p, &out->cheapest);
    if (out->cheapest.ports >= out->range.fewest && out->cheapest.ports <= out->range.enough)
        include(out->model, p, out->cheapest.ports, &out->curve);
}

void frontier_served(const struct params *p, struct frontier_study *s)
{
    struct params varied = *p;
    struct results r;
    for (int i = 0; i < s->curve.count && !interrupted(); i++) {
        s->served[i] = (double)NAN;
        if (isinf(s->curve.batteries[i]))
            continue;
        param_set(&varied, PARAM_PORTS, s->curve.ports[i]);
        param_set(&varied, PARAM_BATTERIES, s->curve.batteries[i]);
        evaluate(s->model, &varied, METRIC_BIT(METRIC_ACHIEVED), &r);
        if (result_ok(&r, METRIC_ACHIEVED))
            s->served[i] = r.v[METRIC_ACHIEVED];
    }
}

int frontier_near(const struct frontier_study *s, double ports)
{
    double wanted = ports > 0 ? ports : s->cheapest.ports;
    int near = -1;
    for (int i = 0; i < s->curve.count; i++)
        if (isfinite(s->curve.batteries[i]) &&
            (near < 0 ||
             fabs(s->curve.ports[i] - wanted) < fabs(s->curve.ports[near] - wanted)))
            near = i;
    return near;
}

int frontier_step(const struct frontier_study *s, int from, int by)
{
    int step = by < 0 ? -1 : 1, at = from;
    for (int i = from + step; i >= 0 && i < s->curve.count && by != 0; i += step)
        if (isfinite(s->curve.batteries[i])) {
            at = i;
            by -= step;
        }
    return at;
}

int frontier_cursor(const struct frontier_study *s, double ports, int steps)
{
    int near = frontier_near(s, ports);
    return near < 0 ? near : frontier_step(s, near, steps);
}

struct plan frontier_pair(const struct params *p, const struct frontier_study *s, int at)
{
    double batteries = s->curve.batteries[at], ports = s->curve.ports[at];
    return (struct plan){batteries, ports, frontier_cost(p, batteries, ports)};
}
