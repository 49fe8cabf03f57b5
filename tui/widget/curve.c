/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/curve.h"

#include <math.h>

enum { MARK_EVERY = 12, MARK_FIRST = 5, MARK_SHIFT = 3 };

/* Walks along a curve from left to right; i is the sample at or before x. */
struct walk {
    const struct chart_curve *curve;
    int i;
    bool joined;  /* the last sub-column had a value */
    int last;     /* its sub-row */
};

/* The value at x, between samples by a slope or, for stairs, from the nearer
 * one. A sample without value leaves half of the way to its neighbours. */
static double value_at(struct walk *w, double x)
{
    const struct chart_curve *v = w->curve;
    while (w->i + 1 < v->count && v->x[w->i + 1] <= x)
        w->i++;
    int i = w->i;
    if (i + 1 >= v->count || x <= v->x[i])
        return v->y[i];
    double along = (x - v->x[i]) / (v->x[i + 1] - v->x[i]);
    double slope = v->y[i] + (v->y[i + 1] - v->y[i]) * along;
    if (!v->stairs && isfinite(slope))
        return slope;
    return along < 0.5 ? v->y[i] : v->y[i + 1];
}

/* Sub-rows of one sub-column. */
struct span {
    int top, bottom;   /* top > bottom: nothing */
    int before, here;  /* the sub-row left of it and its own, to choose a slope */
};

static void widen(struct span *s, int row)
{
    s->top = row < s->top ? row : s->top;
    s->bottom = row > s->bottom ? row : s->bottom;
}

/* Samples inside the sub-column that stand out from the row: no peak is lost. */
static void add_peaks(const struct plot *p, const struct walk *w, int sub, struct span *s,
                      int low, int high)
{
    const struct chart_curve *v = w->curve;
    int i = w->i;
    while (i > 0 && plot_sub_x(p, v->x[i - 1]) >= sub)
        i--;
    for (; i < v->count && plot_sub_x(p, v->x[i]) <= sub; i++) {
        int row = isfinite(v->y[i]) ? plot_sub_y(p, v->y[i]) : low;
        if (plot_sub_x(p, v->x[i]) == sub && isfinite(v->y[i]) && (row < low || row > high))
            widen(s, row);
    }
}

/* Rows that the way from before through here to the next sub-column passes. */
static void add_course(const struct plot *p, const struct walk *w, int sub, struct span *s)
{
    struct walk ahead = *w;
    double next = value_at(&ahead, plot_x_at(p, sub + 1));
    int after = isfinite(next) ? plot_sub_y(p, next) : s->here;
    struct span passed = *s;
    widen(&passed, s->here);
    widen(&passed, s->before);
    widen(&passed, after);
    widen(s, s->here);
    if (s->before != s->here)
        widen(s, s->before < s->here ? s->before + 1 : s->before - 1);
    add_peaks(p, w, sub, s, passed.top, passed.bottom);
}

static void clip_span(const struct plot *p, struct span *s)
{
    int last = p->r.h * p->down - 1;
    s->top = s->top < 0 ? 0 : s->top;
    s->bottom = s->bottom > last ? last : s->bottom;
}

static struct span span_at(const struct plot *p, struct walk *w, int sub)
{
    const struct chart_curve *v = w->curve;
    struct span s = {.top = PLOT_FAR, .bottom = -PLOT_FAR};
    bool was_joined = w->joined;
    w->joined = false;
    if (sub < plot_sub_x(p, v->x[0]) || sub > plot_sub_x(p, v->x[v->count - 1]))
        return s;
    double y = value_at(w, plot_x_at(p, sub));
    w->joined = isfinite(y);
    if (w->joined) {
        s.here = plot_sub_y(p, y);
        s.before = was_joined ? w->last : s.here;
        w->last = s.here;
        add_course(p, w, sub, &s);
    } else {
        add_peaks(p, w, sub, &s, PLOT_FAR, -PLOT_FAR);
    }
    clip_span(p, &s);
    return s;
}

/* Bits: upper left 1, upper right 2, lower left 4, lower right 8. */
static void put_quadrants(struct canvas *c, int x, int y, int bits, enum role role)
{
    static const uint32_t block[16] = {
        ' ',    0x2598, 0x259d, 0x2580, 0x2596, 0x258c, 0x259e, 0x259b,
        0x2597, 0x259a, 0x2590, 0x259c, 0x2584, 0x2599, 0x259f, 0x2588,
    };
    if (bits)
        canvas_put(c, x, y, block[bits], role);
}

static bool covers(const struct span *s, int row)
{
    return row >= s->top && row <= s->bottom;
}

/* A dashed curve leaves out every other pair of columns where it stays in one row. */
static bool is_gap(const struct walk *w, int column, int top_row, int bottom_row)
{
    return w->curve->dashed && column % 4 >= 2 && top_row == bottom_row;
}

