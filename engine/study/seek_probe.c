/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/seek_probe.h"

#include <math.h>

#include "engine/study/evaluate.h"

void hunt_init(struct hunt *h, const struct params *p, const struct seek_query *query)
{
    h->query = query;
    h->row = param_row(query->param);
    h->p = *p;
    h->present = param_get(p, query->param);
    h->closest = (struct probe){h->present, (double)NAN, SIDE_NONE};
    h->count = h->middle = 0;
}

bool probe_finite(const struct probe *at)
{
    return isfinite(at->y);
}

/* Impossible is the worst, unlimited the best end of the metric. */
static double extended_value(const struct results *r, enum metric_id id)
{
    enum metric_state state = status_row((enum status_id)r->status[id])->state;
    double worst = metric_row(id)->better == BETTER_MORE ? -(double)INFINITY : (double)INFINITY;
    switch (state) {
    case STATE_OK:
        return r->v[id];
    case STATE_IMPOSSIBLE:
        return worst;
    case STATE_UNLIMITED:
        return -worst;
    default:
        return (double)NAN;
    }
}

static void remember(struct hunt *h, const struct probe *at)
{
    double miss = fabs(at->y - h->query->target);
    double least = fabs(h->closest.y - h->query->target);
    bool nearer = fabs(at->x - h->present) < fabs(h->closest.x - h->present);
    if (!probe_finite(at))
        return;
    if (!probe_finite(&h->closest) || miss < least || (miss == least && nearer))
        h->closest = *at;
}

struct probe probe_at(struct hunt *h, double x)
{
    struct results r;
    struct probe at = {.x = x, .side = SIDE_NONE};
    param_set(&h->p, h->query->param, x);
    evaluate(h->query->model, &h->p, METRIC_BIT(h->query->metric), &r);
    at.y = extended_value(&r, h->query->metric);
    if (!isnan(at.y))
        at.side = (at.y > h->query->target) - (at.y < h->query->target);
    remember(h, &at);
    return at;
}

double hunt_snap(const struct hunt *h, double x)
{
    if (h->row->kind == KIND_WHOLE)
        x = round(x);
    return fmax(h->row->min, fmin(h->row->max, x));
}
