/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effects that need files or studies, done on the state. */
#ifndef SWAPDECK_EFFECTS_H
#define SWAPDECK_EFFECTS_H

#include "tui/state/app.h"

/* Performs file effects and recomputation; returns what is left for the loop
 * (FX_QUIT, FX_SUSPEND, FX_REDRAW, FX_THEME: a->theme is new; FX_FILL: to be
 * performed when no key waits, until it is no longer returned). */
unsigned effects_perform(struct app *a, unsigned effects);

#endif
