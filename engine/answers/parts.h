/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts that are answers of the models and studies as they are; for curves see plots.h. */
#ifndef SWAPDECK_PARTS_H
#define SWAPDECK_PARTS_H

#include "engine/answers/answers.h"

/* Each fills the part of its name from the request and the parts before it, into its own
 * place among the answers; interrupted, it leaves that place as it may. */
void results_fill(struct answers *a);
void limits_fill(struct answers *a);
void repairs_fill(struct answers *a);
void plan_fill(struct answers *a);
void frontier_plan_fill(struct answers *a);
void plans_fill(struct answers *a);
void costs_fill(struct answers *a);
void frontier_costs_fill(struct answers *a);
void expansion_fill(struct answers *a);
void day_fill(struct answers *a);
void frontier_curve_fill(struct answers *a);
void frontier_served_fill(struct answers *a);
void advice_fill(struct answers *a);

#endif
