/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dashboard on a terminal: messages in, effects done, frames out. */
#ifndef SWAPDECK_LOOP_H
#define SWAPDECK_LOOP_H

#include "engine/scenario/scenario.h"
#include "tui/state/app.h"

struct dashboard_options {
    const char *path;            /* of the deck, NULL: it has none yet */
    const struct params *params; /* values set on the command line, NULL: none */
    enum model_id model;
    enum view_id view;
    const struct theme *theme;
    bool ascii;                  /* asked for; a terminal may ask for it, too */
};

/*
 * Runs the dashboard on a scenario of the deck, which it takes over, until the
 * person quits; returns the exit code. Asked to end by a signal or when the
 * terminal is gone, it first writes unsaved work to the state folder, names the
 * file on standard error, and dies by the signal. Call terminal_locale before.
 */
int dashboard_run(struct deck *deck, int scenario, const struct dashboard_options *options);

#endif
