/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is owned, divided: batteries by where they are, ports by what they do. */
#include <config.h>

#include "tui/panes/inventory_bars.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tui/panes/draw.h"
#include "tui/widget/bar.h"

enum { PARTS_MAX = 4, CELL_GAP = 3, LEAST_LABELLED = 56 };

/* A part of a bar with its words. */
struct share {
    struct bar_part bar;
    const char *label, *brief;
    char figure[NUMBER_TEXT], percent[NUMBER_TEXT]; /* of what is owned; see worded */
};

struct division {
    struct share part[PARTS_MAX];
    int count;
    double owned, scale; /* scale: what a full bar stands for */
    int figure, percent; /* widths of the widest texts */
};

static double value_or_zero(const struct results *r, enum metric_id id)
{
    return result_ok(r, id) ? fmax(0, r->v[id]) : 0;
}

static void add_part(struct division *d, double value, enum role role, char letter,
                     const char *label, const char *brief)
{
    struct bar_part bar = {fmax(0, value), role, letter};
    d->part[d->count++] = (struct share){.bar = bar, .label = label, .brief = brief};
}

/* What is beyond the need, or what lacks. */
static void add_rest(struct division *d, bool known, double need)
{
    d->scale = known ? fmax(d->owned, need) : d->owned;
    if (known && need > d->owned)
        add_part(d, need - d->owned, ROLE_BAR_SHORT, '!', "Missing", "Missing");
    else if (known)
        add_part(d, d->owned - need, ROLE_BAR_SURPLUS, '.', "Surplus", "Surplus");
}

static struct division divide_stock(const struct answers *k)
{
    const struct results *r = answers_chosen(k);
    struct division d = {.owned = answers_param(k, PARAM_BATTERIES)};
    double safety = result_ok(r, METRIC_SAFETY) ? r->v[METRIC_SAFETY] : 0;
    double out = value_or_zero(r, METRIC_CIRCULATING);
    add_part(&d, value_or_zero(r, METRIC_IN_VEHICLES), ROLE_BAR_VEHICLES, '#', "In vehicles",
             "Vehicles");
    add_part(&d, out + fmin(0, safety), ROLE_BAR_CIRCULATING, '=', "In circulation",
             "Circulating");
    if (result_ok(r, METRIC_SAFETY))
        add_part(&d, safety, ROLE_BAR_SAFETY, '+', "Safety stock", "Safety");
    add_rest(&d, result_ok(r, METRIC_NEED), r->v[METRIC_NEED]);
    return d;
}

static struct division divide_ports(const struct answers *k)
{
    const struct results *r = answers_chosen(k);
    struct division d = {.owned = answers_param(k, PARAM_PORTS)};
    double need = value_or_zero(r, METRIC_PORTS_NEED);
    double busy = value_or_zero(r, METRIC_PORTS_UTILISATION) * d.owned;
    add_part(&d, busy, ROLE_BAR_CIRCULATING, '=', "Busy", "Busy");
    add_part(&d, need - busy, ROLE_BAR_SAFETY, '+', "Reserve", "Reserve");
    add_rest(&d, result_ok(r, METRIC_PORTS_NEED), fmax(need, busy));
    return d;
}

/* Cuts parts at what is owned: what lacks is drawn beyond it. */
static int bar_parts(const struct division *d, struct bar_part out[PARTS_MAX])
{
    double left = d->owned;
    for (int i = 0; i < d->count; i++) {
        out[i] = d->part[i].bar;
        if (out[i].role == ROLE_BAR_SHORT)
            continue;
        out[i].value = fmin(out[i].value, left);
        left -= out[i].value;
    }
    return d->count;
}

/* The mark tells what is owned from what lacks. */
static void draw_bar(struct canvas *c, struct rect r, const struct division *d)
{
    struct bar_part parts[PARTS_MAX];
    int indent = r.w < LEAST_LABELLED ? 0 : INVENTORY_LABEL;
    int count = bar_parts(d, parts);
    double mark = d->scale > d->owned ? d->owned : (double)NAN;
    bar_stacked(c, r.x + indent, r.y, r.w - indent, d->scale, parts, count, mark);
}

/* Widths of a part's cell: glyph, words, figure, share. */
struct cell_form {
    bool brief, shares;
    int label, figure, share;
    int columns;
};

static const char *label_of(const struct share *part, bool brief)
{
    return brief ? part->brief : part->label;
}

static int wider(int width, const char *s)
{
    int w = text_width(s);
    return w > width ? w : width;
}

