/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pen: colours and attributes in which a terminal draws what comes next, as
 * "select graphic rendition" (ECMA-48 8.3.117) sets them.
 */
#ifndef SWAPDECK_PEN_H
#define SWAPDECK_PEN_H

#include <stdbool.h>
#include <stddef.h>

enum { PEN_DEFAULT = -1, PEN_NUMBERS = 16, PEN_TEXT = 64 };

struct pen {
    bool known;              /* false: anything may be set */
    unsigned attributes;     /* bits, see pen.c */
    int foreground, background; /* 0 to 255 or PEN_DEFAULT */
};

/* Does what the numbers of one sequence say. False, and nothing done, when one of them is
 * not among those that the dashboard needs. */
bool pen_take(struct pen *pen, const int *number, int count);

bool pen_equal(const struct pen *a, const struct pen *b);

/* Whether a blank looks alike by both. */
bool pen_equal_blank(const struct pen *a, const struct pen *b);

/* The shortest sequence from one to the other, "" for equal ones; to must be known. Returns
 * its length. */
size_t pen_change(const struct pen *from, const struct pen *to, char out[PEN_TEXT]);

#endif
