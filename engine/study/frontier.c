/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/frontier.h"

#include <math.h>

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

void frontier_fill(enum model_id model, const struct params *p, double from, double to,
                   int most, struct frontier *out)
{
    struct params varied = *p;
    struct results r;
    double span = fmax(0, floor(to - from));
    int steps = span < most ? (int)span : most - 1;
    out->count = steps + 1;
    for (int i = 0; i <= steps && !interrupted(); i++) {
        out->ports[i] = from + (steps > 0 ? round(span * i / steps) : 0);
        param_set(&varied, PARAM_PORTS, out->ports[i]);
        evaluate(model, &varied, METRIC_BIT(METRIC_NEED_WHOLE), &r);
        out->batteries[i] =
            result_ok(&r, METRIC_NEED_WHOLE) ? r.v[METRIC_NEED_WHOLE] : (double)INFINITY;
    }
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
}
