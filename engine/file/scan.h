/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a settings file, checked before libconfig sees them: its 1.5
 * wraps integers, reads "." as 0, and can end the program on an include.
 */
#ifndef SWAPDECK_SCAN_H
#define SWAPDECK_SCAN_H

#include "engine/base/error.h"

enum { SCAN_TOKEN = 4096 };

struct scan {
    const char *at; /* what is left of a terminated text */
    int line;
    bool comments; /* one was met */
    char key[64];  /* dotted path of the setting that is read */
    struct error *err;
};

enum scan_kind {
    SCAN_WHOLE,
    SCAN_LONG,
    SCAN_REAL,
    SCAN_BOOL,
    SCAN_TEXT,
    SCAN_GROUP,
    SCAN_LIST
};

/* Refuses the file at this line, with the key; returns false. */
bool scan_refuse(struct scan *s, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Skips blanks, line ends and comments; false when a comment has no end. */
bool scan_blanks(struct scan *s);

/* Bytes of the name that starts here, 0 when none does. */
size_t scan_name(const struct scan *s);

/* A number, true, false or quoted text; false with a sentence when it is none. */
bool scan_plain(struct scan *s, enum scan_kind *kind);

#endif
