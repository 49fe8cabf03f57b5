/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shaded part of a plot, and what is said in it. */
#ifndef SWAPDECK_SHADE_H
#define SWAPDECK_SHADE_H

#include "tui/widget/plot.h"

/* Below everything else. */
void shade_draw(struct canvas *c, const struct plot *p);

/* The chart's words for its shade, where they cover nothing but it. */
void shade_say(struct canvas *c, const struct plot *p);

#endif
