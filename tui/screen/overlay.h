/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies over the panes: list editor, palette, completions. */
#ifndef SWAPDECK_OVERLAY_H
#define SWAPDECK_OVERLAY_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Draws what is open; area is the room of the panes. */
void overlay_draw(const struct app *a, struct canvas *c, struct rect area);

#endif
