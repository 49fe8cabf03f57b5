/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Panes: one file each, drawing a const state into a rectangle of the canvas. */
#ifndef SWAPDECK_PANE_H
#define SWAPDECK_PANE_H

#include "tui/canvas/canvas.h"
#include "tui/panes/scene.h"

struct pane_ops {
    const char *name;
    const char *title;
    int min_w, min_h;   /* inside the frame; smaller and the layout drops it */
    /* Rows inside at which nothing is left out; NULL: it takes what it gets. */
    int (*rows_wanted)(void);
    /* The parts of the answers that it reads when its inside is this large; NULL: none,
     * not even the results. */
    unsigned (*parts)(const struct app *a, struct rect r);
    /* Draws the inside; the frame is drawn by the caller. */
    void (*draw)(const struct scene *s, struct canvas *c, struct rect r);
    /* The largest scroll of use in this room; NULL when the pane does not scroll. */
    int (*scroll_most)(const struct scene *s, struct rect inside);
    /* Text at the right of the title ("paper", "scale held"); may be NULL. */
    void (*subtitle)(const struct scene *s, char *buf, size_t size);
};

#define PANE(id, ops) extern const struct pane_ops ops;
#include "tui/state/pane.def"
#undef PANE

const struct pane_ops *pane_row(enum pane_id id);

/* The parts that a pane with this inside reads, results included; 0 for none. */
unsigned pane_parts(const struct app *a, enum pane_id id, struct rect inside);

/* What it draws from. */
struct scene pane_scene(const struct app *a, enum pane_id id, struct rect inside);

#endif
