/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen/hints.h"

#include "tui/command/keymap.h"
#include "tui/command/run.h"
#include "tui/panes/pane.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

/* True when the pane that has the keys shows a plan to be taken. */
static bool plan_offered(const struct app *a)
{
    const struct answers *k = &a->shown.now;
    switch (focus_now(a)) {
    case PANE_FRONTIER:
        return answers_have(k, PART_BIT(FRONTIER)) && frontier_near(&k->frontier, 0) >= 0;
    case PANE_ADVICE:
        return answers_have(k, PART_BIT(REPAIRS)) && k->repair_count > 0;
    case PANE_EXPANSION:
        return answers_have(k, PART_BIT(EXPANSION)) && k->rows > 0;
    default:
        return false;
    }
}

/* True when a repair is on screen, and not marked where Enter takes it. */
static bool repair_offered(const struct app *a)
{
    const struct answers *k = &a->shown.now;
    return k->of.parts & PART_BIT(REPAIRS) && answers_have(k, PART_BIT(REPAIRS)) &&
           k->repair_count > 0 && focus_now(a) != PANE_ADVICE;
}

/* True when the pane that has the keys holds more than it shows. */
static bool scrolls(const struct app *a)
{
    struct layout l;
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++) {
        const struct pane_ops *ops = pane_row(l.at[i].pane);
        struct rect inside = placed_inside(&l.at[i]);
        struct scene s = pane_scene(a, l.at[i].pane, inside);
        if (l.at[i].pane == focus_now(a) && ops->scroll_most)
            return ops->scroll_most(&s, inside) > 0;
    }
    return false;
}

/* True when up and down do something in the pane that has the keys. */
static bool moves(const struct app *a)
{
    const struct answers *k = &a->shown.now;
    if (focus_now(a) == PANE_EXPANSION)
        return answers_have(k, PART_BIT(EXPANSION)) && k->rows > 1;
    return scrolls(a) || (focus_now(a) == PANE_ADVICE && answers_have(k, PART_BIT(REPAIRS)) &&
                          k->repair_count > 1);
}

static bool walks(const struct app *a)
{
    enum pane_id focus = focus_now(a);
    return focus == PANE_FRONTIER ? plan_offered(a)
                                  : focus == PANE_DAY || focus == PANE_SENSITIVITY;
}

static bool plot_in_sight(const struct app *a)
{
    return layout_parts(a) & PART_BIT(PLOT);
}

static bool has_panes(const struct app *a)
{
    enum pane_id list[PANE_COUNT];
    return view_panes(a->view, list) > 1;
}

/* True while the values in hand are those of a day. */
static bool edits_day(const struct app *a)
{
    struct edited edited = edited_now(a);
    return edited.param == PARAM_PROFILE && edited.element >= 0;
}

/* False for what would do nothing now. */
static bool applies(const struct app *a, enum command_id id)
{
    switch (id) {
    case CMD_TAKE:
        return plan_offered(a);
    case CMD_REPAIR:
        return repair_offered(a);
    case CMD_PLOT:
        return plot_in_sight(a) && (a->plot_stays || param_row(edited_now(a).param)->moves);
    case CMD_CURVES:
        return plot_in_sight(a);
    case CMD_CHEAPEST:
        return plan_offered(a) && a->cursor_ports > 0;
    case CMD_UP:
        return moves(a);
    case CMD_LEFT:
        return walks(a);
    case CMD_LIST_ADD:
    case CMD_LIST_DELETE:
        return !edits_day(a);
    case CMD_LIST_PRESET:
        return edits_day(a);
    case CMD_UNDO:
        return history_can_undo(&a->history);
    case CMD_SAVE:
        return app_unsaved(a);
    case CMD_SEARCH_NEXT:
        return a->search[0] && a->view == VIEW_HELP;
    case CMD_SCENARIO:
        return a->document.deck.count > 0;
    case CMD_NEXT_PANE:
        return has_panes(a);
    case CMD_BACK: /* a list is left by it, the main view is not */
        return a->list.open || a->zoomed || a->view != VIEW_MAIN;
    case CMD_QUIT:
        return !a->list.open;
    default:
        return true;
    }
}

static bool worth_a_hint(const struct app *a, enum command_id id)
{
    const struct command_row *row = command_row(id);
    enum command_context context = context_now(a);
    unsigned where = row->hint_in ? row->hint_in : row->contexts;
    bool help = a->view == VIEW_HELP; /* changes nothing */
    if (!row->hint || !(where & context) || keymap_key(id, context, 0) == K_NONE)
        return false;
    return !(help && (row->group == GROUP_EDIT || id == CMD_MODEL)) &&
           applies(a, id);
}

/* Of the commands behind a rank the first: by rank, then in the table's order. */
static enum command_id after(enum command_id last)
{
    enum command_id best = COMMAND_COUNT;
    int rank = last < COMMAND_COUNT ? command_row(last)->hint_rank : 0;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
        int own = command_row(id)->hint_rank;
        bool later = own > rank || (own == rank && last < COMMAND_COUNT && id > last);
        if (own && later && (best == COMMAND_COUNT || own < command_row(best)->hint_rank))
            best = id;
    }
    return best;
}

int hints_choose(const struct app *a, enum command_id next[HINTS])
{
    int count = 0;
    for (enum command_id id = after(COMMAND_COUNT); id < COMMAND_COUNT && count < HINTS;
         id = after(id))
        if (worth_a_hint(a, id))
            next[count++] = id;
    return count;
}
