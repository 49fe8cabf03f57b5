/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed value, whole and taken apart: what the files of its reader share. */
#ifndef SWAPDECK_QUANTITY_PARTS_H
#define SWAPDECK_QUANTITY_PARTS_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/table/params.h"

enum { QUANTITY_DIGITS = 72, QUANTITY_TEXT = 160, QUANTITY_HINT = 120 };

/* A text that is being read as a value of a parameter. */
struct typing {
    enum param_id id;
    const char *text;          /* as it was typed, for sentences */
    char plain[QUANTITY_TEXT]; /* the same in ASCII where that means the same */
    double present;            /* what a change starts from */
    const char *currency;
    /* Reads another text in its place: to try what may have been meant. */
    bool (*reads)(const struct typing *t, const char *text, double *value);
    struct error *err;
};

/* A number's digits without the marks that group thousands, and the text behind it. */
struct digits {
    char text[QUANTITY_DIGITS];
    const char *rest;
    int commas;
};

/* A unit in which a parameter's value may be typed: value times / over. */
struct unit_row {
    const char *unit;  /* of the parameter table */
    const char *names; /* each between blanks */
    double times, over;
};

/* A typed text taken apart. */
struct parts {
    char op; /* '+', '*', '/', '%' for "-10%", or 0 for a value */
    struct digits number;
    const struct unit_row *unit;
    bool summed; /* of several numbers, as in "1h 20min" */
    double sum;  /* then */
};

#endif
