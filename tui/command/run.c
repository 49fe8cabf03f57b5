/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/command/run.h"

#include "tui/state/selection.h"

enum command_context context_now(const struct app *a)
{
    if (a->list.open)
        return IN_LIST;
    switch (focus_now(a)) {
    case PANE_PARAMETERS:
        return IN_PARAMETERS;
    case PANE_DAY:
        return IN_DAY;
    case PANE_FRONTIER:
        return IN_FRONTIER;
    case PANE_ADVICE:
        return IN_ADVICE;
    case PANE_EXPANSION:
        return IN_EXPANSION;
    default:
        return IN_PANE;
    }
}

unsigned command_run(struct app *a, enum command_id id, const char *argument)
{
    return command_row(id)->run(a, id, argument);
}
