/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page of headings and sentences, written as plain text of at most
 * PAGE_WIDTH columns or as markdown. The caller says what; the page says how.
 */
#ifndef SWAPDECK_PAGE_H
#define SWAPDECK_PAGE_H

#include <stdbool.h>

#include "engine/base/text.h"

enum { PAGE_WIDTH = 78 };

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

/* Adds text with what markdown would take as its own marks escaped. */
void markdown_escape(struct text *out, const char *s);

/* Columns that a UTF-8 text takes. */
int text_columns(const char *s);

#endif
