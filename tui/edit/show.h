/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing a view on screen. */
#ifndef SWAPDECK_SHOW_H
#define SWAPDECK_SHOW_H

#include "tui/state/app.h"

/* Shows a view with the keys in its home pane; help remembers what it covers.
 * Returns effects. */
unsigned show_view(struct app *a, enum view_id view);

#endif
