/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing the work so that it can be taken back; shared by the actions. */
#ifndef SWAPDECK_CHANGE_H
#define SWAPDECK_CHANGE_H

#include "engine/file/file_read.h"
#include "engine/scenario/deck.h"
#include "tui/state/app.h"

/* What the history exchanges. */
struct history_state change_state(struct app *a);

/* Makes p the values of the scenario on screen; nothing happens when they are
 * the same. Returns effects. */
unsigned change_params(struct app *a, const struct params *p);

/* Puts the scenario at index of the deck on screen. Returns effects. */
unsigned change_scenario(struct app *a, int index);

/* Makes deck the work: it is moved out of the caller's. False when out of memory. */
bool change_document(struct app *a, struct deck *deck, const char *path,
                     const struct file_stamp *stamp);

#endif
