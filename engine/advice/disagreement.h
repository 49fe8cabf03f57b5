/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the models disagree on what is owned, and why. */
#ifndef SWAPDECK_DISAGREEMENT_H
#define SWAPDECK_DISAGREEMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/study/models.h"

/*
 * A sentence on what is owned: "the rule of thumb says 95.30 %, the
 * exact model 58.19 %: the ports queue". all holds every model's answers; the
 * chosen model is one side. False, and buf untouched, when all agree.
 */
bool models_disagreement(const struct params *p, const struct results *all,
                         enum model_id chosen, char *buf, size_t size);

#endif
