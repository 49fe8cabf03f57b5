/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper model's limits and its cheapest service level, all in closed form. */
#ifndef SWAPDECK_PAPER_LIMITS_H
#define SWAPDECK_PAPER_LIMITS_H

#include "engine/model/model.h"

/*
 * Fills those of limit.* and cost.best_level, cost.best_total that are wanted.
 * Limits are exact roots of the model's need and not cut to the range of a
 * parameter. out must already hold the model's own answers.
 */
void paper_limits(const struct params *p, metric_set want, struct results *out);

#endif
