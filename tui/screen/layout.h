/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which panes a view shows in a screen of this size, and where. */
#ifndef SWAPDECK_LAYOUT_H
#define SWAPDECK_LAYOUT_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

struct placed_pane {
    enum pane_id pane;
    struct rect r;      /* frame included */
    bool bare;          /* without a frame */
};

struct layout {
    int count;          /* 0: no room for a pane, the head line says the verdict */
    struct placed_pane at[PANE_COUNT];
    struct rect head;   /* title line; h 0 when there is no room */
    struct rect message; /* message and prompt line */
    struct rect hint;   /* keys; h 0 when there is no room */
};

/* The focused pane is always among those shown when anything fits at all. */
void layout_make(const struct app *a, struct layout *out);

/* True when the pane is among those placed. */
bool layout_shows(const struct layout *l, enum pane_id pane);

/* The inside of a placed pane. */
struct rect placed_inside(const struct placed_pane *at);

/* The parts of the answers that the panes on the screen read, and the results. */
unsigned layout_parts(const struct app *a);

#endif
