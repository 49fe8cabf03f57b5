/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal: the only place that knows curses. Starts and restores it in
 * every kind of death, sends a canvas. What comes back from it: message.h.
 */
#ifndef SWAPDECK_TERMINAL_H
#define SWAPDECK_TERMINAL_H

#include "engine/base/error.h"
#include "tui/canvas/canvas.h"
#include "tui/canvas/theme.h"

/* True when standard input and output are a terminal that can move its cursor. */
bool terminal_usable(void);

bool terminal_start(const struct theme *theme, bool colour, struct error *err);
void terminal_stop(void);
void terminal_size(int *w, int *h);
void terminal_theme(const struct theme *theme, bool colour);

/* False while the last frame is still on its way: terminal_wait returns when it has left. */
bool terminal_ready(void);

/* Sends what differs from the last canvas. all: everything (Ctrl-L, resume). */
void terminal_draw(const struct canvas *c, bool all);

/* Ctrl-Z: restores the terminal, stops the process group, starts again after. */
void terminal_suspend(void);

/* Takes the terminal again after somebody else had it. */
void terminal_restart(void);

/* Asks for the size; false when it is what it was. */
bool terminal_resize(int *w, int *h);

/* Ends by the signal that asked for it, after terminal_stop. */
void terminal_die(int signal);

#endif
