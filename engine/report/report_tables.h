/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables themselves, for `list` and the manual pages. */
#ifndef SWAPDECK_REPORT_TABLES_H
#define SWAPDECK_REPORT_TABLES_H

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/report/format.h"

/* The parameters, the metrics and the models, a row each. False when memory ran out. */
bool report_params(enum report_format format, struct text *out, struct error *err);
bool report_metrics(enum report_format format, struct text *out, struct error *err);
bool report_models(enum report_format format, struct text *out, struct error *err);

/* What a simulation takes beside the parameters. */
bool report_simulation_options(enum report_format format, struct text *out, struct error *err);

#endif
