/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list editor: an overlay with one row for each value of a list parameter.
 * Each change goes into the history at once, so that undo takes it back.
 */
#ifndef SWAPDECK_LIST_EDITOR_H
#define SWAPDECK_LIST_EDITOR_H

#include "engine/table/params.h"
#include "tui/canvas/canvas.h"

struct app;

struct list_editor {
    bool open;
    enum param_id param;
    int row;     /* selected value */
};

void list_editor_open(struct app *a, enum param_id param);
void list_editor_draw(const struct app *a, struct canvas *c, struct rect r);

#endif
