/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report for people: what a planner pastes into a mail. */
#ifndef SWAPDECK_REPORT_TEXT_H
#define SWAPDECK_REPORT_TEXT_H

#include "engine/answers/answers.h"
#include "engine/base/text.h"

/* The whole report by the chosen model, as text or markdown, appended to out. */
void report_text(const struct answers *k, bool markdown, struct text *out);

#endif
