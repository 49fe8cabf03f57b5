/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of names and their sentences, in the four formats of a report. */
#ifndef SWAPDECK_LISTING_H
#define SWAPDECK_LISTING_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/report/format.h"

enum { LISTING_CELL = 512 };

struct listing_column {
    const char *name;
    bool number; /* empty or one number, the same in every format */
};

/* The first column names the row, the last says a sentence about it. */
struct listing {
    int columns;
    const struct listing_column *column;
    /* The text of a cell, in buf or of its own; NULL past the last row. */
    const char *(*cell)(int row, int column, char buf[LISTING_CELL]);
};

/* Appends to out; false and a sentence when memory ran out. */
bool listing_write(const struct listing *l, enum report_format format, struct text *out,
                   struct error *err);

#endif
