/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number in a typed value. */
#ifndef SWAPDECK_QUANTITY_DIGITS_H
#define SWAPDECK_QUANTITY_DIGITS_H

#include <stdbool.h>

#include "engine/table/quantity_parts.h"

/* Without a unit, in hundredths, in the currency; other units have rows of their own. */
extern const struct unit_row no_unit, percent_unit, money_unit;

/* The number at s; false when none starts there. */
bool digits_scan(const char *s, struct digits *d);

/* A product that is within two steps of a number of 13 digits means that number: 3 * 1.2
 * is 3.6, not 3.5999999999999996. */
double quantity_tidy(double x);

/* The digits as a number in this unit; a percentage by its decimal exponent,
 * so that "99.95%" is the same double as 0.9995. */
double digits_in_unit(const struct digits *d, const struct unit_row *unit);

/* A bare number as in FROM:TO:STEP: the whole text must be one finite number. */
bool number_parse(const char *text, double *value);

#endif
