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

/* What a pane that came into sight reads is computed, too. */
unsigned app_update(struct app *a, const struct message *m)
{
    unsigned effects = take_message(a, m);
    return answers_have(&a->shown.now, layout_parts(a)) ? effects : effects | FX_FILL;
}
