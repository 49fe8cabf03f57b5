/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is: parameters, metrics, models, commands of the dashboard, themes. */
#ifndef SWAPDECK_CLI_LIST_H
#define SWAPDECK_CLI_LIST_H

#include "engine/base/text.h"
#include "engine/report/format.h"

/* The name of the i-th table that `list` knows, NULL past the last. */
const char *cli_list_name(int i);

/* Writes it; i must have a name. False and a sentence when memory ran out. */
bool cli_list(int i, enum report_format format, struct text *out, struct error *err);

#endif
