/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a command on the state, and what its keys are about now. */
#ifndef SWAPDECK_RUN_H
#define SWAPDECK_RUN_H

#include "tui/command/command.h"
#include "tui/state/app.h"

/* What has the keys now. */
enum command_context context_now(const struct app *a);

/* Runs a command as its key would; argument is "" for none. Returns effects. */
unsigned command_run(struct app *a, enum command_id id, const char *argument);

#endif
