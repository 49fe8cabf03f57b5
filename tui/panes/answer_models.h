/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each model says, a row each, the judge first. */
#ifndef SWAPDECK_ANSWER_MODELS_H
#define SWAPDECK_ANSWER_MODELS_H

#include "engine/answers/answers.h"
#include "tui/canvas/canvas.h"

/* A row a model: label, what it sees, need, verdict, share served, a bar of it; columns
 * are given up from the right where there is no room. */
void answer_models_draw(const struct answers *k, struct canvas *c, struct rect r);

/* All models in one line: "hour by hour ✗ 974   rule of thumb ✓ 805". */
void answer_models_line(const struct answers *k, struct canvas *c, struct rect r);

#endif
