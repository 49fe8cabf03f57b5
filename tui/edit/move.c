/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving: rows of the parameters and lists, scrolling, panes, stepping back. */
#include <config.h>

#include "engine/base/clamp.h"
#include "tui/command/command.h"
#include "tui/panes/pane.h"
#include "tui/screen/layout.h"
#include "tui/state/selection.h"

enum { FAR = 1 << 20, QUARTER = 6 /* hours */, TEN = 10 /* pairs */ };

/* Rows of a page: what the focused pane shows, less one that stays in sight. */
static int page_rows(const struct app *a)
{
    struct layout l;
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++)
        if (l.at[i].pane == focus_now(a) && l.at[i].r.h > 4)
            return l.at[i].r.h - 3;
    return 1;
}

static int distance(const struct app *a, enum command_id id)
{
    int page = page_rows(a), half = page / 2 > 1 ? page / 2 : 1;
    switch (id) {
    case CMD_UP:
        return -1;
    case CMD_DOWN:
        return 1;
    case CMD_FIRST:
        return -FAR;
    case CMD_LAST:
        return FAR;
    case CMD_PAGE_UP:
        return -page;
    case CMD_PAGE_DOWN:
        return page;
    case CMD_HALF_UP:
        return -half;
    case CMD_HALF_DOWN:
        return half;
    default:
        return 0;
    }
}

/* How far a pane can scroll where it stands. */
static int scroll_room(const struct app *a, enum pane_id pane)
{
    struct layout l;
    layout_make(a, &l);
    for (int i = 0; i < l.count; i++)
        if (l.at[i].pane == pane && pane_row(pane)->scroll_most) {
            struct rect inside = rect_inside(l.at[i].r, 1);
            struct scene s = pane_scene(a, pane, inside);
            return pane_row(pane)->scroll_most(&s, inside);
        }
    return 0;
}

/* The first parameter of the group before (direction -1) or after. */
static int group_step(int selected, int direction)
{
    int at = selected;
    while (at >= 0 && at < PARAM_COUNT &&
           param_same_group((enum param_id)at, (enum param_id)selected))
        at += direction;
    at = clamp(at, 0, PARAM_COUNT - 1);
    while (at > 0 && param_same_group((enum param_id)(at - 1), (enum param_id)at))
        at--;
    return at;
}

/* Along an axis: by one, by this many for a page, to its ends. */
static int along(enum command_id id, int page)
{
    const struct {
        enum command_id id;
        int by;
    } moves[] = {
        {CMD_LEFT, -1},       {CMD_RIGHT, 1},
        {CMD_UP, -1},         {CMD_DOWN, 1},
        {CMD_PAGE_UP, -page}, {CMD_PAGE_DOWN, page},
        {CMD_HALF_UP, -page}, {CMD_HALF_DOWN, page},
        {CMD_FIRST, -FAR},    {CMD_LAST, FAR},
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        if (moves[i].id == id)
            return moves[i].by;
    return 0;
}

/* The cursor goes from pair to pair of the curve on screen; while there is none yet its
 * steps are kept. */
static void move_on_frontier(struct app *a, int by)
{
    const struct answers *k = case_answers(&a->shown, PART_BIT(FRONTIER));
    a->cursor_steps = clamp(a->cursor_steps + by, -FAR, FAR);
    if (!answers_have(k, PART_BIT(FRONTIER)))
        return;
    int at = frontier_cursor(&k->frontier, a->cursor_ports, a->cursor_steps);
    if (at >= 0)
        a->cursor_ports = k->frontier.curve.ports[at];
    a->cursor_steps = 0;
}

/* From repair to repair, then through the sentences below them. */
static void move_in_advice(struct app *a, enum command_id id, int by)
{
    int last = case_answers(&a->shown, PART_BIT(REPAIRS))->repair_count - 1;
    int *scroll = &a->scroll[PANE_ADVICE];
    bool row = id == CMD_UP || id == CMD_DOWN;
    if (id == CMD_FIRST)
        a->repair = 0;
    if (row && (by < 0 ? *scroll == 0 : a->repair < last))
        a->repair = clamp(a->repair + by, 0, last > 0 ? last : 0);
    else
        *scroll = clamp(*scroll + by, 0, scroll_room(a, PANE_ADVICE));
}

/* The next parameter that can be plotted, before or after the present one. */
static enum param_id plot_neighbour(enum param_id id, int direction)
{
    do
        id = (enum param_id)(((int)id + direction + PARAM_COUNT) % PARAM_COUNT);
    while (!param_row(id)->moves);
    return id;
}

static void scroll_pane(struct app *a, enum pane_id pane, int by)
{
    int room = scroll_room(a, pane);
    a->scroll[pane] = clamp(a->scroll[pane] + by, 0, room);
    if (room == 0)
        app_say(a, TONE_NOTE, "There is no more in this pane than it shows.");
}

/* Moving in a pane; up and down scroll where a pane has nothing to select. */
static unsigned move_in_pane(struct app *a, enum pane_id pane, enum command_id id, int across)
{
    int by = distance(a, id);
    if (pane == PANE_SENSITIVITY && across) {
        a->plotted = plot_neighbour(a->plotted, across);
        a->plot_stays = true;
        return FX_RECOMPUTE;
    }
    if (pane == PANE_DAY)
        a->hour = clamp(a->hour + along(id, QUARTER), 0, HOURS_PER_DAY - 1);
    else if (pane == PANE_FRONTIER)
        move_on_frontier(a, along(id, TEN));
    else if (pane == PANE_ADVICE)
        move_in_advice(a, id, by);
    else if (pane == PANE_EXPANSION)
        a->fleet = clamp(a->fleet + by, 0, a->committed.params.count[PARAM_FLEETS] - 1);
    else if (pane != PANE_PARAMETERS)
        scroll_pane(a, pane, by);
    else if (across)
        a->selected = group_step(a->selected, across);
    else
        a->selected = clamp(a->selected + by, 0, PARAM_COUNT - 1);
    return 0;
}

unsigned run_move(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    int across = id == CMD_LEFT ? -1 : id == CMD_RIGHT;
    int last = a->committed.params.count[a->list.param] - 1;
    if (!a->list.open)
        return move_in_pane(a, focus_now(a), id, across);
    a->list.row = clamp(a->list.row + distance(a, id), 0, last);
    return 0;
}

unsigned run_pane(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    enum pane_id list[PANE_COUNT], focus = focus_now(a);
    int count = view_panes(a->view, list), at = 0;
    for (int i = 0; i < count; i++)
        if (list[i] == focus)
            at = i;
    at += id == CMD_NEXT_PANE ? 1 : count - 1;
    a->focus = list[at % count];
    return 0;
}

unsigned run_back(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (a->list.open)
        a->list.open = false;
    else if (a->zoomed)
        a->zoomed = false;
    else if (a->view == VIEW_HELP)
        return run_help(a, CMD_HELP, "");
    else if (a->view != VIEW_MAIN)
        return run_view(a, CMD_MAIN, "");
    else
        a->focus = view_row(VIEW_MAIN)->home;
    return 0;
}
