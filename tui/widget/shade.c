/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/shade.h"

#include <math.h>

#include "tui/canvas/canvas_text.h"
#include "tui/widget/label.h"

/* The sample nearest to x; i moves on with x. */
static void move_near(const struct chart *chart, double x, int *i)
{
    while (*i + 1 < chart->shade_count &&
           fabs(chart->shade_x[*i + 1] - x) <= fabs(chart->shade_x[*i] - x))
        ++*i;
}

/* The first row to shade under a sample. */
static int shade_top(const struct plot *p, int i)
{
    int rows = p->chart->shade_rows;
    if (rows > 0 && rows < p->r.h)
        return p->r.y + p->r.h - rows;
    if (!p->chart->shade_below || !(p->chart->shade_below[i] < p->y_to))
        return p->r.y;
    int row = plot_row(p, p->chart->shade_below[i]) + 1;
    return row > p->r.y ? row : p->r.y;
}

/* Columns from..to of the plot, the widest stretch that is shaded. */
static void widest_shade(const struct plot *p, int *from, int *to)
{
    *from = 0, *to = -1;
    for (int column = 0, i = 0, start = 0; column < p->r.w; column++) {
        move_near(p->chart, plot_x_at(p, column * p->across), &i);
        if (!p->chart->shade[i])
            start = column + 1;
        else if (column - start > *to - *from) {
            *from = start;
            *to = column;
        }
    }
}

/* In the middle, moved to a row that nothing else crosses. */
void shade_say(struct canvas *c, const struct plot *p)
{
    const struct chart *chart = p->chart;
    int from, to;
    if (!chart->shade_words || !chart->shade || chart->shade_count < 1)
        return;
    widest_shade(p, &from, &to);
    for (const char *const *text = chart->shade_words; *text; text++) {
        int room = to - from + 1 - text_width(*text);
        for (int i = 0; room >= 2 && i < p->r.h; i++) {
            int row = p->r.h / 2 + (i % 2 ? -(i + 1) / 2 : i / 2);
            if (row >= 0 && row < p->r.h &&
                plot_words(c, p, p->r.x + from + room / 2, p->r.y + row, ROLE_NOTE, *text))
                return;
        }
    }
}

/* ASCII shading is sparse: its dots must not look like a curve. */
void shade_draw(struct canvas *c, const struct plot *p)
{
    if (!p->chart->shade || p->chart->shade_count < 1)
        return;
    for (int column = 0, i = 0; column < p->r.w; column++) {
        move_near(p->chart, plot_x_at(p, column * p->across), &i);
        if (!p->chart->shade[i])
            continue;
        for (int y = shade_top(p, i); y < p->r.y + p->r.h; y++)
            if (!c->ascii || (column + 2 * (y - p->r.y)) % 4 == 0)
                canvas_glyph(c, p->r.x + column, y, GLYPH_SHADE, ROLE_SHADE);
    }
}

/* Dashed: whole ones would look like a curve, and cost twice as much to send. */
