/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/pane.h"

static const struct pane_ops *const rows[PANE_COUNT] = {
#define PANE(id, ops) [PANE_##id] = &ops,
#include "tui/state/pane.def"
#undef PANE
};

const struct pane_ops *pane_row(enum pane_id id)
{
    return rows[id];
}

unsigned pane_parts(const struct app *a, enum pane_id id, struct rect inside)
{
    return rows[id]->parts ? rows[id]->parts(a, inside) | PART_BIT(RESULTS) : 0;
}

struct scene pane_scene(const struct app *a, enum pane_id id, struct rect inside)
{
    return (struct scene){a, case_answers(&a->shown, pane_parts(a, id, inside))};
}
