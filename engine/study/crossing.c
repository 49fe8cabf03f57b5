/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a swept metric passes a value: the sweep brackets, regula falsi
 * (Illinois form) or halving refines. Cheap enough for every key pressed.
 */
#include <config.h>

#include "engine/study/crossing.h"

#include <math.h>

#include "engine/study/evaluate.h"

struct bracket {
    double x, y; /* y infinite where the metric is impossible */
};

struct search {
    struct params p;
    enum param_id param;
    enum model_id model;
    enum metric_id metric;
    double target;
    bool whole; /* the parameter takes whole values */
};

/* Impossible lies beyond every figure; NAN where there is nothing to compare. */
static double height(enum status_id status, double value)
{
    if (status == STATUS_OK)
        return value;
    return status_row(status)->state == STATE_IMPOSSIBLE ? (double)INFINITY : (double)NAN;
}

static struct bracket point(const struct sweep *s, enum metric_id metric, int i)
{
    return (struct bracket){
        s->x[i], height(sweep_status(s, metric, i), sweep_value(s, metric, i))};
}

static struct bracket probe(struct search *s, double x)
{
    struct results r;
    param_set(&s->p, s->param, x);
    evaluate(s->model, &s->p, METRIC_BIT(s->metric), &r);
    return (struct bracket){x, height((enum status_id)r.status[s->metric], r.v[s->metric])};
}

/* Whole results climb stairs: between them only halving makes sense. */
static bool stairs(const struct bracket *a, const struct bracket *b)
{
    return !isfinite(a->y) || !isfinite(b->y) || (a->y == floor(a->y) && b->y == floor(b->y));
}

static bool close_enough(const struct search *s, const struct bracket *in,
                         const struct bracket *out, bool halve)
{
    double width = fabs(out->x - in->x);
    if (s->whole)
        return width <= 1;
    if (width <= (halve ? 1e-10 : 1e-14) * fmax(fabs(in->x), fabs(out->x)))
        return true;
    /* On stairs the metric equals the target all along the last step. */
    return !halve && fabs(in->y - s->target) <= 1e-13 * fabs(s->target);
}

/*
 * Draws in (at most the target) and out (above it) together and returns the
 * last x that is in. Dowell and Jarratt (1971), "A modified regula falsi".
 */
static double refine(struct search *s, struct bracket in, struct bracket out)
{
    bool halve = s->whole || stairs(&in, &out);
    double weight_in = 1, weight_out = 1;
    for (int i = 0; i < 100 && !close_enough(s, &in, &out, halve); i++) {
        double below = weight_in * (s->target - in.y), above = weight_out * (out.y - s->target);
        double share = halve ? 0.5 : below / (below + above);
        double x = in.x + (out.x - in.x) * share;
        struct bracket middle = probe(s, s->whole ? round(x) : x);
        if (isnan(middle.y) || middle.x == out.x)
            break;
        bool inside = middle.y <= s->target;
        *(inside ? &in : &out) = middle;
        weight_out = inside ? weight_out / 2 : 1;
        weight_in = inside ? 1 : weight_in / 2;
    }
    return in.x;
}

int sweep_crossings(const struct sweep *s, const struct params *p, enum metric_id metric,
                    double target, double *x, int max)
{
    struct search search = {*p, s->param, s->model, metric, target,
                            param_row(s->param)->kind == KIND_WHOLE};
    int found = 0;
    for (int i = 1; i < s->count && found < max; i++) {
        struct bracket a = point(s, metric, i - 1), b = point(s, metric, i);
        if (isnan(a.y) || isnan(b.y) || (a.y <= target) == (b.y <= target))
            continue;
        x[found++] = a.y <= target ? refine(&search, a, b) : refine(&search, b, a);
    }
    return found;
}
