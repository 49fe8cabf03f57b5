/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What to buy: does a plan hold, and the cheapest batteries and ports beside those
 * owned that make it hold. Pure; any thread.
 */
#ifndef SWAPDECK_PURCHASE_H
#define SWAPDECK_PURCHASE_H

#include "engine/study/models.h"

/* True when the model says that what p owns is enough; computes no more than that takes. */
bool plan_holds(enum model_id model, const struct params *p);

/*
 * The cheapest numbers to own, at least those owned, with which the model says enough:
 * batteries and ports in out, cost what is bought at the two prices. Of equally dear
 * ones fewer ports. False when no numbers in range are enough or the study was
 * interrupted. What it finds holds; over very many port counts with nearly equal
 * costs a cheaper one by a hair may be missed (the search looks at a bounded number).
 */
bool cheapest_purchase(const struct params *p, enum model_id model, struct plan *out);

#endif
