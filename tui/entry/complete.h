/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion of the open line: commands, keys, names and paths. */
#ifndef SWAPDECK_COMPLETE_H
#define SWAPDECK_COMPLETE_H

#include "tui/state/app.h"

/* Tab (1) or Shift-Tab (-1). Returns FX_COMPLETE when the files must be looked at. */
unsigned complete_line(struct app *a, int direction);

/* Completes the path at the cursor. */
void complete_path(struct app *a);

#endif
