/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for axes and labels, and everything of a chart in its order. */
#include <config.h>

#include "tui/widget/chart.h"

#include <math.h>

#include "tui/canvas/canvas_text.h"
#include "tui/widget/curve.h"
#include "tui/widget/label.h"
#include "tui/widget/plot.h"
#include "tui/widget/shade.h"
#include "tui/widget/ticks.h"

enum {
    ROWS_WITH_AXES = 4,    /* fewer rows: curves alone */
    ROWS_WITH_NAMES = 10,  /* fewer rows: the axes' names get no row of their own */
    LEAST_COLUMNS = 8      /* of the curves, beside the gutter */
};

/* Where the parts of a chart are. */
struct frame {
    bool axes;
    int name_row;    /* of the y axis' label, -1 none */
    int axis_row, tick_row;
    int label_row;   /* of the x axis' label; tick_row when they share it, -1 none */
    int gutter;      /* columns of y labels; the axis is right of them */
    struct ticks x, y;
};

static void sane_range(double *from, double *to)
{
    if (!isfinite(*from) || !isfinite(*to) || !isfinite(*to - *from)) {
        *from = 0;
        *to = 1;
    }
    if (*from < *to)
        return;
    double around = fmax(fabs(*from) * 0.05, 0.5);
    *to = *from + around;
    *from -= around;
}

static bool named(const struct chart_axis *axis)
{
    return axis->label && *axis->label;
}

static void plan_rows(struct frame *f, struct plot *p, struct rect r)
{
    bool tall = r.h >= ROWS_WITH_NAMES;
    int top = r.y, bottom = r.y + r.h;
    f->name_row = tall && named(&p->chart->y) ? top++ : -1;
    f->label_row = tall && named(&p->chart->x) ? --bottom : -1;
    f->tick_row = --bottom;
    f->axis_row = --bottom;
    if (!tall && named(&p->chart->x))
        f->label_row = f->tick_row;
    p->r = (struct rect){r.x, top, r.w, bottom - top};
}

static bool rows_distinct(const struct plot *p, const struct ticks *t)
{
    for (int i = 1; i < t->count; i++)
        if (plot_row(p, t->at[i]) == plot_row(p, t->at[i - 1]))
            return false;
    return true;
}

static void plan_y_ticks(struct frame *f, const struct plot *p)
{
    int want = p->r.h / 4 > 3 ? p->r.h / 4 : p->r.h >= 5 ? 3 : 2;
    do
        ticks_make(&f->y, &p->chart->y, p->y_from, p->y_to, want);
    while (--want > 0 && !rows_distinct(p, &f->y));
}

/* A line on the row of a tick marks that row: it says the line's own value then. */
static void label_lines(struct frame *f, const struct plot *p)
{
    double row_height = (p->y_to - p->y_from) / p->r.h;
    for (int i = p->chart->lines - 1; i >= 0; i--) {
        double y = p->chart->line[i].y;
        for (int k = 0; y >= p->y_from && y <= p->y_to && k < f->y.count; k++)
            if (plot_row(p, f->y.at[k]) == plot_row(p, y) &&
                fabs(f->y.at[k] - y) > row_height / 8)
                ticks_replace(&f->y, k, y);
    }
}

/* The gutter is as wide as the labels, or gone where curves would have no room. */
static void plan_columns(struct frame *f, struct plot *p)
{
    f->gutter = f->y.widest;
    if (f->gutter + 1 + LEAST_COLUMNS > p->r.w) {
        f->gutter = 0;
        f->y.count = 0;
    }
    p->r.x += f->gutter + 1;
    p->r.w -= f->gutter + 1;
}

/* First column of a label centred under a column, moved to stay in the rectangle. */
static int label_start(const struct rect *r, int column, int width)
{
    int x = column - (width - 1) / 2;
    if (x + width > r->x + r->w)
        x = r->x + r->w - width;
    return x > r->x ? x : r->x;
}

