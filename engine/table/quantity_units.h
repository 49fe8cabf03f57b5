/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The units in which values are typed. */
#ifndef SWAPDECK_QUANTITY_UNITS_H
#define SWAPDECK_QUANTITY_UNITS_H

#include "engine/table/quantity_parts.h"

/* Moves *s behind a currency in front of the number; false and the sentence when it is
 * not the scenario's. */
bool unit_skip_currency(const struct typing *t, const char **s);

/* Reads what follows the number: a unit, further numbers with smaller ones, minutes after
 * a colon. False and the sentence when it does not belong there. */
bool unit_take(const struct typing *t, struct parts *parts);

/* Says that there is no such unit; false. */
bool typing_refuse_unit(const struct typing *t);

#endif
