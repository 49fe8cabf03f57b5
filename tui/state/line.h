/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of text that is typed: insert, delete, move, all by characters. */
#ifndef SWAPDECK_LINE_H
#define SWAPDECK_LINE_H

#include <stdbool.h>

#include "tui/terminal/key.h"

enum { LINE_TEXT = 1024 };

struct line {
    char text[LINE_TEXT]; /* valid UTF-8, always terminated */
    int length, cursor;   /* bytes; the cursor stands before a character */
    bool selected;        /* the whole text: what is typed or pasted next replaces it */
};

/* Replaces the text, cut to what fits; the cursor goes to the end, nothing is selected. */
void line_set(struct line *l, const char *s);

/* Selects the text until the next key. */
void line_select(struct line *l);

/* Inserts one character at the cursor; false for control characters and in a full line. */
bool line_insert(struct line *l, key_code code);

/* Replaces the bytes from..to by s; the cursor goes behind it. */
void line_replace(struct line *l, int from, int to, const char *s);

/* Moves and deletes (arrows, Home, End, Backspace, Del, Ctrl-A/E/U/K/W) or
 * inserts a printable key; false when the key means nothing to a line. */
bool line_key(struct line *l, key_code key);

#endif
