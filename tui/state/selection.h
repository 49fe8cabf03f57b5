/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next key is about: the pane that has the keys and the value in hand. */
#ifndef SWAPDECK_SELECTION_H
#define SWAPDECK_SELECTION_H

#include "tui/state/app.h"

/* A parameter, or one value of a list. */
struct edited {
    enum param_id param;
    int element; /* -1: the parameter itself */
};

/* The row of the list editor when that is open, the hour of the day pane when
 * that has the keys, else the selected parameter. */
struct edited edited_now(const struct app *a);

/* The pane that has the keys. */
enum pane_id focus_now(const struct app *a);

/* Opens a list parameter in the list editor, on its first value. */
void list_open(struct app *a, enum param_id param);

#endif
