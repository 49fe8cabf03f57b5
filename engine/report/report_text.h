/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report for people: what a planner pastes into a mail. */
#ifndef SWAPDECK_REPORT_TEXT_H
#define SWAPDECK_REPORT_TEXT_H

#include "engine/base/text.h"
#include "engine/report/findings.h"

/* The whole report by the chosen model, as text or markdown, appended to out. */
void report_text(const struct findings *f, bool markdown, struct text *out);

#endif