static bool labels_apart(const struct plot *p, const struct rect *room, const struct ticks *t)
{
    int end = room->x - 2;
    for (int i = 0; i < t->count; i++) {
        int width = text_width(t->label[i]);
        int x = label_start(room, plot_column(p, t->at[i]), width);
        if (x < end + 2 || width > room->w)
            return false;
        end = x + width;
    }
    return true;
}

static void plan_x_ticks(struct frame *f, const struct plot *p, const struct rect *room)
{
    int want = p->r.w / 12 > 3 ? p->r.w / 12 : 3;
    do
        ticks_make(&f->x, &p->chart->x, p->x_from, p->x_to, want);
    while (want-- > 0 && !labels_apart(p, room, &f->x));
}

/* The room of x labels: the whole width, less what the axis' name takes of it. */
static struct rect tick_room(struct frame *f, const struct plot *p, struct rect r)
{
    int name = f->label_row == f->tick_row ? text_width(p->chart->x.label) + 2 : 0;
    if (name > r.w / 3) {
        f->label_row = -1;
        name = 0;
    }
    return (struct rect){r.x, f->tick_row, r.w - name, 1};
}

static void draw_y_axis(struct canvas *c, const struct frame *f, const struct plot *p)
{
    int axis = p->r.x - 1, left = axis - f->gutter;
    for (int y = p->r.y; y < p->r.y + p->r.h; y++)
        canvas_glyph(c, axis, y, GLYPH_VERTICAL, ROLE_AXIS);
    for (int i = 0; i < f->y.count; i++) {
        int row = plot_row(p, f->y.at[i]);
        canvas_glyph(c, axis, row, GLYPH_TICK_LEFT, ROLE_AXIS);
        canvas_figure(c, left, row, f->gutter, ROLE_AXIS, f->y.label[i]);
    }
    if (f->name_row >= 0)
        canvas_text(c, left, f->name_row, p->r.x + p->r.w - left, ROLE_DIM, p->chart->y.label);
}

/* An end of the x axis, when it touches no label. */
static void draw_end(struct canvas *c, const struct rect *room, int column, const char *s)
{
    int width = text_width(s), x = label_start(room, column, width);
    for (int i = x - 2; i < x + width + 2; i++)
        if (i >= room->x && i < room->x + room->w && i >= 0 && i < c->w && room->y < c->h &&
            room->y >= 0 && c->cell[room->y * c->w + i].ch != ' ')
            return;
    canvas_text(c, x, room->y, width, ROLE_DIM, s);
}

static void draw_x_axis(struct canvas *c, const struct frame *f, const struct plot *p,
                        const struct rect *room)
{
    int right = p->r.x + p->r.w - 1;
    canvas_glyph(c, p->r.x - 1, f->axis_row, GLYPH_BOTTOM_LEFT, ROLE_AXIS);
    for (int x = p->r.x; x <= right; x++)
        canvas_glyph(c, x, f->axis_row, GLYPH_HORIZONTAL, ROLE_AXIS);
    for (int i = 0; i < f->x.count; i++) {
        int column = plot_column(p, f->x.at[i]), width = text_width(f->x.label[i]);
        canvas_glyph(c, column, f->axis_row, GLYPH_TICK_BOTTOM, ROLE_AXIS);
        canvas_text(c, label_start(room, column, width), room->y, width, ROLE_AXIS,
                    f->x.label[i]);
    }
    draw_end(c, room, p->r.x, f->x.from);
    draw_end(c, room, right, f->x.to);
}

static void draw_x_name(struct canvas *c, const struct frame *f, const struct plot *p)
{
    const char *name = p->chart->x.label;
    int width = text_width(name), x = p->r.x + (p->r.w - width) / 2;
    if (f->label_row == f->tick_row)
        x = p->r.x + p->r.w - width;
    if (f->label_row >= 0)
        canvas_text(c, x > p->r.x ? x : p->r.x, f->label_row, p->r.w, ROLE_DIM, name);
}

