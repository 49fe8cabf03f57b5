/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list editor on screen: one row a value, the profile with bars. */
#include <config.h>

#include "tui/screen/list_view.h"

#include <stdio.h>

#include "engine/base/number.h"
#include "engine/table/figures.h"
#include "tui/canvas/canvas_text.h"
#include "tui/panes/pane_field.h"
#include "tui/screen/layout.h"

enum { FRAME = 1, WIDTH = 40, HEAD = 9, FIGURE = 12 };

static double largest(const double *v, int count)
{
    double most = 0;
    for (int i = 0; i < count; i++)
        most = v[i] > most ? v[i] : most;
    return most;
}

static void row_head(enum param_id param, int i, char *buf, size_t size)
{
    if (param == PARAM_PROFILE)
        snprintf(buf, size, "%02d-%02d h", i, i + 1);
    else
        snprintf(buf, size, "%d", i + 1);
}

static void draw_bar(struct canvas *c, struct rect r, double part)
{
    int full = (int)(part * r.w + 0.5);
    for (int i = 0; i < full && i < r.w; i++)
        canvas_glyph(c, r.x + i, r.y, GLYPH_FULL, ROLE_CURVE_1);
}

/* True while a new row is open that holds no value yet. */
static bool has_empty_row(const struct app *a)
{
    const struct prompt *f = &a->prompt;
    return f->kind == PROMPT_FIELD && f->inserts &&
           a->now.params.count[a->list.param] == a->committed.params.count[a->list.param];
}

static void draw_row(const struct app *a, struct canvas *c, struct rect r, int i)
{
    const struct list_editor *list = &a->list;
    const double *v = a->now.params.v + param_row(list->param)->slot;
    int count = a->now.params.count[list->param];
    bool selected = i == list->row, empty_row = has_empty_row(a), empty = empty_row && selected;
    double value = empty ? 0 : v[i - (empty_row && i > list->row)];
    char head[32], text[NUMBER_TEXT];
    struct rect bar = {r.x + HEAD + FIGURE + 1, r.y, r.w - HEAD - FIGURE - 1, 1};
    row_head(list->param, i, head, sizeof head);
    canvas_text(c, r.x + 2, r.y, HEAD - 2, ROLE_DIM, head);
    canvas_figure(c, r.x + HEAD, r.y, FIGURE, ROLE_TEXT,
                  empty ? "" : param_text(list->param, value, text));
    if (selected)
        canvas_role(c, (struct rect){r.x, r.y, HEAD + FIGURE, 1}, ROLE_CURSOR);
    if (selected)
        canvas_glyph(c, r.x, r.y, GLYPH_SELECTED, ROLE_CURSOR);
    draw_bar(c, bar, value / largest(v, count));
    if (selected && a->prompt.kind == PROMPT_FIELD)
        draw_line(c, r.x + HEAD, r.y, FIGURE, field_role(a), &a->prompt.line);
}

/* Over the parameters pane where it stands, so that the others stay in sight. */
static struct rect editor_box(const struct app *a, struct rect area, int rows)
{
    struct layout l;
    struct rect box = {area.x, area.y, WIDTH < area.w ? WIDTH : area.w, area.h};
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++)
        if (l.at[i].pane == PANE_PARAMETERS)
            box = l.at[i].r;
    box.h = rows < area.h ? rows : area.h;
    return box;
}

void list_view_draw(const struct app *a, struct canvas *c, struct rect area)
{
    const struct param_row *row = param_row(a->list.param);
    int count = a->now.params.count[a->list.param] + has_empty_row(a);
    char title[64];
    struct rect box = editor_box(a, area, count + 2 * FRAME);
    struct rect in = rect_inside(box, FRAME);
    snprintf(title, sizeof title, "%s: %d", row->label, count);
    canvas_fill(c, box, ' ', ROLE_TEXT);
    canvas_box(c, box, ROLE_FRAME_FOCUS, ROLE_TITLE_FOCUS, title);
    int top = a->list.row - in.h / 2;
    top = top > count - in.h ? count - in.h : top;
    top = top < 0 ? 0 : top;
    for (int y = 0; y < in.h && top + y < count; y++)
        draw_row(a, c, (struct rect){in.x, in.y + y, in.w, 1}, top + y);
}
