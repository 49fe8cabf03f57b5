/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One screen of the dashboard as text, without a terminal. */
#ifndef SWAPDECK_FRAME_H
#define SWAPDECK_FRAME_H

#include "engine/base/text.h"
#include "engine/scenario/deck.h"
#include "tui/run/start.h"

/*
 * Starts the dashboard as dashboard_run does, gives it w by h cells and the keys of
 * a script (NULL: none), and adds what is on screen then: exactly h lines, trailing
 * blanks cut. Keys that quit end the script. Takes over deck; false and NO_MEMORY
 * when there is not enough memory for the cells.
 */
bool frame_print(struct deck *deck, int scenario, const struct dashboard_options *options,
                 int w, int h, const char *keys, struct text *out, struct error *err);

#endif
