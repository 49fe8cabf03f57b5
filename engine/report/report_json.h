/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole report for other programs. */
#ifndef SWAPDECK_REPORT_JSON_H
#define SWAPDECK_REPORT_JSON_H

#include "engine/base/text.h"
#include "engine/report/findings.h"

/* Appends to out; carries every model. */
void report_json(const struct findings *f, struct text *out);

#endif
