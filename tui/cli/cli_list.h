/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is: parameters, metrics, commands of the dashboard, themes. */
#ifndef SWAPDECK_CLI_LIST_H
#define SWAPDECK_CLI_LIST_H

#include "engine/base/text.h"
#include "engine/report/format.h"
#include "tui/cli/job.h"

/* The tables of `list`: the engine's, the dashboard's commands, the themes. */
bool cli_list(enum list_kind kind, enum report_format format, struct text *out,
              struct error *err);

#endif
