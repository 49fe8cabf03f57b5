/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three plans of a cost study as a table in a pane. */
#ifndef SWAPDECK_COST_ROWS_H
#define SWAPDECK_COST_ROWS_H

#include "engine/advice/cost_plans.h"
#include "engine/answers/answers.h"
#include "tui/canvas/canvas.h"

enum { COST_ROWS = 1 + COST_PLANS };

/*
 * A head and a row for each plan in the upper COST_ROWS lines of r, with the glyphs
 * before them that mark the plans in a chart beside it; marks may be NULL. What finds
 * no room in the width is left out.
 */
void cost_rows_draw(struct canvas *c, struct rect r, const struct answers *k,
                    const struct cost_study *costs, const char *const marks[COST_PLANS]);

/* The notes under the table from the top of r, as many as fit whole; returns the rows
 * used. Without a canvas of size nothing is drawn and rows are counted. */
int cost_notes_draw(struct canvas *c, struct rect r, const struct answers *k,
                    const struct cost_study *costs);

#endif
