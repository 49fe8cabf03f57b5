/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day's hours side by side: demand, batteries out, waiting. */
#ifndef SWAPDECK_DAY_STRIPS_H
#define SWAPDECK_DAY_STRIPS_H

#include "engine/base/number.h"
#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Draws the strips that fit, with the hours below; returns the rows used, 0 when there
 * is no room for any. */
int day_strips_draw(const struct app *a, struct canvas *c, struct rect r);

/* Spares owned; below 1 every swap waits. */
double day_spares(const struct app *a);

/* "11:00" or "11:24". */
char *day_clock(double hour, char buf[NUMBER_TEXT]);

#endif
