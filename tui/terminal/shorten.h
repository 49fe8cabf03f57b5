/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fewer bytes for the same screen. Curses names the character set with every attribute,
 * says what is so already, sets colours for blanks that do not show them, and names the
 * place on the screen where a few columns to the right would do.
 */
#ifndef SWAPDECK_SHORTEN_H
#define SWAPDECK_SHORTEN_H

#include <stddef.h>

#include "engine/base/text.h"
#include "tui/terminal/pen.h"

/* What the terminal is known to be in; all 0 at first, and when others have had it. */
struct shortener {
    struct pen pen;    /* of the terminal */
    struct pen wanted; /* of what comes next */
    int row, column;   /* of the cursor, from 1; 0 not known */
    int width;         /* of the screen */
};

/* Adds the bytes of a whole frame, for a screen of this width, to out. At its end the pen
 * is as the bytes leave it. A line feed must keep the column. */
void shorten(struct shortener *s, int width, const char *bytes, size_t n, struct text *out);

#endif
