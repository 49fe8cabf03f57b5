/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parameters in groups: mark, label, value, unit; the open field in its row. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/panes/pane_field.h"
#include "tui/panes/values.h"

enum { MARKS = 3, UNIT_FROM = 46, UNIT_WIDE = 52, FIELD_LEAST = 12 };

/* A line of the pane: a parameter, or the heading above its group. */
struct row {
    enum param_id param;
    bool heading;
};

enum { ROWS_MAX = 2 * PARAM_COUNT };

static bool starts_group(enum param_id id)
{
    return id == 0 || !param_same_group(id, id - 1);
}

static int list_rows(struct row rows[ROWS_MAX], bool headings)
{
    int count = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        if (headings && starts_group(id))
            rows[count++] = (struct row){id, true};
        rows[count++] = (struct row){id, false};
    }
    return count;
}

static void draw_heading(struct canvas *c, int x, int y, int width, enum param_id id)
{
    const char *key = param_row(id)->key;
    char name[32];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(key, "."), key);
    name[0] = (char)(name[0] - 'a' + 'A');
    canvas_text(c, x, y, width, ROLE_DIM, name);
}

/* Columns for units at the right; none in a narrow pane. */
static int unit_width(int width)
{
    return width < UNIT_FROM ? 0 : width < UNIT_WIDE ? 13 : 18;
}

static void draw_marks(const struct app *a, struct canvas *c, struct rect r, enum param_id id)
{
    if (a->selected == (int)id)
        canvas_glyph(c, r.x, r.y, GLYPH_SELECTED, ROLE_STRONG);
    if (!param_equal(&a->now.params, &a->saved.params, id))
        canvas_put(c, r.x + 1, r.y, '*', ROLE_CHANGED);
}

static void draw_unit(const struct app *a, struct canvas *c, struct rect r, enum param_id id)
{
    char buf[64];
    const char *unit = unit_text(param_row(id)->unit, a->now.currency, buf, sizeof buf);
    const char *per = strchr(unit, '/'); /* what is left when there is little room */
    if (id != PARAM_PROFILE)
        draw_fitting(c, r.x + 1, r.y, r.w - 1, ROLE_DIM,
                     (const char *const[]){unit, per ? per : "", NULL});
}

/* The value right-aligned in the row; returns its columns. */
static int draw_value(const struct app *a, struct canvas *c, struct rect r, enum param_id id)
{
    bool changed = !param_equal(&a->now.params, &a->saved.params, id);
    enum role role = changed ? ROLE_CHANGED : ROLE_TEXT;
    char text[VALUES_TEXT];
    if (param_is_list(id))
        return values_draw(c, r, role, &a->now.params, id);
    param_text(id, param_get(&a->now.params, id), text);
    canvas_figure(c, r.x, r.y, r.w, role, text);
    return text_width(text);
}

static bool field_here(const struct app *a, enum param_id id)
{
    return a->prompt.kind == PROMPT_FIELD && a->prompt.element < 0 && a->prompt.param == id;
}

static void draw_row(const struct app *a, struct canvas *c, struct rect r, enum param_id id,
                     bool focused)
{
    const struct param_row *row = param_row(id);
    int units = unit_width(r.w), label = text_width(row->label);
    struct rect value = {r.x + MARKS, r.y, r.w - MARKS - units, 1};
    int used = value.w / 2 > FIELD_LEAST ? value.w / 2 : FIELD_LEAST;
    draw_unit(a, c, (struct rect){r.x + r.w - units, r.y, units, 1}, id);
    if (!field_here(a, id)) {
        struct rect room = value;
        if (param_is_list(id)) /* a list leaves the label whole */
            room = (struct rect){value.x + label + 1, r.y, value.w - label - 1, 1};
        used = draw_value(a, c, room, id);
    }
    draw_marks(a, c, r, id);
    canvas_text(c, value.x, r.y, value.w - used - 1, ROLE_TEXT, row->label);
    if (focused && a->selected == (int)id)
        canvas_role(c, r, ROLE_CURSOR);
    if (field_here(a, id))
        draw_line(c, value.x + value.w - used, r.y, used, field_role(a), &a->prompt.line);
}

static void draw(const struct app *a, struct canvas *c, struct rect r)
{
    struct row rows[ROWS_MAX];
    int count = list_rows(rows, true), at = 0;
    if (count > r.h)
        count = list_rows(rows, false);
    for (int i = 0; i < count; i++)
        if (!rows[i].heading && (int)rows[i].param == a->selected)
            at = i;
    int top = at - r.h / 2;
    top = top > count - r.h ? count - r.h : top;
    top = top < 0 ? 0 : top;
    bool focused = a->focus == PANE_PARAMETERS && !a->list.open;
    for (int y = 0; y < r.h && top + y < count; y++) {
        struct rect line = {r.x, r.y + y, r.w, 1};
        if (rows[top + y].heading)
            draw_heading(c, line.x, line.y, line.w, rows[top + y].param);
        else
            draw_row(a, c, line, rows[top + y].param, focused);
    }
}

static void note(const struct app *a, char *buf, size_t size)
{
    int changed = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        changed += !param_equal(&a->now.params, &a->saved.params, id);
    buf[0] = 0;
    if (changed)
        snprintf(buf, size, "* %d changed", changed);
}

const struct pane_ops pane_parameters = {
    .name = "parameters",
    .title = "Parameters",
    .min_w = 20,
    .min_h = 3,
    .draw = draw,
    .note = note,
};
