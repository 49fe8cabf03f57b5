/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/label.h"

#include <math.h>
#include <stdio.h>

#include "tui/canvas/canvas_text.h"
#include "tui/widget/curve.h"

enum { LABEL_TEXT = 64 };

static bool is_free(const struct canvas *c, const struct plot *p, int x, int y,
                    const struct chart_line *own)
{
    if (x < p->r.x || x >= p->r.x + p->r.w)
        return true; /* beside the plot: the margin of a label may lie there */
    if (x < 0 || y < 0 || x >= c->w || y >= c->h)
        return false;
    const struct cell *cell = &c->cell[y * c->w + x];
    if (own && cell->role == own->role && cell->ch == canvas_glyph_code(c, GLYPH_DASH))
        return true;
    return cell->ch == ' ' || cell->role == ROLE_SHADE;
}

/* Draws a label when its cells and one on each side are free. own: the line
 * whose dashes it may interrupt. */
static bool try_label(struct canvas *c, const struct plot *p, int x, int y, enum role role,
                      const char *s, const struct chart_line *own)
{
    int width = text_width(s);
    if (x < p->r.x || x + width > p->r.x + p->r.w || y < p->r.y || y >= p->r.y + p->r.h)
        return false;
    for (int i = -1; i <= width; i++)
        if (!is_free(c, p, x + i, y, own))
            return false;
    canvas_text(c, x, y, width, role, s);
    if (own && x > p->r.x)
        canvas_put(c, x - 1, y, ' ', role);
    if (own && x + width < p->r.x + p->r.w)
        canvas_put(c, x + width, y, ' ', role);
    return true;
}

bool plot_words(struct canvas *c, const struct plot *p, int x, int y, enum role role,
                const char *s)
{
    if (!try_label(c, p, x, y, role, s, NULL))
        return false;
    canvas_put(c, x - 1, y, ' ', role);
    canvas_put(c, x + text_width(s), y, ' ', role);
    return true;
}

/* In the line itself, else just above or below it. */
static void label_line(struct canvas *c, const struct plot *p, const struct chart_line *line)
{
    static const int shift[] = {0, -1, 1};
    int row = plot_row(p, line->y);
    if (!line->label || !*line->label)
        return;
    for (int i = 0; i < 3; i++)
        for (int x = p->r.x + 2; x < p->r.x + p->r.w; x++)
            if (try_label(c, p, x, row + shift[i], line->role, line->label,
                          i ? NULL : line))
                return;
}

/* In the point's own row the blank between them joins the two. */
static bool try_beside(struct canvas *c, const struct plot *p, const struct chart_point *point,
                       int shift, int side)
{
    int x = plot_column(p, point->x), y = plot_row(p, point->y);
    int from = side > 0 ? x + 2 : x - 1 - text_width(point->label);
    if (!try_label(c, p, from, y + shift, point->role, point->label, NULL))
        return false;
    if (shift == 0)
        canvas_put(c, x + side, y, ' ', point->role);
    return true;
}

static void label_point(struct canvas *c, const struct plot *p,
                        const struct chart_point *point)
{
    static const int shift[] = {0, -1, 1, -2, 2};
    if (!point->label || !*point->label)
        return;
    for (int i = 0; i < 5; i++)
        if (try_beside(c, p, point, shift[i], 1) || try_beside(c, p, point, shift[i], -1))
            return;
}

/* Near the right end, moving left until there is room beside the curve. */
static void label_curve(struct canvas *c, const struct plot *p,
                        const struct chart_curve *curve)
{
    static const int shift[] = {-1, 1, -2, 2};
    char s[LABEL_TEXT];
    if (!curve->label || !*curve->label)
        return;
    snprintf(s, sizeof s, "%.1s%s%s", &curve->mark, curve->mark ? " " : "", curve->label);
    int width = text_width(s);
    for (int x = p->r.x + p->r.w - 1; x >= p->r.x + width; x--) {
        int row = plot_curve_row(p, curve, x);
        for (int i = 0; row >= 0 && i < 4; i++)
            if (try_label(c, p, x - width + 1, row + shift[i], curve->role, s, NULL))
                return;
    }
}

static bool in_plot(const struct plot *p, double x, double y)
{
    return x >= p->x_from && x <= p->x_to && y >= p->y_from && y <= p->y_to;
}

void plot_labels(struct canvas *c, const struct plot *p)
{
    const struct chart *chart = p->chart;
    for (int i = 0; i < chart->points; i++)
        if (in_plot(p, chart->point[i].x, chart->point[i].y))
            label_point(c, p, &chart->point[i]);
    for (int i = 0; i < chart->lines; i++)
        if (in_plot(p, p->x_from, chart->line[i].y))
            label_line(c, p, &chart->line[i]);
    for (int i = 0; i < chart->curves; i++)
        if (chart->curve[i].count > 0)
            label_curve(c, p, &chart->curve[i]);
}
