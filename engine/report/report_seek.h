/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of a seek, in words and for other programs. */
#ifndef SWAPDECK_REPORT_SEEK_H
#define SWAPDECK_REPORT_SEEK_H

#include "engine/base/text.h"
#include "engine/report/format.h"
#include "engine/scenario/scenario.h"
#include "engine/study/seek.h"

/* The answer of a seek. */
bool report_seek(const struct scenario *s, const struct seek_query *query,
                 const struct seek_answer *answer, enum report_format format,
                 struct text *out, struct error *err);
const char *seek_op_text(enum seek_op op); /* "=", ">=", "<=" */

#endif
