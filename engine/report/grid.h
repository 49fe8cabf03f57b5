/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of a page. */
#ifndef SWAPDECK_GRID_H
#define SWAPDECK_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/report/page.h"

enum { GRID_CELL = 64 };

/* A table under construction: columns first, then cells row by row. */
struct grid {
    int columns;
    struct grid_column {
        char head[GRID_CELL];
        bool left; /* words; figures are right-aligned */
        int width; /* for the head's words and the cells; page_grid() fills it */
    } *column;               /* owned */
    size_t cells, room;
    char (*cell)[GRID_CELL]; /* owned */
    bool failed;             /* memory ran out: nothing more is taken */
};

void grid_init(struct grid *g);
void grid_free(struct grid *g);
void grid_column(struct grid *g, const char *head, bool left);
/* Longer text is cut to GRID_CELL - 1 bytes at a character. */
void grid_add(struct grid *g, const char *s);

/*
 * Writes the table. In text, heads are stacked word by word, and columns that
 * find no room go to a further table under the same first column.
 */
void page_grid(struct page *p, struct grid *g);

#endif
