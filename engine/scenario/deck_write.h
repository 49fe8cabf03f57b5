/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a deck. */
#ifndef SWAPDECK_DECK_WRITE_H
#define SWAPDECK_DECK_WRITE_H

#include "engine/base/text.h"
#include "engine/scenario/deck.h"

/* The file text of a deck; saving, loading and saving again gives equal bytes. */
void deck_write(const struct deck *d, struct text *out);

#endif
