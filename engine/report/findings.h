/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report is written from, gathered once from the studies. */
#ifndef SWAPDECK_FINDINGS_H
#define SWAPDECK_FINDINGS_H

#include "engine/scenario/scenario.h"
#include "engine/study/sweep.h"

/* Answers of every model to one scenario. */
struct findings {
    const struct scenario *scenario;
    enum model_id model; /* the one that text follows */
    struct results all[MODEL_COUNT];
};

void findings_fill(struct findings *f, const struct scenario *s, enum model_id model);

/* The answers of the chosen model. */
const struct results *findings_chosen(const struct findings *f);

/* The metrics of sensitivities, and of a sweep that names none: need, ports, service
 * and cost. */
metric_set sensitivity_metrics(void);

/* The points of a parameter's sensitivity study, the present value among them:
 * evenly spread, for other programs; or few and round, for people. */
enum { ROUND_POINTS = 24 };
void sensitivity_fill(const struct findings *f, enum param_id param, enum model_id model,
                      bool round, struct sweep *out);

/* At most want + 2 multiples of 1, 2, 2.5 or 5 times a power of ten inside
 * from..to, with from, to and present; rising and distinct. Returns how many. */
int round_points(double from, double to, double present, bool whole, double x[ROUND_POINTS]);

#endif
