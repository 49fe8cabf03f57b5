/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports: everything the studies say of one scenario, in four formats. */
#ifndef SWAPDECK_REPORT_H
#define SWAPDECK_REPORT_H

#include "engine/base/text.h"
#include "engine/scenario/scenario.h"
#include "engine/study/seek.h"

enum report_format { FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_CSV, FORMAT_JSON, FORMAT_COUNT };

/* The format of a name ("text", "markdown", "csv", "json") or of a path's
 * extension (.txt .md .csv .json); FORMAT_COUNT when unknown. */
enum report_format format_find(const char *name);
enum report_format format_of_path(const char *path);
const char *format_name(enum report_format format);

/* Writes the whole report; text, markdown and csv follow the model chosen, JSON carries all. */
bool report_write(const struct scenario *s, enum model_id model, enum report_format format,
                  struct text *out, struct error *err);

/* The metrics of sensitivities, and of a sweep that names none: need, ports, service
 * and cost. */
metric_set report_sweep_metrics(void);

/* The table of a sweep; metrics in table order. x values as given (any count). */
bool report_sweep(const struct scenario *s, enum model_id model, enum param_id param,
                  const double *x, int count, metric_set metrics, enum report_format format,
                  struct text *out, struct error *err);

/* The answer of a seek. */
bool report_seek(const struct scenario *s, const struct seek_query *query,
                 const struct seek_answer *answer, enum report_format format,
                 struct text *out, struct error *err);
const char *seek_op_text(enum seek_op op); /* "=", ">=", "<=" */

/* Whether all of out was written; else NO_MEMORY and its sentence. */
bool report_done(const struct text *out, struct error *err);

/* The tables themselves, for `list` and the manual pages. */
bool report_params(enum report_format format, struct text *out, struct error *err);
bool report_metrics(enum report_format format, struct text *out, struct error *err);

#endif
