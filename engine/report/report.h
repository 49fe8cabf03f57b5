/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: everything the studies say of one scenario, in four formats. */
#ifndef SWAPDECK_REPORT_H
#define SWAPDECK_REPORT_H

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/report/format.h"
#include "engine/scenario/scenario.h"
#include "engine/study/models.h"

/* Writes the whole report; text, markdown and csv follow the model chosen, JSON carries all. */
bool report_write(const struct scenario *s, enum model_id model, enum report_format format,
                  struct text *out, struct error *err);

#endif
