/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that says, asks, or is typed in. */
#ifndef SWAPDECK_MESSAGE_LINE_H
#define SWAPDECK_MESSAGE_LINE_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Message, open field, prompt or question; sets the hardware cursor of a prompt. */
void message_line_draw(const struct app *a, struct canvas *c, struct rect r);

/* True when the message of the state takes the hint line, too. */
bool message_is_long(const struct app *a, int width);

/* The verdict on the chosen model's answers in ever fewer columns, down to a word. */
void verdict_line_draw(const struct app *a, struct canvas *c, struct rect line);

#endif
