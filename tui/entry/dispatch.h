/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a key to what it does: the open line, the question, or a command. */
#ifndef SWAPDECK_DISPATCH_H
#define SWAPDECK_DISPATCH_H

#include "tui/state/app.h"

/* One key, at any time. Returns effects. */
unsigned dispatch_key(struct app *a, key_code key);

#endif
