/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/pane.h"

static const struct pane_ops *const rows[PANE_COUNT] = {
    [PANE_PARAMETERS] = &pane_parameters,   [PANE_INVENTORY] = &pane_inventory,
    [PANE_SENSITIVITY] = &pane_sensitivity, [PANE_EXPANSION] = &pane_expansion,
    [PANE_COST] = &pane_cost,               [PANE_SMALL_PLOTS] = &pane_small_plots,
    [PANE_ADVICE] = &pane_advice,           [PANE_HELP] = &pane_help,
    [PANE_DAY] = &pane_day,
    [PANE_FRONTIER] = &pane_frontier,
};

const struct pane_ops *pane_row(enum pane_id id)
{
    return rows[id];
}
