/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One message of the terminal becomes a change of the state. */
#ifndef SWAPDECK_UPDATE_H
#define SWAPDECK_UPDATE_H

#include "tui/state/app.h"
#include "tui/terminal/message.h"

/* One message; returns effects. */
unsigned app_update(struct app *a, const struct message *m);

#endif
