/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report as a page, and the tables it shares with a sweep. */
#ifndef SWAPDECK_DOCUMENT_H
#define SWAPDECK_DOCUMENT_H

#include "engine/report/findings.h"
#include "engine/report/page.h"

/* The whole report, as text or markdown. */
void document_write(const struct findings *f, bool markdown, struct text *out);

/* The parameter's column and one for each metric; and the rows of a sweep. */
void document_sweep_columns(struct grid *g, enum param_id param, metric_set metrics);
void document_sweep_rows(struct grid *g, const struct sweep *s);

/* A figure, or the word for why there is none; "-" when the model is not asked. */
const char *document_figure(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT]);

#endif
