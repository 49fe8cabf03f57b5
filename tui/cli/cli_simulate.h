/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command simulate. */
#ifndef SWAPDECK_CLI_SIMULATE_H
#define SWAPDECK_CLI_SIMULATE_H

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/scenario/scenario.h"
#include "tui/cli/job.h"

/* Plan, part, threads and what --set says of the simulation alone, into job. */
bool cli_simulate_options(const struct order *o, struct job *job, struct error *err);

/* Is this argument of --set about the simulation, and the order for one? */
bool cli_simulate_takes(const struct order *o, const char *assignment);

/* Simulates; writes the report, or the part when one is asked for. */
bool cli_simulate(const struct job *job, const struct scenario *s, struct text *out,
                  struct error *err);

#endif
