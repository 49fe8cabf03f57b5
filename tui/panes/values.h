/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of values in one line: "200 300 400 500", a daily profile as levels. */
#ifndef SWAPDECK_VALUES_H
#define SWAPDECK_VALUES_H

#include "engine/table/params.h"
#include "tui/canvas/canvas.h"

enum { VALUES_TEXT = 512 };

/* Right-aligned in r; returns the columns used. */
int values_draw(struct canvas *c, struct rect r, enum role role, const struct params *p,
                enum param_id id);

#endif
