/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole screen, drawn from the state alone. */
#ifndef SWAPDECK_VIEW_H
#define SWAPDECK_VIEW_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* Draws everything into a canvas of the state's size. */
void app_view(const struct app *a, struct canvas *c);

#endif