static void draw_quadrants(struct canvas *c, const struct plot *p, struct walk *w, int column)
{
    struct span left = span_at(p, w, 2 * column), right = span_at(p, w, 2 * column + 1);
    int top = left.top < right.top ? left.top : right.top;
    int bottom = left.bottom > right.bottom ? left.bottom : right.bottom;
    if (is_gap(w, column, top / 2, bottom / 2))
        return;
    for (int row = top / 2; row <= bottom / 2 && row < p->r.h; row++) {
        int bits = covers(&left, 2 * row) | covers(&right, 2 * row) << 1 |
                   covers(&left, 2 * row + 1) << 2 | covers(&right, 2 * row + 1) << 3;
        put_quadrants(c, p->r.x + column, p->r.y + row, bits, w->curve->role);
    }
}

/* The character for the sub-rows of one cell that a span covers. */
static char ascii_stroke(const struct span *s, int top, int bottom, bool stairs)
{
    bool flat = s->before == s->here;
    if (top == bottom)
        return top % 3 == 0 ? '\'' : top % 3 == 1 ? '-' : flat ? '_' : '.';
    if (stairs || flat)
        return '|';
    return s->here < s->before ? '/' : '\\';
}

static void draw_ascii(struct canvas *c, const struct plot *p, struct walk *w, int column)
{
    struct span s = span_at(p, w, column);
    if (is_gap(w, column, s.top / 3, s.bottom / 3))
        return;
    for (int row = s.top / 3; row <= s.bottom / 3 && row < p->r.h; row++) {
        int top = 3 * row > s.top ? 3 * row : s.top;
        int bottom = 3 * row + 2 < s.bottom ? 3 * row + 2 : s.bottom;
        if (top <= bottom)
            canvas_put(c, p->r.x + column, p->r.y + row,
                       (uint32_t)ascii_stroke(&s, top, bottom, w->curve->stairs),
                       w->curve->role);
    }
}

int plot_curve_row(const struct plot *p, const struct chart_curve *curve, int column)
{
    struct walk w = {.curve = curve};
    int sub = (column - p->r.x) * p->across;
    if (curve->count < 1 || sub < plot_sub_x(p, curve->x[0]) ||
        sub > plot_sub_x(p, curve->x[curve->count - 1]))
        return -1;
    double y = value_at(&w, plot_x_at(p, sub));
    if (!isfinite(y))
        return -1;
    int row = plot_row(p, y);
    return row >= p->r.y && row < p->r.y + p->r.h ? row : -1;
}

static bool is_curve(const struct plot *p, const struct cell *cell)
{
    for (int i = 0; i < p->chart->curves; i++)
        if (cell->ch != ' ' && cell->role == p->chart->curve[i].role)
            return true;
    return false;
}

static bool is_mark(const struct plot *p, const struct cell *cell)
{
    for (int i = 0; i < p->chart->curves; i++)
        if (cell->ch == (uint32_t)p->chart->curve[i].mark && is_curve(p, cell))
            return true;
    return false;
}

/* On another curve that covers this one the letter alone tells them apart: a colour of its
 * own would be sent for every letter. */
static bool put_mark(struct canvas *c, const struct plot *p, const struct chart_curve *curve,
                     int column)
{
    int row = plot_curve_row(p, curve, column);
    if (row < 0 || row >= c->h || column < 0 || column >= c->w)
        return false;
    const struct cell *cell = &c->cell[row * c->w + column];
    if (is_mark(p, cell))
        return false;
    canvas_put(c, column, row, (uint32_t)curve->mark,
               is_curve(p, cell) ? (enum role)cell->role : curve->role);
    return true;
}

/* Letters every ten columns, a little later for each curve, and at the end. */
static void put_marks(struct canvas *c, const struct plot *p, int index)
{
    const struct chart_curve *curve = &p->chart->curve[index];
    int right = p->r.x + p->r.w - 1, first = p->r.x + MARK_FIRST + MARK_SHIFT * index;
    if (!curve->mark)
        return;
    for (int x = right; x >= p->r.x && !put_mark(c, p, curve, x); x--)
        right = x - 1;
    for (int x = first; x < right - MARK_EVERY / 2; x += MARK_EVERY)
        put_mark(c, p, curve, x);
}

void plot_curves(struct canvas *c, const struct plot *p)
{
    for (int i = p->chart->curves - 1; i >= 0; i--) {
        struct walk w = {.curve = &p->chart->curve[i]};
        for (int column = 0; w.curve->count > 0 && column < p->r.w; column++)
            if (p->across == 2)
                draw_quadrants(c, p, &w, column);
            else
                draw_ascii(c, p, &w, column);
    }
    for (int i = 0; i < p->chart->curves; i++)
        put_marks(c, p, i);
}
