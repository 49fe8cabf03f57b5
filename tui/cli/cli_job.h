/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An order to a job. */
#ifndef SWAPDECK_CLI_JOB_H
#define SWAPDECK_CLI_JOB_H

#include "engine/base/error.h"
#include "tui/cli/job.h"

/* False and a sentence when a word of the order is not understood. */
bool cli_job(const struct order *o, struct job *job, struct error *err);

#endif
