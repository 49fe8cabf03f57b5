/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page of headings, sentences and tables, written as plain text of at most
 * PAGE_WIDTH columns or as markdown. The caller says what; the page says how.
 */
#ifndef SWAPDECK_PAGE_H
#define SWAPDECK_PAGE_H

#include "engine/report/report.h"

enum { PAGE_WIDTH = 78, GRID_COLUMNS = 12, GRID_CELL = 64 };

struct page {
    bool markdown;
    struct text *out;
};

/* A heading of level 1 or 2. s may be foreign text. */
void page_heading(struct page *p, int level, const char *s);

/* Foreign or own text; its line ends start new paragraphs. */
void page_paragraph(struct page *p, const char *s);

/* One item of a list. */
void page_item(struct page *p, const char *s);

/* Text of its own lines, set in by four columns; text only. */
void page_indented(struct page *p, const char *s);

/* A table under construction: columns first, then cells row by row. */
struct grid {
    int columns;
    struct {
        char head[GRID_CELL];
        bool left; /* words; figures are right-aligned */
    } column[GRID_COLUMNS];
    size_t cells, room;
    char (*cell)[GRID_CELL]; /* owned */
    bool failed;             /* memory ran out */
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
void page_grid(struct page *p, const struct grid *g);

/* Adds text with what markdown would take as its own marks escaped. */
void markdown_escape(struct text *out, const char *s);

/* Columns that a UTF-8 text takes. */
int text_columns(const char *s);

#endif
