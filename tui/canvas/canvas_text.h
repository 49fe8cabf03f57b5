/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on the canvas: text, figures, paragraphs, frames with titles. */
#ifndef SWAPDECK_CANVAS_TEXT_H
#define SWAPDECK_CANVAS_TEXT_H

#include "tui/canvas/canvas.h"

/*
 * UTF-8 text from (x, y), at most width columns; returns the columns used.
 * Text that does not fit is cut and ends in an ellipsis; numbers must not be
 * cut: see canvas_figure. Control characters are made visible.
 */
int canvas_text(struct canvas *c, int x, int y, int width, enum role role, const char *s);
int canvas_textf(struct canvas *c, int x, int y, int width, enum role role,
                 const char *format, ...) __attribute__((format(printf, 6, 7)));

/* A figure, right-aligned in width columns, whole or not at all: when it does
 * not fit, "..."-like filling shows that something is there. */
void canvas_figure(struct canvas *c, int x, int y, int width, enum role role, const char *s);

/* Text broken at blanks into the rectangle's lines; returns lines needed for all. */
int canvas_paragraph(struct canvas *c, struct rect r, enum role role, const char *s);

/* A frame with a title in its top line. */
void canvas_box(struct canvas *c, struct rect r, enum role frame, enum role title,
                const char *text);

/* Columns of a UTF-8 text. */
int text_width(const char *s);

#endif
