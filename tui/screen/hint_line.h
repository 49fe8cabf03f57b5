/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of what can be done now. */
#ifndef SWAPDECK_HINT_LINE_H
#define SWAPDECK_HINT_LINE_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* As many keys as fit: of the question, the open line, or the commands. */
void hint_line_draw(const struct app *a, struct canvas *c, struct rect r);

/* The answers to the open question; returns the column behind them. */
int hint_line_choices(const struct app *a, struct canvas *c, struct rect r);

#endif
