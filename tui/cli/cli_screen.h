/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the command line to the screen: the dashboard, and a frame of it. */
#ifndef SWAPDECK_CLI_SCREEN_H
#define SWAPDECK_CLI_SCREEN_H

#include "engine/base/text.h"
#include "engine/scenario/deck.h"
#include "engine/scenario/scenario.h"
#include "tui/cli/job.h"

/* The view and the size; false and a sentence when they are wrong. */
bool cli_screen_options(const struct order *o, struct job *job, struct error *err);

/* Loads the theme that is asked for; returns an exit code. */
int cli_load_theme(struct job *job);

/* True when the order is for the dashboard and the terminal can show it. */
bool cli_wants_dashboard(const struct job *job);

/* The dashboard and a frame of it, on a scenario of the deck, which they take
 * over, with these values. */
int cli_dashboard(const struct job *job, struct deck *deck, int scenario,
                  const struct scenario *values);
bool cli_frame(const struct job *job, struct deck *deck, int scenario,
               const struct scenario *values, struct text *out, struct error *err);

#endif
