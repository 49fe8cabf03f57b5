/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole report for other programs. */
#ifndef SWAPDECK_REPORT_JSON_H
#define SWAPDECK_REPORT_JSON_H

#include "engine/answers/answers.h"
#include "engine/base/text.h"

/* Appends to out; carries every model. */
void report_json(const struct answers *k, struct text *out);

#endif
