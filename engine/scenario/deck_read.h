/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a deck, checked and read. */
#ifndef SWAPDECK_DECK_READ_H
#define SWAPDECK_DECK_READ_H

#include <stddef.h>

#include "engine/base/error.h"
#include "engine/scenario/deck.h"

/* Checked text into deck (initialised by the call); false leaves it empty. */
bool deck_parse(struct deck *d, const char *bytes, size_t n, struct error *err);

#endif
