/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The value of a parameter at which a metric meets a target. Probes lie in
 * order around the present value; going outwards, the first pair between
 * which something changes is halved until nothing lies between.
 */
#include <config.h>

#include "engine/study/seek.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/study/evaluate.h"
#include "engine/study/seek_probe.h"
#include "engine/study/seek_scan.h"
#include "engine/table/sentence.h"

typedef bool test_fn(const struct hunt *h, const struct probe *at);

/*
 * A miss within rounding is a hit: 55.00000000000001 is 55. A surplus is a
 * difference of figures as large as what is owned.
 */
static bool within_rounding(const struct hunt *h, const struct probe *at)
{
    double scale = fmax(fabs(h->query->target), fabs(at->y));
    double present = h->at[h->middle].y;
    if (isfinite(present))
        scale = fmax(scale, fabs(present));
    if (strcmp(metric_row(h->query->metric)->unit, h->row->unit) == 0)
        scale = fmax(scale, fabs(at->x));
    return fabs(at->y - h->query->target) <= 1e-13 * scale;
}

/* Only whole parameters cannot move on by the little that is missing. */
static bool meets(const struct hunt *h, const struct probe *at)
{
    int wanted = h->query->op == SEEK_AT_LEAST ? 1 : -1;
    if (at->side == 0 || (at->side == wanted && h->query->op != SEEK_EQUAL))
        return true;
    return h->row->kind == KIND_WHOLE && h->query->op != SEEK_EQUAL && probe_finite(at) &&
           within_rounding(h, at);
}

static bool meets_in_figures(const struct hunt *h, const struct probe *at)
{
    return probe_finite(at) && meets(h, at);
}

static bool has_figure(const struct hunt *h, const struct probe *at)
{
    (void)h;
    return probe_finite(at);
}

static bool below(const struct hunt *h, const struct probe *at)
{
    (void)h;
    return at->side < 0;
}

static bool above(const struct hunt *h, const struct probe *at)
{
    (void)h;
    return at->side == 1;
}

/* Halves until a and b, on which test differs, are neighbours. */
static void narrow(struct hunt *h, test_fn *test, struct probe *a, struct probe *b)
{
    bool left = test(h, a);
    for (int i = 0; i < 200; i++) {
        double x = a->x + (b->x - a->x) / 2;
        if (h->row->kind == KIND_WHOLE)
            x = floor(x);
        if (x == a->x || x == b->x)
            break;
        struct probe middle = probe_at(h, x);
        if (test(h, &middle) == left)
            *a = middle;
        else
            *b = middle;
    }
}

/*
 * True when the metric runs through the target between two neighbours rather
 * than jumping over it: then a thousand times the distance is a larger change.
 */
static bool runs_through(struct hunt *h, const struct probe *a, const struct probe *b)
{
    if (h->row->kind == KIND_WHOLE || !probe_finite(a) || !probe_finite(b))
        return false;
    double step = fabs(b->y - a->y), reach = 512 * (b->x - a->x);
    if (step <= 1e-12 * fabs(h->query->target))
        return true;
    struct probe closest = h->closest;
    struct probe far_a = probe_at(h, hunt_snap(h, a->x - reach));
    struct probe far_b = probe_at(h, hunt_snap(h, b->x + reach));
    h->closest = closest;
    return fabs(far_b.y - far_a.y) >= 8 * step;
}

/* Keeps the candidate nearer to the present value. */
static void offer(const struct hunt *h, struct probe *best, const struct probe *found)
{
    bool nearer = fabs(found->x - h->present) < fabs(best->x - h->present);
    if (best->side == SIDE_NONE || nearer)
        *best = *found;
}

/*
 * The boundary of what test accepts between two probes, or what lies nearer and
 * has the first figure; false when there is no figure.
 */
static bool boundary(struct hunt *h, test_fn *test, struct probe a, struct probe b,
                     struct probe *found)
{
    bool left = test(h, &a);
    struct probe from = a;
    narrow(h, test, &a, &b);
    *found = left ? a : b;
    if (!probe_finite(found))
        return false;
    if (left && !probe_finite(&from)) {
        struct probe first = *found;
        narrow(h, has_figure, &from, &first);
        if (test(h, &first))
            *found = first;
    }
    return true;
}

/* The crossing between two probes on different sides, near the one the walk came from. */
static bool crossing(struct hunt *h, struct probe from, struct probe to, struct probe *found)
{
    narrow(h, from.side < 0 ? below : above, &from, &to);
    *found = fabs(to.y - h->query->target) <= fabs(from.y - h->query->target) ? to : from;
    return to.side == 0 || runs_through(h, &from, &to);
}

