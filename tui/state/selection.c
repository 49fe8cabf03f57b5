/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/state/selection.h"

enum pane_id focus_now(const struct app *a)
{
    return view_focus(a->view, a->focus);
}

struct edited edited_now(const struct app *a)
{
    if (a->list.open)
        return (struct edited){a->list.param, a->list.row};
    if (focus_now(a) == PANE_DAY)
        return (struct edited){PARAM_PROFILE, a->hour};
    return (struct edited){(enum param_id)a->selected, -1};
}

void list_open(struct app *a, enum param_id param)
{
    a->list = (struct list_editor){.open = true, .param = param};
}
