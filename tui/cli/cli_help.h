/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --help and --version, from the tables of commands and options. */
#ifndef SWAPDECK_CLI_HELP_H
#define SWAPDECK_CLI_HELP_H

#include "engine/base/text.h"
#include "tui/cli/order.h"

/* The help of a command (of all for the dashboard), and the version. */
void cli_help(enum verb verb, struct text *out);
void cli_version(struct text *out);

#endif
