/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where ticks go and what they say. */
#ifndef SWAPDECK_TICKS_H
#define SWAPDECK_TICKS_H

#include "engine/base/number.h"
#include "tui/widget/chart_parts.h"

enum { CHART_TICKS = 16 };

/*
 * Ticks inside from..to at multiples of {1, 2, 2.5, 5} x 10^k, as near to want
 * as fits (at least min when possible); returns how many. decimals gets the
 * precision that makes every label exact and distinct.
 */
int chart_ticks(double from, double to, int want, bool whole, double tick[CHART_TICKS],
                int *decimals);

/* Ticks with labels that are exact, distinct and of one precision. */
struct ticks {
    int count;
    double at[CHART_TICKS];
    char label[CHART_TICKS][NUMBER_TEXT];
    int widest; /* columns of the labels */
    char from[NUMBER_TEXT], to[NUMBER_TEXT]; /* the ends, "" when ticks or not exact */
    bool share;
    int power, decimals; /* labels are divided by 10^power: "k", "M", "G" */
};

/* Gives the i-th tick another value, with one decimal more than the others need. */
void ticks_replace(struct ticks *t, int i, double value);

void ticks_make(struct ticks *t, const struct chart_axis *axis, double from, double to,
                int want);

#endif
