/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day's hours side by side: demand, batteries out, waiting. */
#ifndef SWAPDECK_DAY_STRIPS_H
#define SWAPDECK_DAY_STRIPS_H

#include "engine/answers/answers.h"
#include "engine/base/number.h"
#include "tui/canvas/canvas.h"

/* Draws the strips that fit, with the hours below and one of them selected; returns the
 * rows used, 0 when there is no room for any. */
int day_strips_draw(const struct answers *k, int hour, struct canvas *c, struct rect r);

/* Spares owned; below 1 every swap waits. */
double day_spares(const struct answers *k);

/* "11:00" or "11:24". */
char *day_clock(double hour, char buf[NUMBER_TEXT]);

#endif
