/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole report as one tidy table. */
#ifndef SWAPDECK_REPORT_CSV_H
#define SWAPDECK_REPORT_CSV_H

#include "engine/answers/answers.h"
#include "engine/base/text.h"

/* Appends to out; text follows the chosen model. */
void report_csv(const struct answers *k, struct text *out);

#endif
