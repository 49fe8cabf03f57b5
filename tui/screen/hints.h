/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which commands are worth a hint now. */
#ifndef SWAPDECK_HINTS_H
#define SWAPDECK_HINTS_H

#include "tui/command/command.h"
#include "tui/state/app.h"

enum { HINTS = 7 }; /* the help and six things */

/* Commands with a key that does something in this state, by their ranks; returns how many. */
int hints_choose(const struct app *a, enum command_id next[HINTS]);

#endif
