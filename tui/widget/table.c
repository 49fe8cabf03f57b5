/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/table.h"

#include "tui/canvas/canvas_text.h"

enum { GAP = 2 };

struct fitted {
    int width[TABLE_COLUMNS]; /* 0: dropped */
    int total;                /* with gaps */
};

static int natural_width(const struct table *t, int column)
{
    int width = text_width(t->column[column].head);
    for (int i = 0; i < t->rows; i++) {
        int w = text_width(t->cell[i][column]);
        width = w > width ? w : width;
    }
    return width > 0 ? width : 1;
}

static void measure(struct fitted *f, int columns)
{
    f->total = -GAP;
    for (int i = 0; i < columns; i++)
        f->total += f->width[i] ? f->width[i] + GAP : 0;
}

/* The column to give up: the highest priority, the rightmost of equals; -1 none. */
static int least_important(const struct table *t, const struct fitted *f)
{
    int found = -1;
    for (int i = 0; i < t->columns; i++) {
        int priority = t->column[i].priority;
        if (f->width[i] && priority > 0 &&
            (found < 0 || priority >= t->column[found].priority))
            found = i;
    }
    return found;
}

/* Words may be cut to make room, figures never. */
static void shrink_words(const struct table *t, struct fitted *f, int room)
{
    for (int i = 0; i < t->columns && f->total > room; i++) {
        if (!t->column[i].left || !f->width[i])
            continue;
        int least = 4, width = f->width[i] - (f->total - room);
        if (f->width[i] > least)
            f->width[i] = width > least ? width : least;
        measure(f, t->columns);
    }
}

static void fit(const struct table *t, int room, struct fitted *f)
{
    for (int i = 0; i < t->columns; i++)
        f->width[i] = natural_width(t, i);
    measure(f, t->columns);
    while (f->total > room) {
        int drop = least_important(t, f);
        if (drop < 0)
            break;
        f->width[drop] = 0;
        measure(f, t->columns);
    }
    shrink_words(t, f, room);
}

/* One cell, clipped to the rectangle: a figure is whole or shown as dots. */
static void draw_cell(struct canvas *c, struct rect r, bool left, enum role role,
                      const char *s)
{
    if (r.w <= 0)
        return;
    if (left)
        canvas_text(c, r.x, r.y, r.w, role, s);
    else
        canvas_figure(c, r.x, r.y, r.w, role, s);
}

static void draw_row(struct canvas *c, struct rect line, const struct table *t,
                     const struct fitted *f, int row)
{
    int x = line.x;
    for (int i = 0; i < t->columns; i++) {
        int room = line.x + line.w - x;
        if (!f->width[i])
            continue;
        struct rect at = {x, line.y, f->width[i] < room ? f->width[i] : room, 1};
        enum role role = row < 0 ? ROLE_DIM : t->role[row][i];
        draw_cell(c, at, t->column[i].left, role,
                  row < 0 ? t->column[i].head : t->cell[row][i]);
        x += f->width[i] + GAP;
    }
    if (row < 0 || row != t->selected || !t->focused)
        return;
    if (!t->column[0].left && text_width(t->cell[row][0]) < f->width[0])
        canvas_glyph(c, line.x, line.y, GLYPH_SELECTED, ROLE_CURSOR);
    canvas_role(c, line, ROLE_CURSOR);
}

static int first_row(const struct table *t, int shown)
{
    int last = t->rows - shown, first = t->scroll;
    if (t->selected >= first + shown)
        first = t->selected - shown + 1;
    if (t->selected >= 0 && t->selected < first)
        first = t->selected;
    first = first < last ? first : last;
    return first > 0 ? first : 0;
}

int table_draw(struct canvas *c, struct rect r, const struct table *t)
{
    struct fitted f;
    int drawn = 0, y = r.y;
    if (rect_empty(r))
        return 0;
    fit(t, r.w, &f);
    if (r.h > 1)
        draw_row(c, (struct rect){r.x, y++, r.w, 1}, t, &f, -1);
    int shown = r.y + r.h - y, first = first_row(t, shown);
    for (int i = first; i < t->rows && i < first + shown; i++)
        draw_row(c, (struct rect){r.x, y++, r.w, 1}, t, &f, i);
    for (int i = 0, x = 0; i < t->columns; x += f.width[i] ? f.width[i] + GAP : 0, i++)
        drawn += f.width[i] && x + f.width[i] <= r.w;
    return drawn;
}
