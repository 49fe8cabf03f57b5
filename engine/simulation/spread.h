/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often which whole number came: bins of one up to 256, above as wide as 1/128 to 1/256
 * of what they hold. Counts only, so that adding spreads up in any order gives the same.
 */
#ifndef SWAPDECK_SPREAD_H
#define SWAPDECK_SPREAD_H

#include <stdint.h>

enum {
    SPREAD_FINE = 128,           /* bins from each power of two to the next */
    SPREAD_BITS = 26,            /* of the largest number; more counts as that */
    SPREAD_BINS = SPREAD_FINE * (SPREAD_BITS - 6),
};

struct spread {
    uint64_t bin[SPREAD_BINS];
};

/* The bin of a number >= 0. */
static inline int spread_bin(int64_t number)
{
    uint32_t x = number < (INT64_C(1) << SPREAD_BITS) ? (uint32_t)number
                                                      : (1U << SPREAD_BITS) - 1;
    if (x < 2 * SPREAD_FINE)
        return (int)x;
    int shift = 24 - __builtin_clz(x);
    return SPREAD_FINE * shift + (int)(x >> shift);
}

/* The first number of a bin, and of the one after it. */
static inline double spread_from(int bin)
{
    int shift = bin < 2 * SPREAD_FINE ? 0 : bin / SPREAD_FINE - 1;
    return (double)(bin - SPREAD_FINE * shift) * (double)(1U << shift);
}

static inline void spread_add(struct spread *s, int64_t number)
{
    s->bin[spread_bin(number)]++;
}

/* Adds what b holds to a. */
void spread_merge(struct spread *a, const struct spread *b);

uint64_t spread_total(const struct spread *s);

/* The least number that at least this share of all is not above; 0 when there are none. */
double spread_quantile(const struct spread *s, double share);

#endif
