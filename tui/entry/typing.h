/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and pasted text while a line is open. */
#ifndef SWAPDECK_TYPING_H
#define SWAPDECK_TYPING_H

#include "tui/state/app.h"

unsigned typing_key(struct app *a, key_code key);

/* One character of a paste: text in the open line, never a command. */
unsigned typing_paste(struct app *a, key_code key);

#endif
