/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An estimate with its interval, for people. */
#ifndef SWAPDECK_ESTIMATE_TEXT_H
#define SWAPDECK_ESTIMATE_TEXT_H

#include "engine/simulation/result.h"

/*
 * Value and half width as a person reads them, in the unit of the measure: digits down to the
 * order of the half width, which is rounded up; a bound away from what was seen. half is "" but
 * for an interval.
 */
enum { ESTIMATE_TEXT = 64 };
void estimate_text(const struct estimate *e, const struct measure_row *row,
                   char value[ESTIMATE_TEXT], char half[ESTIMATE_TEXT]);

#endif
