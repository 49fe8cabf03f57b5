/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a key to what it does: the open line, the question, or a command. */
#ifndef SWAPDECK_DISPATCH_H
#define SWAPDECK_DISPATCH_H

#include "tui/command/command.h"
#include "tui/state/app.h"

unsigned dispatch_key(struct app *a, key_code key);

/* What has the keys now. */
enum command_context dispatch_context(const struct app *a);

/* Runs a command as its key would, the focused pane first. */
unsigned dispatch_command(struct app *a, enum command_id id, const char *argument);

#endif
