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

/* Parameters under one heading: a group of the table, or several where room is short. */
struct section {
    enum param_id first;
    int count;
};

/* A line of the pane: a parameter, or the heading above a section. */
struct row {
    enum param_id param;
    const struct section *heading; /* NULL for a parameter */
};

enum { ROWS_MAX = 2 * PARAM_COUNT };

static bool starts_group(enum param_id id)
{
    return id == 0 || !param_same_group(id, id - 1);
}

static int list_groups(struct section groups[PARAM_COUNT])
{
    int count = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        if (starts_group(id))
            groups[count++] = (struct section){id, 0};
        groups[count - 1].count++;
    }
    return count;
}

/* The two neighbours with the fewest parameters get one heading. */
static int join_smallest(struct section *s, int count)
{
    int at = 0;
    for (int i = 1; i + 1 < count; i++)
        if (s[i].count + s[i + 1].count < s[at].count + s[at + 1].count)
            at = i;
    s[at].count += s[at + 1].count;
    memmove(s + at + 1, s + at + 2, (size_t)(count - at - 2) * sizeof *s);
    return count - 1;
}

/* As many headings as there is room for: neighbours share one, down to a third of them;
 * with less room there is none. Returns how many. */
static int list_sections(struct section sections[PARAM_COUNT], int room)
{
    int groups = list_groups(sections), count = groups;
    while (PARAM_COUNT + count > room && count > (groups + 1) / 3)
        count = join_smallest(sections, count);
    return PARAM_COUNT + count > room ? 0 : count;
}

static int list_rows(struct row rows[ROWS_MAX], const struct section *sections, int headings)
{
    int count = 0, at = 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++) {
        if (at < headings && sections[at].first == id)
            rows[count++] = (struct row){id, &sections[at++]};
        rows[count++] = (struct row){id, NULL};
    }
    return count;
}

/* "Hub", or "Hub, transport" where they share the heading. */
static void draw_heading(struct canvas *c, struct rect r, const struct section *section)
{
    char name[128] = "";
    for (int i = 0; i < section->count; i++) {
        enum param_id id = section->first + (enum param_id)i;
        const char *key = param_row(id)->key;
        size_t n = strlen(name);
        if (starts_group(id))
            snprintf(name + n, sizeof name - n, "%s%.*s", n ? ", " : "",
                     (int)strcspn(key, "."), key);
    }
    name[0] = (char)(name[0] - 'a' + 'A');
    canvas_text(c, r.x, r.y, r.w, ROLE_DIM, name);
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
    const char *unit = param_unit_text(id, param_get(&a->now.params, id), a->now.currency, buf,
                                       sizeof buf);
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

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct app *a = s->app;
    struct section sections[PARAM_COUNT];
    struct row rows[ROWS_MAX];
    int headings = list_sections(sections, r.h), at = 0;
    int count = list_rows(rows, sections, headings);
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
            draw_heading(c, line, rows[top + y].heading);
        else
            draw_row(a, c, line, rows[top + y].param, focused);
    }
}

static int rows_wanted(void)
{
    struct section groups[PARAM_COUNT];
    return PARAM_COUNT + list_groups(groups);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct app *a = s->app;
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
    .rows_wanted = rows_wanted,
    .draw = draw,
    .subtitle = subtitle,
};
