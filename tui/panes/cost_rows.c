/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/cost_rows.h"

#include <stdio.h>

#include "engine/advice/cost_table.h"
#include "tui/panes/draw.h"
#include "tui/widget/table.h"

enum { NARROW = 50 };

/* What gives way first where room is short. */
static const int priority[COST_COLUMNS] = {
    [COST_PLAN] = 0, [COST_BATTERIES] = 2, [COST_PORTS] = 3, [COST_PRICE] = 5,
    [COST_LOST] = 6, [COST_TOTAL] = 1,     [COST_SERVED] = 4,
};

static enum role role_of(const struct cost_plan *plan, enum cost_plan_id id,
                         enum cost_column column)
{
    if (plan->status != STATUS_OK)
        return ROLE_DIM;
    if (column == COST_TOTAL)
        return ROLE_STRONG;
    if (column != COST_SERVED || (id != COST_OWNED && !plan->enough))
        return ROLE_TEXT;
    return plan->enough ? ROLE_GOOD : ROLE_BAD;
}

static const char *cell_text(const struct cost_study *costs, const struct params *p,
                             enum cost_plan_id id, enum cost_column i, bool brief,
                             char text[COST_TEXT])
{
    return brief && i == COST_PLAN ? cost_plan_brief(p, id, text)
                                   : cost_cell(costs, p, id, i, text);
}

void cost_rows_draw(struct canvas *c, struct rect r, const struct answers *k,
                    const struct cost_study *costs, const char *const marks[COST_PLANS])
{
    const struct params *p = &k->of.scenario.params;
    struct table t = {.columns = COST_COLUMNS, .rows = COST_PLANS, .selected = -1};
    for (enum cost_column i = 0; i < COST_COLUMNS; i++) {
        char text[COST_TEXT];
        bool marked = marks && i == COST_PLAN;
        t.column[i].left = i == COST_PLAN;
        t.column[i].priority = priority[i];
        snprintf(t.column[i].head, TABLE_CELL, "%s%.30s", marked ? "  " : "",
                 cost_head(i, k->of.scenario.currency, text));
        for (enum cost_plan_id id = 0; id < COST_PLANS; id++) {
            t.role[id][i] = role_of(&costs->plan[id], id, i);
            snprintf(t.cell[id][i], TABLE_CELL, "%s%.30s", marked ? marks[id] : "",
                     cell_text(costs, p, id, i, r.w < NARROW, text));
        }
    }
    table_draw(c, r, &t);
}

int cost_notes_draw(struct canvas *c, struct rect r, const struct answers *k,
                    const struct cost_study *costs)
{
    char notes[COST_NOTES][COST_NOTE];
    const struct scenario *s = &k->of.scenario;
    int count = cost_notes(costs, &s->params, s->currency, notes), used = 0;
    for (int i = 0; i < count; i++) {
        struct rect none = {0, 0, r.w, 0};
        int rows = canvas_paragraph(c, none, ROLE_DIM, notes[i]);
        if (used + rows > r.h)
            continue;
        canvas_paragraph(c, (struct rect){r.x, r.y + used, r.w, rows}, ROLE_DIM, notes[i]);
        used += rows;
    }
    return used;
}
