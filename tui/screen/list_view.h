/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list editor on screen. */
#ifndef SWAPDECK_LIST_VIEW_H
#define SWAPDECK_LIST_VIEW_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Draws the open list over the parameters pane where that stands, else at the left. */
void list_view_draw(const struct app *a, struct canvas *c, struct rect area);

#endif
