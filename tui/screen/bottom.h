/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines below the panes, and what lies over the panes. */
#ifndef SWAPDECK_BOTTOM_H
#define SWAPDECK_BOTTOM_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Message, open field, prompt or question; sets the hardware cursor of a prompt. */
void bottom_message(const struct app *a, struct canvas *c, struct rect r);

/* The verdict on the chosen model's answers in ever fewer columns, down to a word. */
void bottom_verdict(const struct app *a, struct canvas *c, struct rect line);

/* The keys of what can be done now, as many as fit. */
void bottom_hints(const struct app *a, struct canvas *c, struct rect r);

/* List editor, palette and completions over the panes; area is the room of the panes. */
void overlay_draw(const struct app *a, struct canvas *c, struct rect area);

#endif
