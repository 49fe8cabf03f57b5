/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/state/views.h"

#include <string.h>

#define PANE_BIT(id) (1U << PANE_##id)

static const struct view_row rows[VIEW_COUNT] = {
#define VIEW(id, pane, ...) [VIEW_##id] = {.home = pane, __VA_ARGS__},
#include "tui/state/view.def"
#undef VIEW
};

_Static_assert(PANE_COUNT <= 32, "a view keeps its panes as bits of one word");

const struct view_row *view_row(enum view_id id)
{
    return &rows[id];
}

enum view_id view_find(const char *name)
{
    for (enum view_id id = 0; id < VIEW_COUNT; id++)
        if (strcmp(rows[id].name, name) == 0)
            return id;
    return VIEW_COUNT;
}

bool view_shows(enum view_id view, enum pane_id pane)
{
    return pane == rows[view].home || (rows[view].beside >> pane & 1U) != 0;
}

int view_panes(enum view_id view, enum pane_id list[PANE_COUNT])
{
    int count = 0;
    for (enum pane_id pane = 0; pane < PANE_COUNT; pane++)
        if (view_shows(view, pane))
            list[count++] = pane;
    return count;
}

enum pane_id view_focus(enum view_id view, enum pane_id wish)
{
    return view_shows(view, wish) ? wish : rows[view].home;
}
