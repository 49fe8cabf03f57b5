/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The growth plan: one row a fleet size, columns by importance and room. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "engine/table/figures.h"
#include "engine/table/sentence.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/state/selection.h"
#include "tui/widget/bar.h"
#include "tui/widget/table.h"

/* METRIC_COUNT stands for the fleet size. Money heads get the currency. */
static const struct plan_column {
    const char *head;
    enum metric_id metric;
    int decimals;
    int priority;
} columns[] = {
    {"Vehicles", METRIC_COUNT, 0, 0},
    {"Need", METRIC_NEED_WHOLE, 0, 0},
    {"Exactly", METRIC_NEED, 1, 8},
    {"Ratio", METRIC_RATIO, 3, 5},
    {"Ports", METRIC_PORTS_NEED, 0, 2},
    {"All batteries", METRIC_INVESTMENT, 0, 6},
    {"Buy batteries", METRIC_BUY_BATTERIES, 0, 3},
    {"Buy ports", METRIC_BUY_PORTS, 0, 4},
    {"To buy", METRIC_BUY_COST, 0, 1},
};

enum { COLUMNS = sizeof columns / sizeof *columns, BAR_LABEL = 12, BAR_FIGURE = 12 };

/* A model that answers in whole batteries needs no second column for them. */
static bool column_wanted(const struct answers *k, const struct plan_column *column)
{
    if (column->metric != METRIC_NEED)
        return true;
    for (int i = 0; i < k->rows; i++)
        if (k->expansion[i].r.v[METRIC_NEED] != k->expansion[i].r.v[METRIC_NEED_WHOLE])
            return true;
    return false;
}

static void fill_cell(char *cell, enum role *role, const struct expansion_row *plan,
                      const struct plan_column *column)
{
    enum metric_id id = column->metric;
    char figure[NUMBER_TEXT];
    bool ok = id == METRIC_COUNT || result_ok(&plan->r, id);
    if (id == METRIC_COUNT)
        number_people(plan->vehicles, 0, figure);
    else if (ok && id == METRIC_PORTS_NEED)
        number_people(round_up(plan->r.v[id]), 0, figure);
    else
        metric_rounded(&plan->r, id, column->decimals, figure);
    snprintf(cell, TABLE_CELL, "%.*s", TABLE_CELL - 1, figure);
    *role = !ok                       ? ROLE_DIM
            : id == METRIC_NEED_WHOLE ? ROLE_STRONG
                                      : ROLE_TEXT;
}

static void fill_column(const struct answers *k, struct table *t,
                        const struct plan_column *from)
{
    int i = t->columns++;
    bool money = from->metric != METRIC_COUNT &&
                 metric_row(from->metric)->notation == NOTATION_MONEY;
    snprintf(t->column[i].head, TABLE_CELL, "%s%s%s", from->head, money ? ", " : "",
             money ? k->of.scenario.currency : "");
    t->column[i].priority = from->priority;
    for (int row = 0; row < t->rows; row++)
        fill_cell(t->cell[row][i], &t->role[row][i], &k->expansion[row], from);
}

/* What the table says in words when no row has a figure for the need. */
static void draw_reason(const struct answers *k, struct canvas *c, struct rect r)
{
    char sentence[256];
    for (int i = 0; i < k->rows; i++) {
        const struct results *plan = &k->expansion[i].r;
        if (result_ok(plan, METRIC_NEED_WHOLE))
            continue;
        result_sentence(&k->of.scenario.params, plan, METRIC_NEED_WHOLE, sentence,
                        sizeof sentence);
        canvas_paragraph(c, r, ROLE_NOTE, sentence);
        return;
    }
}

/* One fleet's need as a bar against what is owned. */
static void draw_bar(const struct answers *k, struct canvas *c, struct rect line,
                     const struct expansion_row *plan, double scale)
{
    double owned = answers_param(k, PARAM_BATTERIES), need = plan->r.v[METRIC_NEED];
    struct bar_part parts[] = {
        {fmin(need, owned), ROLE_BAR_CIRCULATING, '#'},
        {fmax(0, need - owned), ROLE_BAR_SHORT, '!'},
    };
    char figure[NUMBER_TEXT];
    canvas_figure(c, line.x, line.y, BAR_LABEL - 2, ROLE_TEXT,
                  number_people(plan->vehicles, 0, figure));
    canvas_figure(c, line.x + line.w - BAR_FIGURE, line.y, BAR_FIGURE, ROLE_STRONG,
                  metric_shown(&plan->r, METRIC_NEED_WHOLE, figure));
    if (result_ok(&plan->r, METRIC_NEED))
        bar_stacked(c, line.x + BAR_LABEL, line.y, line.w - BAR_LABEL - BAR_FIGURE, scale,
                    parts, 2, owned);
}

static void draw_bars(const struct answers *k, struct canvas *c, struct rect r)
{
    double owned = answers_param(k, PARAM_BATTERIES), scale = owned;
    char figure[NUMBER_TEXT], full[PHRASE_TEXT], brief[PHRASE_TEXT];
    for (int i = 0; i < k->rows; i++)
        if (result_ok(&k->expansion[i].r, METRIC_NEED))
            scale = fmax(scale, k->expansion[i].r.v[METRIC_NEED]);
    count_text(owned, "battery", "batteries", figure, sizeof figure);
    snprintf(full, sizeof full, "Need against the %s owned, marked by the line; ! is missing.",
             figure);
    snprintf(brief, sizeof brief, "Need against %s owned; ! is missing.",
             param_text(PARAM_BATTERIES, owned, figure));
    draw_fitting(c, r.x, r.y, r.w, ROLE_DIM, (const char *const[]){full, brief, NULL});
    for (int i = 0; i < k->rows && i + 1 < r.h; i++)
        draw_bar(k, c, (struct rect){r.x, r.y + 1 + i, r.w, 1}, &k->expansion[i], scale);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    int rows = k->rows, used = rows + 2;
    struct table t = {.rows = rows,
                      .selected = s->app->fleet < rows ? s->app->fleet : rows - 1,
                      .focused = focus_now(s->app) == PANE_EXPANSION && !s->app->list.open};
    if (!answers_have(k, PART_BIT(EXPANSION))) {
        draw_pending(c, r);
        return;
    }
    for (int i = 0; i < COLUMNS; i++)
        if (column_wanted(k, &columns[i]))
            fill_column(k, &t, &columns[i]);
    table_draw(c, r, &t);
    struct rect rest = {r.x, r.y + used, r.w, r.h - used};
    if (rest.h > rows + 1 && rest.w >= 50) {
        draw_bars(k, c, rest);
        rest.y += rows + 2;
        rest.h -= rows + 2;
    }
    if (rest.h > 0)
        draw_reason(k, c, rest);
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(EXPANSION);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    model_and_blind_spot(s->shown->of.model, buf, size);
}

const struct pane_ops pane_expansion = {
    .name = "expansion", .title = "Expansion", .min_w = 18, .min_h = 2,
    .parts = parts, .draw = draw, .subtitle = subtitle,
};
