/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Branch and bound in one dimension: between two numbers that were asked the sum is
 * at least the price of the next number after the lower plus what falls at the higher.
 * The stretch with the least bound is halved first, and the search ends when that
 * cannot beat the best.
 */
#include <config.h>

#include "engine/limit/least_sum.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "engine/base/interrupt.h"

/* Sums whose difference is less than this share are equally good. */
#define TIE 1e-12

/* Numbers between two that were asked. */
struct stretch {
    double low, high;
    double bound; /* of the sums between */
    double fell;  /* fn at high */
};

struct search {
    falling_fn *fn;
    void *context;
    double price;
    struct least_sum best;
    double best_fell;
    struct stretch *open; /* a heap: none has a smaller bound than its parent */
    int count, room;
};

static bool is_better(const struct search *s, double n, double sum, double fell)
{
    double tie = TIE * fabs(s->best.sum);
    if (isinf(s->best.sum) || sum < s->best.sum - tie)
        return true;
    if (sum > s->best.sum + tie)
        return false;
    return fell < s->best_fell || (fell == s->best_fell && n < s->best.n);
}

static double ask(struct search *s, double n)
{
    double fell = s->fn(n, s->context), sum = s->price * n + fell;
    if (isfinite(sum) && is_better(s, n, sum, fell)) {
        s->best = (struct least_sum){n, sum};
        s->best_fell = fell;
    }
    return fell;
}

static void swap(struct stretch *a, struct stretch *b)
{
    struct stretch c = *a;
    *a = *b;
    *b = c;
}

static void sift_up(struct search *s, int i)
{
    for (; i > 0 && s->open[i].bound < s->open[(i - 1) / 2].bound; i = (i - 1) / 2)
        swap(&s->open[i], &s->open[(i - 1) / 2]);
}

static void sift_down(struct search *s)
{
    for (int i = 0, child; (child = 2 * i + 1) < s->count; i = child) {
        child += child + 1 < s->count && s->open[child + 1].bound < s->open[child].bound;
        if (s->open[child].bound >= s->open[i].bound)
            return;
        swap(&s->open[i], &s->open[child]);
    }
}

/* Without memory the stretch is left out. */
static void push(struct search *s, double low, double high, double fell)
{
    if (high - low <= 1)
        return;
    if (s->count == s->room) {
        int room = 2 * s->room + 32;
        struct stretch *more = realloc(s->open, (size_t)room * sizeof *more);
        if (!more)
            return;
        s->open = more;
        s->room = room;
    }
    s->open[s->count++] = (struct stretch){low, high, s->price * (low + 1) + fell, fell};
    sift_up(s, s->count - 1);
}

static struct stretch pop(struct search *s)
{
    struct stretch first = s->open[0];
    s->open[0] = s->open[--s->count];
    sift_down(s);
    return first;
}

/* Free numbers: the least with as little as the last has. */
static void first_as_low(struct search *s, double from, double to)
{
    while (to - from > 1 && !interrupted()) {
        double middle = floor((from + to) / 2);
        if (ask(s, middle) <= s->best_fell)
            to = middle;
        else
            from = middle;
    }
}

static void halve_all(struct search *s)
{
    while (s->count > 0 && !interrupted()) {
        struct stretch i = pop(s);
        if (i.bound > s->best.sum * (1 + TIE))
            return;
        double middle = floor((i.low + i.high) / 2), fell = ask(s, middle);
        push(s, middle, i.high, i.fell);
        if (isfinite(fell))
            push(s, i.low, middle, fell);
    }
}

struct least_sum least_sum(falling_fn *fn, void *context, double price, double from, double to)
{
    struct search s = {.fn = fn, .context = context, .price = price,
                       .best = {NAN, INFINITY}, .best_fell = INFINITY};
    double last = ask(&s, to);
    if (isinf(last) || to <= from)
        return s.best;
    ask(&s, from);
    if (price > 0)
        push(&s, from, to, last);
    else
        first_as_low(&s, from, to);
    halve_all(&s);
    free(s.open);
    return s.best;
}