/* Walks outwards from the present value to the first change of test that has a figure. */
static void walk(struct hunt *h, int step, test_fn *test, struct probe *best)
{
    for (int i = h->middle; i + step >= 0 && i + step < h->count; i += step) {
        struct probe a = h->at[i], b = h->at[i + step], found;
        bool changed = test ? test(h, &a) != test(h, &b)
                            : a.side != b.side && a.side != SIDE_NONE && b.side != SIDE_NONE;
        if (!changed)
            continue;
        if (test ? boundary(h, test, a, b, &found) : crossing(h, a, b, &found)) {
            offer(h, best, &found);
            return;
        }
    }
}

static struct probe find_equal(struct hunt *h)
{
    struct probe best = {.side = SIDE_NONE};
    if (h->at[h->middle].side == 0)
        return h->at[h->middle];
    walk(h, 1, NULL, &best);
    walk(h, -1, NULL, &best);
    if (best.side == SIDE_NONE && probe_finite(&h->closest) &&
        within_rounding(h, &h->closest))
        return h->closest;
    return best;
}

static struct probe find_bound(struct hunt *h)
{
    struct probe best = {.side = SIDE_NONE};
    for (int step = -1; step <= 1; step += 2) {
        walk(h, step, meets_in_figures, &best);
        walk(h, step, meets, &best);
    }
    if (best.side == SIDE_NONE && meets_in_figures(h, &h->at[h->middle]))
        return h->at[h->middle];
    if (best.side == SIDE_NONE && probe_finite(&h->closest) && within_rounding(h, &h->closest))
        return h->closest;
    return best;
}

/*
 * At the very edge a figure meets the target by its rounding alone, and what follows from
 * the figure before it was rounded may not: the nearest place that truly does.
 */
static struct probe off_the_edge(struct hunt *h, struct probe edge)
{
    int wanted = h->query->op == SEEK_AT_LEAST ? 1 : -1;
    double target = h->query->target, margin = 4 * DBL_EPSILON * fabs(target);
    double by = fabs(edge.x) * DBL_EPSILON;
    if (h->row->kind == KIND_WHOLE || !probe_finite(&edge) ||
        wanted * (edge.y - target) >= margin)
        return edge;
    for (int i = 0; i < 20; i++, by *= 2)
        for (int side = -1; side <= 1; side += 2) {
            struct probe near = probe_at(h, edge.x + side * by);
            if (probe_finite(&near) && wanted * (near.y - target) >= margin &&
                near.x >= h->row->min && near.x <= h->row->max)
                return near;
        }
    return edge;
}

static bool no_solution(const struct hunt *h, struct error *err)
{
    static const char *const relation[] = {"to exactly", "to at least", "to at most"};
    const struct seek_query *q = h->query;
    const char *key = h->row->key, *metric = metric_row(q->metric)->key;
    char from[NUMBER_TEXT], to[NUMBER_TEXT], target[NUMBER_TEXT];
    char closest[400];
    number_exact(h->row->min, from);
    number_exact(h->row->max, to);
    number_exact(q->target, target);
    if (probe_finite(&h->closest)) {
        snprintf(closest, sizeof closest, "the closest is %.9g at %s = %.9g", h->closest.y, key,
                 h->closest.x);
    } else {
        struct results r;
        struct params present = h->p;
        param_set(&present, q->param, h->present);
        evaluate(q->model, &present, METRIC_BIT(q->metric), &r);
        result_sentence(&present, &r, q->metric, closest, sizeof closest);
    }
    return error_set(err, STATUS_NO_SOLUTION, key,
                     "no %s from %s to %s brings %s %s %s by the %s: %s.", key, from, to,
                     metric, relation[q->op], target, model_phrase(q->model), closest);
}

static bool check_query(const struct seek_query *q, struct error *err)
{
    const char *key = param_row(q->param)->key;
    if (param_is_list(q->param))
        return error_set(
            err, STATUS_USAGE, key,
            "a list of values cannot be sought; choose a parameter with one value.");
    if (metric_row(q->metric)->plan_only)
        return error_set(err, STATUS_USAGE, metric_row(q->metric)->key,
                         "a column of the expansion table cannot be sought; choose a metric of "
                         "the scenario itself.");
    if (!isfinite(q->target))
        return error_set(err, STATUS_BAD_VALUE, metric_row(q->metric)->key,
                         "the value sought must be a finite number.");
    return true;
}

bool seek(const struct params *p, const struct seek_query *query, struct seek_answer *out,
          struct error *err)
{
    struct hunt h;
    if (!check_query(query, err))
        return false;
    hunt_init(&h, p, query);
    hunt_scan(&h);
    struct probe found =
        query->op == SEEK_EQUAL ? find_equal(&h) : off_the_edge(&h, find_bound(&h));
    if (found.side == SIDE_NONE)
        return no_solution(&h, err);
    *out = (struct seek_answer){.value = found.x, .achieved = found.y};
    return true;
}
