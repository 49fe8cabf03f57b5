/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: columns fitted to the room, least important dropped first. */
#ifndef SWAPDECK_TABLE_H
#define SWAPDECK_TABLE_H

#include "tui/canvas/canvas.h"

enum { TABLE_COLUMNS = 16, TABLE_ROWS = 40, TABLE_CELL = 40 };

struct table_column {
    char head[TABLE_CELL];
    bool left;      /* left-aligned; figures are right-aligned */
    int priority;   /* the highest number goes first when room is short; 0 never */
};

struct table {
    int columns, rows;
    struct table_column column[TABLE_COLUMNS];
    char cell[TABLE_ROWS][TABLE_COLUMNS][TABLE_CELL];
    enum role role[TABLE_ROWS][TABLE_COLUMNS];
    int selected;   /* row kept in sight, -1 none */
    bool focused;   /* the selected row carries the cursor */
    int scroll;     /* first row shown */
};

/* Draws head and rows; returns the number of columns that found room. */
int table_draw(struct canvas *c, struct rect r, const struct table *t);

#endif
