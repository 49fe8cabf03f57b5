/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operands of sweep and seek. */
#ifndef SWAPDECK_CLI_OPERAND_H
#define SWAPDECK_CLI_OPERAND_H

#include "engine/base/error.h"
#include "tui/cli/job.h"

/* The operands of sweep and seek; each returns how many it used, or 0 and err. */
int cli_sweep_operand(const struct order *o, struct job *job, struct error *err);
int cli_seek_operands(const struct order *o, struct job *job, struct error *err);

/* The point of a sweep; never beyond the parameter's range by rounding alone. */
double cli_sweep_point(const struct job *job, int i);

#endif
