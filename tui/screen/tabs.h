/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenarios of the file as tabs in the title. */
#ifndef SWAPDECK_TABS_H
#define SWAPDECK_TABS_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/*
 * The names of all scenarios, the present one in brackets, in width columns: long ones
 * are cut, and where that is not enough the present one alone is told, with how many
 * others there are. Returns the columns used.
 */
int tabs_draw(const struct app *a, struct canvas *c, int x, int y, int width);

#endif
