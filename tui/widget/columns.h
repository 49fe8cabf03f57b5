/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vertical bars side by side, in eighths of a cell where the glyphs allow. */
#ifndef SWAPDECK_COLUMNS_H
#define SWAPDECK_COLUMNS_H

#include "tui/canvas/canvas.h"

struct columns {
    const double *value; /* not negative */
    int count;
    int each;            /* columns of the canvas for each value */
    bool gap;            /* the last of them stays empty */
    bool rounded;        /* a value nearer to none than to the lowest step is not drawn */
    double scale;        /* the value of a bar as high as the rectangle, > 0 */
    enum role role;
    int selected;        /* the bar drawn in another role; -1 none */
    enum role selected_role;
};

/* Bars from the lower edge; unless rounded, a value above 0 always shows. */
void columns_draw(struct canvas *c, struct rect r, const struct columns *bars);

/* The row on the canvas in which a bar of this value ends. */
int columns_row(struct rect r, double scale, double value);

#endif
