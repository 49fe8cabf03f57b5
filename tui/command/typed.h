/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command as it is typed: "NAME ARGUMENT", the name shortened where only one fits. */
#ifndef SWAPDECK_TYPED_H
#define SWAPDECK_TYPED_H

#include "tui/command/command.h"

/* The byte at which the argument starts: 0 while the name is being typed. */
int typed_argument(const char *text);

/* The command whose name or alias stands before the argument, or COMMAND_COUNT. */
enum command_id typed_command(const char *text);

#endif
