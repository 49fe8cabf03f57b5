/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels inside a plot: each goes to the first place where it covers nothing. */
#ifndef SWAPDECK_LABEL_H
#define SWAPDECK_LABEL_H

#include "tui/widget/plot.h"

/* Labels of lines, points and curves, where they cover nothing. */
void plot_labels(struct canvas *c, const struct plot *p);

/* Words between two blanks at a place of the plot; false, and nothing is drawn, where they
 * would cover more than shade. */
bool plot_words(struct canvas *c, const struct plot *p, int x, int y, enum role role,
                const char *s);

#endif
