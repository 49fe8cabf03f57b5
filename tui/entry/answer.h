/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key that answers a question. */
#ifndef SWAPDECK_ANSWER_H
#define SWAPDECK_ANSWER_H

#include "tui/state/app.h"

/* Takes the choice of this key, or Esc; other keys leave the question open. Returns
 * effects. */
unsigned answer_key(struct app *a, key_code key);

#endif
