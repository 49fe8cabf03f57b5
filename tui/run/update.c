/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/run/update.h"

#include "tui/entry/dispatch.h"
#include "tui/screen/layout.h"

static unsigned take_message(struct app *a, const struct message *m)
{
    switch (m->kind) {
    case MESSAGE_KEY:
        return dispatch_key(a, m->key);
    case MESSAGE_RESIZE:
        a->w = m->w;
        a->h = m->h;
        return FX_RECOMPUTE;
    case MESSAGE_RESUME:
        return FX_REDRAW;
    case MESSAGE_QUIT:
    case MESSAGE_HANGUP:
        return FX_QUIT;
    case MESSAGE_NEWS:
    case MESSAGE_NONE:
        break;
    }
    return 0;
}

/* The plot is about the selected parameter when that one moves anything. */
static unsigned follow_selection(struct app *a)
{
    enum param_id selected = (enum param_id)a->selected;
    if (a->plot_stays || selected == a->plotted || !param_row(selected)->moves)
        return 0;
    a->plotted = selected;
    return FX_RECOMPUTE;
}

/* What a pane that came into sight reads is computed, too. */
unsigned app_update(struct app *a, const struct message *m)
{
    unsigned effects = take_message(a, m);
    effects |= follow_selection(a);
    return answers_have(&a->shown.now, layout_parts(a)) ? effects : effects | FX_FILL;
}
