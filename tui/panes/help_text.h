/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help as lines, generated from the tables. */
#ifndef SWAPDECK_HELP_H
#define SWAPDECK_HELP_H

#include "engine/base/text.h"
#include "tui/state/app.h"

/* Appends every line of the help, broken to width; a line that starts with
 * HELP_TITLE is a heading, one that starts with HELP_ROW has its first word or
 * keys before HELP_TAB. */
enum { HELP_TITLE = 1, HELP_ROW = 2, HELP_TAB = '\t' };

void help_text(int width, struct text *out);

/* Lines at this width. */
int help_lines(int width);

/* The first line from from on (forward) or back (direction -1) that holds text,
 * letter case aside; wraps; -1 when none does. */
int help_search(int width, const char *text, int from, int direction);

#endif