/* With the figures as text: all parts have a decimal or none has. */
static struct division worded(struct division d)
{
    bool whole = true;
    for (int i = 0; i < d.count; i++)
        whole = whole && d.part[i].bar.value == floor(d.part[i].bar.value);
    for (int i = 0; i < d.count; i++) {
        struct share *part = &d.part[i];
        number_people(part->bar.value, whole ? 0 : 1, part->figure);
        strcat(number_people(100 * part->bar.value / d.scale, 1, part->percent), " %");
        d.figure = wider(d.figure, part->figure);
        d.percent = wider(d.percent, part->percent);
    }
    return d;
}

static int cell_width(const struct cell_form *f)
{
    return 2 + f->label + 1 + f->figure + (f->shares ? 1 + f->share : 0);
}

static struct cell_form measure(const struct division *d, bool brief, bool shares, int width)
{
    struct cell_form f = {.brief = brief, .shares = shares, .figure = d->figure,
                          .share = d->percent};
    for (int i = 0; i < d->count; i++)
        f.label = wider(f.label, label_of(&d->part[i], brief));
    f.columns = (width + CELL_GAP) / (cell_width(&f) + CELL_GAP);
    f.columns = f.columns > d->count ? d->count : f.columns;
    if (f.columns == 3 && d->count == 4)
        f.columns = 2;
    return f;
}

/* The fullest form with two cells in a line, else the fullest with one. */
static struct cell_form choose_form(const struct division *d, int width)
{
    struct cell_form full = measure(d, false, true, width);
    struct cell_form brief = measure(d, true, true, width);
    struct cell_form bare = measure(d, true, false, width);
    if (full.columns > 1)
        return full;
    if (brief.columns > 1)
        return brief;
    if (bare.columns > 1)
        return bare;
    return full.columns ? full : brief.columns ? brief : bare;
}

static int cells_height(const struct division *d, int width)
{
    int indent = width < LEAST_LABELLED ? 0 : INVENTORY_LABEL;
    struct cell_form f = choose_form(d, width - indent);
    return f.columns ? (d->count + f.columns - 1) / f.columns : 0;
}

static void draw_cell(struct canvas *c, int x, int y, const struct share *part,
                      const struct cell_form *f)
{
    int figure = x + 2 + f->label + 1;
    canvas_put(c, x, y, bar_code(c, &part->bar), part->bar.role);
    canvas_text(c, x + 2, y, f->label, ROLE_TEXT, label_of(part, f->brief));
    canvas_figure(c, figure, y, f->figure, ROLE_TEXT, part->figure);
    if (f->shares)
        canvas_figure(c, figure + f->figure + 1, y, f->share, ROLE_TEXT, part->percent);
}

static void draw_cells(struct canvas *c, struct rect r, const struct division *d)
{
    int indent = r.w < LEAST_LABELLED ? 0 : INVENTORY_LABEL;
    struct cell_form f = choose_form(d, r.w - indent);
    for (int i = 0; f.columns && i < d->count; i++) {
        int x = r.x + indent + i % f.columns * (cell_width(&f) + CELL_GAP);
        int y = r.y + i / f.columns;
        if (y < r.y + r.h)
            draw_cell(c, x, y, &d->part[i], &f);
    }
}

void inventory_stock_bar(const struct answers *k, struct canvas *c, struct rect r)
{
    struct division d = divide_stock(k);
    draw_bar(c, r, &d);
}

void inventory_stock_parts(const struct answers *k, struct canvas *c, struct rect r)
{
    struct division d = worded(divide_stock(k));
    draw_cells(c, r, &d);
}

int inventory_stock_height(const struct answers *k, struct canvas *c, int width)
{
    struct division d = worded(divide_stock(k));
    (void)c;
    return cells_height(&d, width);
}

void inventory_ports_bar(const struct answers *k, struct canvas *c, struct rect r)
{
    struct division d = divide_ports(k);
    draw_bar(c, r, &d);
}

void inventory_ports_parts(const struct answers *k, struct canvas *c, struct rect r)
{
    struct division d = worded(divide_ports(k));
    draw_cells(c, r, &d);
}

int inventory_ports_bar_height(const struct answers *k, struct canvas *c, int width)
{
    (void)c, (void)width;
    return result_ok(answers_chosen(k), METRIC_PORTS_UTILISATION) ? 1 : 0;
}

int inventory_ports_height(const struct answers *k, struct canvas *c, int width)
{
    struct division d = worded(divide_ports(k));
    (void)c;
    return result_ok(answers_chosen(k), METRIC_PORTS_UTILISATION) ? cells_height(&d, width)
                                                                     : 0;
}
