/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dashboard on a terminal: messages in, effects done, frames out. */
#ifndef SWAPDECK_LOOP_H
#define SWAPDECK_LOOP_H

#include "engine/scenario/deck.h"
#include "tui/run/start.h"

/*
 * Runs the dashboard on a scenario of the deck, which it takes over, until the
 * person quits; returns the exit code. Asked to end by a signal or when the
 * terminal is gone, it first writes unsaved work to the state folder, names the
 * file on standard error, and dies by the signal. Call terminal_locale before.
 */
int dashboard_run(struct deck *deck, int scenario, const struct dashboard_options *options);

#endif
