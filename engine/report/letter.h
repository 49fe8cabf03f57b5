/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report for people, and the tables it shares with a sweep. */
#ifndef SWAPDECK_LETTER_H
#define SWAPDECK_LETTER_H

#include "engine/report/findings.h"
#include "engine/report/page.h"

/* The whole report, as text or markdown. */
void letter_write(const struct findings *f, bool markdown, struct text *out);

/* The parameter's column and one for each metric; and the row of one point. */
void letter_sweep_columns(struct grid *g, enum param_id param, metric_set metrics);
void letter_sweep_row(struct grid *g, enum param_id param, double x, const struct results *r,
                      metric_set metrics);

#endif
