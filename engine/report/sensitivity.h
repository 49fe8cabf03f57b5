/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a case answers to each parameter, at points for people or for programs. */
#ifndef SWAPDECK_SENSITIVITY_H
#define SWAPDECK_SENSITIVITY_H

#include "engine/study/sweep.h"

/* The metrics of sensitivities, and of a sweep that names none: need, ports, service
 * and cost. */
metric_set sensitivity_metrics(void);

/* The points of a parameter's sensitivity study, the present value among them:
 * evenly spread, for other programs; or few and round, for people. */
enum { ROUND_POINTS = 24 };
void sensitivity_fill(const struct params *p, enum param_id param, enum model_id model,
                      bool round, struct sweep *out);

/* At most want + 2 multiples of 1, 2, 2.5 or 5 times a power of ten inside
 * from..to, with from, to and present; rising and distinct. Returns how many. */
int round_points(double from, double to, double present, bool whole, double x[ROUND_POINTS]);

#endif
