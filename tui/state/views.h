/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Views and their panes: which there are, which belong together, which has the keys. */
#ifndef SWAPDECK_VIEWS_H
#define SWAPDECK_VIEWS_H

#include <stdbool.h>

enum pane_id {
#define PANE(id, ops) PANE_##id,
#include "tui/state/pane.def"
#undef PANE
    PANE_COUNT
};

enum view_id {
#define VIEW(id, ...) VIEW_##id,
#include "tui/state/view.def"
#undef VIEW
    VIEW_COUNT
};

struct view_row {
    enum pane_id home; /* gets the keys when the view is opened */
    const char *name;  /* of --view */
    const char *title;
    const char *doc;   /* one sentence */
    unsigned beside;   /* the other panes, bits by PANE_BIT */
    int wide_from;     /* inside width from which home shares the screen unasked */
};

const struct view_row *view_row(enum view_id id);
enum view_id view_find(const char *name); /* VIEW_COUNT when unknown */

/* True when the pane belongs to the view. */
bool view_shows(enum view_id view, enum pane_id pane);

/* The panes of a view in the order of Tab; returns how many, at least one. */
int view_panes(enum view_id view, enum pane_id list[PANE_COUNT]);

/* The pane that has the keys: the one wished for, or the view's home when the view
 * does not show that one. */
enum pane_id view_focus(enum view_id view, enum pane_id wish);

#endif
