/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar in which people type values, in the editor and after --set. */
#ifndef SWAPDECK_QUANTITY_H
#define SWAPDECK_QUANTITY_H

#include "engine/base/error.h"
#include "engine/table/params.h"

/*
 * Reads one value of a parameter: "36h", "1.5d", "90min", "1h 20min", "3h30", "3:30",
 * "3/wk", "18mo", "95%", "1,234,567", "2.5", "$450", "450 USD" (currency is the code of
 * the only one that is understood); or a change of the present value: "+10%", "-10%",
 * "*1.2", "/2", "+5", "+-5" (a plain "-5" is absolute). Percentages of a change are
 * relative, also for shares. Commas and apostrophes group thousands in threes; one group
 * alone in a number that may have a fraction is refused with both readings, as is a point
 * before three digits in a whole one. Digits and signs of other scripts and widths mean
 * the plain ones. A whole number takes no fraction, but a scaled one is rounded to the
 * nearest. On failure value is untouched and err (may be NULL) says what was wrong, the
 * allowed range and unit, and what was perhaps meant ("95" for a share offers "95%").
 */
bool quantity_parse(enum param_id id, const char *text, double present, const char *currency,
                    double *value, struct error *err);

#endif
