/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command merge. */
#ifndef SWAPDECK_CLI_MERGE_H
#define SWAPDECK_CLI_MERGE_H

#include "engine/base/error.h"
#include "tui/cli/job.h"

/* How many files there are to merge; 0 and a sentence for none. */
int cli_merge_operands(const struct order *o, struct error *err);

/* Reads the parts, joins them and writes the report; returns an exit code. */
int cli_merge(const struct job *job);

#endif
