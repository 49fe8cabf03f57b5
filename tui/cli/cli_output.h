/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data out, sentences out, and whether they arrived. */
#ifndef SWAPDECK_CLI_OUTPUT_H
#define SWAPDECK_CLI_OUTPUT_H

#include "engine/base/error.h"
#include "engine/base/text.h"

/* Says err on standard error, file (may be NULL) before it; returns its exit code. */
int cli_complain(const struct error *err, const char *file);

/* Writes to path, or to standard output for NULL and "-"; returns an exit code. */
int cli_write(const char *path, const struct text *out);

#endif
