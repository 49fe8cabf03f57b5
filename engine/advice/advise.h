/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advice: what the figures say, in words. */
#ifndef SWAPDECK_ADVISE_H
#define SWAPDECK_ADVISE_H

#include <stddef.h>

#include "engine/advice/advice.h"
#include "engine/study/models.h"

/*
 * Sentences that are true of this scenario: bad ones first, then warnings,
 * then good news and notes, each in the order of a planner's questions. all
 * holds the answers of every model to it, computed with metrics_all(). Returns
 * how many.
 */
int advise(const struct params *p, const char *currency, const struct results *all,
           enum model_id model, struct advice out[ADVICE_MAX]);

/* The ids that advice may carry; NULL past the last. */
const char *advice_id(size_t i);

#endif
