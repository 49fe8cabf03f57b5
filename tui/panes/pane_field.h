/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing of values that can be edited; shared by parameters and lists. */
#ifndef SWAPDECK_PANE_FIELD_H
#define SWAPDECK_PANE_FIELD_H

#include "tui/canvas/canvas.h"
#include "tui/state/app.h"

/* The open line in width columns, scrolled to its cursor, which becomes the
 * hardware cursor. */
void draw_line(struct canvas *c, int x, int y, int width, enum role role,
               const struct line *line);

/* The role of the open field: valid or not. */
enum role field_role(const struct app *a);

/* A level of eight, 0 empty to 8 full, as one character. */
uint32_t level_code(const struct canvas *c, int level);

#endif
