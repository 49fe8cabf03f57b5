/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands typed by name. */
#ifndef SWAPDECK_PALETTE_H
#define SWAPDECK_PALETTE_H

#include "tui/command/command.h"
#include "tui/state/app.h"

/* Runs "NAME ARGUMENT"; a shortened name is enough when only one fits. */
unsigned palette_run(struct app *a, const char *text);

/* The bytes of the name at the start of the line, and where its argument
 * starts: 0 while the name is being typed. */
int palette_argument(const char *text);

/* The command whose name or alias stands before the argument, or COMMAND_COUNT. */
enum command_id palette_command(const char *text);

#endif