/* Dashed: whole ones would look like a curve, and cost twice as much to send. */
static void draw_lines(struct canvas *c, const struct plot *p, bool axes)
{
    for (int i = 0; i < p->chart->lines; i++) {
        const struct chart_line *line = &p->chart->line[i];
        if (!(line->y >= p->y_from && line->y <= p->y_to))
            continue;
        int row = plot_row(p, line->y);
        for (int x = 0; x < p->r.w; x++)
            canvas_put(c, p->r.x + x, row, x % 2 ? ' ' : canvas_glyph_code(c, GLYPH_DASH),
                       line->role);
        if (axes)
            canvas_glyph(c, p->r.x - 1, row, GLYPH_SELECTED, line->role);
    }
}

/* The first point stays on top. What lies outside the range is not drawn. */
static void draw_points(struct canvas *c, const struct plot *p)
{
    for (int i = p->chart->points - 1; i >= 0; i--) {
        const struct chart_point *q = &p->chart->point[i];
        if (q->x >= p->x_from && q->x <= p->x_to && q->y >= p->y_from && q->y <= p->y_to)
            canvas_glyph(c, plot_column(p, q->x), plot_row(p, q->y), q->glyph, q->role);
    }
}

static void draw_axes(struct canvas *c, struct plot *p, struct rect r)
{
    struct frame f;
    plan_rows(&f, p, r);
    plan_y_ticks(&f, p);
    label_lines(&f, p);
    plan_columns(&f, p);
    struct rect room = tick_room(&f, p, r);
    plan_x_ticks(&f, p, &room);
    draw_y_axis(c, &f, p);
    draw_x_axis(c, &f, p, &room);
    draw_x_name(c, &f, p);
}

void chart_draw(struct canvas *c, struct rect r, const struct chart *chart)
{
    struct plot p = {
        .r = r, .x_from = chart->x.from, .x_to = chart->x.to, .y_from = chart->y.from,
        .y_to = chart->y.to, .across = c->ascii ? 1 : 2, .down = c->ascii ? 3 : 2,
        .chart = chart,
    };
    bool axes = r.h >= ROWS_WITH_AXES && r.w >= LEAST_COLUMNS + 1;
    if (rect_empty(r))
        return;
    sane_range(&p.x_from, &p.x_to);
    sane_range(&p.y_from, &p.y_to);
    if (axes)
        draw_axes(c, &p, r);
    shade_draw(c, &p);
    draw_lines(c, &p, axes);
    plot_curves(c, &p);
    draw_points(c, &p);
    plot_labels(c, &p);
    shade_say(c, &p);
}

struct reach {
    double from, to, cut;
};

static void reach_value(struct reach *reach, double y)
{
    if (!isfinite(y) || y > reach->cut)
        return;
    reach->from = fmin(reach->from, y);
    reach->to = fmax(reach->to, y);
}

/* About a sixteenth of a range, as 1, 2 or 5 times a power of ten. */
static double round_part(double range)
{
    double power = pow(10, floor(log10(range / 16))), part = range / 16 / power;
    return power * (part < 2 ? 1 : part < 5 ? 2 : 5);
}

void chart_fit_y(struct chart *chart)
{
    chart_fit_y_to(chart, INFINITY);
}

void chart_fit_y_to(struct chart *chart, double cut)
{
    struct reach reach = {INFINITY, -INFINITY, cut};
    for (int i = 0; i < chart->curves; i++)
        for (int k = 0; k < chart->curve[i].count; k++)
            reach_value(&reach, chart->curve[i].y[k]);
    for (int i = 0; i < chart->lines; i++)
        reach_value(&reach, chart->line[i].y);
    for (int i = 0; i < chart->points; i++)
        reach_value(&reach, chart->point[i].y);
    if (isfinite(cut))
        reach_value(&reach, cut);
    double low = reach.from, high = reach.to;
    sane_range(&reach.from, &reach.to);
    double air = 0.02 * (reach.to - reach.from), grid = round_part(reach.to - reach.from);
    chart->y.from = floor((reach.from - air) / grid) * grid;
    chart->y.to = isfinite(cut) ? cut : ceil((reach.to + air) / grid) * grid;
    if (low >= 0)
        chart->y.from = fmax(chart->y.from, 0);
    if (chart->y.share && high <= 1)
        chart->y.to = fmin(chart->y.to, 1);
    sane_range(&chart->y.from, &chart->y.to);
}
