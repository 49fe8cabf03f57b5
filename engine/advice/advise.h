/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice: what the figures say, in words. */
#ifndef SWAPDECK_ADVISE_H
#define SWAPDECK_ADVISE_H

#include <stddef.h>

#include "engine/advice/advice.h"
#include "engine/advice/basis.h"

/*
 * Sentences that are true of the scenario: those that are told unasked first, at most
 * ADVICE_TOLD, then the rest; each part in the order verdict, why, repair, growth, what to
 * watch. None contradicts the verdict: no bad news of what is enough, no good news of what
 * is not. Returns how many.
 */
int advise(const struct advice_basis *basis, struct advice out[ADVICE_MAX]);

/* How many of n sentences are told unasked. */
int advice_told(const struct advice *advice, int n);

/* The ids that advice may carry; NULL past the last. */
const char *advice_id(size_t i);

#endif
