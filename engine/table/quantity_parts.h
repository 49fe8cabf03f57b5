/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside of the reader of typed values: what its files share. */
#ifndef SWAPDECK_QUANTITY_PARTS_H
#define SWAPDECK_QUANTITY_PARTS_H

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

extern const struct unit_row no_unit, percent_unit, money_unit;

/* A typed text taken apart. */
struct parts {
    char op; /* '+', '*', '/', '%' for "-10%", or 0 for a value */
    struct digits number;
    const struct unit_row *unit;
    bool summed; /* of several numbers, as in "1h 20min" */
    double sum;  /* then */
};

/* Turns digits, signs and blanks of other scripts and widths into plain ones, in place. */
void quantity_plain(char *text);

/* The number at s; false when none starts there. */
bool digits_scan(const char *s, struct digits *d);

/* A product that is within two steps of a number of 13 digits means that number: 3 * 1.2
 * is 3.6, not 3.5999999999999996. */
double quantity_tidy(double x);

/* The digits as a number in this unit; a percentage by its decimal exponent,
 * so that "99.95%" is the same double as 0.9995. */
double digits_in_unit(const struct digits *d, const struct unit_row *unit);

/* Moves *s behind a currency in front of the number; false and the sentence when it is
 * not the scenario's. */
bool unit_skip_currency(const struct typing *t, const char **s);

/* Reads what follows the number: a unit, further numbers with smaller ones, minutes after
 * a colon. False and the sentence when it does not belong there. */
bool unit_take(const struct typing *t, struct parts *parts);

/* Sentences. Each returns false; wrong is what is the matter with the quoted text. */
bool typing_refuse(const struct typing *t, const char *wrong);
bool typing_refuse_empty(const struct typing *t);
bool typing_refuse_number(const struct typing *t);
bool typing_refuse_comma(const struct typing *t);
bool typing_refuse_unit(const struct typing *t);

/* True, with the sentence, when the one comma or point in the number may be either. */
bool typing_ambiguous(const struct typing *t, const struct parts *parts);

/* The sentence for a value out of range, put into the words that were typed. */
void typing_explain(const struct typing *t, const struct parts *parts, double value);

#endif
