/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/seek_scan.h"

#include <math.h>
#include <stdlib.h>

bool monotone(enum metric_id metric, enum param_id param)
{
    const struct metric_row *row = metric_row(metric);
    return row->monotone && !(row->turns_in & PARAM_BIT(param));
}

enum { EVEN_POINTS = 96, HALVINGS = 60 };

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Evenly over the range, and by powers of sqrt 2 towards both ends and the present. */
static int spread(const struct hunt *h, double *x)
{
    double low = h->row->min, span = h->row->max - low;
    int n = 0;
    for (int i = 1; i < EVEN_POINTS; i++)
        x[n++] = low + span * i / EVEN_POINTS;
    for (int i = 1; i <= HALVINGS; i++) {
        double offset = span * exp2(-0.5 * i);
        x[n++] = low + offset;
        x[n++] = h->row->max - offset;
        x[n++] = h->present - offset;
        x[n++] = h->present + offset;
    }
    return n;
}

/* Sorts n wished-for values into h->at, evaluating each once. */
static void probe_all(struct hunt *h, double *x, int n)
{
    for (int i = 0; i < n; i++)
        x[i] = hunt_snap(h, x[i]);
    qsort(x, (size_t)n, sizeof *x, by_value);
    h->count = 0;
    for (int i = 0; i < n; i++) {
        if (i > 0 && x[i] == x[i - 1])
            continue;
        if (x[i] == h->present)
            h->middle = h->count;
        h->at[h->count++] = probe_at(h, x[i]);
    }
}

static double miss(const struct hunt *h, const struct probe *at)
{
    return fabs(at->y - h->query->target);
}

/* True when the metric turns back before reaching the target near point i. */
static bool turns(const struct hunt *h, int i)
{
    const struct probe *a = &h->at[i - 1], *b = &h->at[i], *c = &h->at[i + 1];
    return b->side != SIDE_NONE && a->side == b->side && b->side == c->side &&
           probe_finite(b) && miss(h, b) <= miss(h, a) && miss(h, b) <= miss(h, c) &&
           miss(h, b) < fmax(miss(h, a), miss(h, c));
}

/* The turning point near i by golden section; stops as soon as it passes the target. */
static struct probe turning_point(struct hunt *h, int i)
{
    const double share = 0.6180339887498949; /* (sqrt 5 - 1) / 2 */
    double low = h->at[i - 1].x, high = h->at[i + 1].x;
    struct probe best = h->at[i];
    for (int step = 0; step < 80 && best.side == h->at[i].side; step++) {
        struct probe a = probe_at(h, hunt_snap(h, high - share * (high - low)));
        struct probe b = probe_at(h, hunt_snap(h, low + share * (high - low)));
        bool left = !(miss(h, &b) < miss(h, &a));
        if (left)
            high = b.x;
        else
            low = a.x;
        best = left ? a : b;
        if (a.x >= b.x || high - low <= 1e-15 * fabs(high))
            break;
    }
    return best;
}

/* Adds those turning points at which the metric does pass the target. */
static void refine(struct hunt *h)
{
    double *x = h->refined;
    int n = 0, added = 0;
    for (int i = 0; i < h->count; i++)
        x[n++] = h->at[i].x;
    for (int i = 1; i + 1 < h->count && n < PROBES_MAX; i++) {
        if (!turns(h, i))
            continue;
        struct probe found = turning_point(h, i);
        if (found.side == h->at[i].side)
            continue;
        x[n++] = found.x;
        added++;
    }
    if (added)
        probe_all(h, x, n);
}

void hunt_scan(struct hunt *h)
{
    double *x = h->refined;
    bool three = monotone(h->query->metric, h->query->param);
    int n = three ? 0 : spread(h, x);
    x[n++] = h->row->min;
    x[n++] = h->row->max;
    x[n++] = h->present;
    probe_all(h, x, n);
    if (!three)
        refine(h);
}
