/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/spread.h"

void spread_merge(struct spread *a, const struct spread *b)
{
    for (int i = 0; i < SPREAD_BINS; i++)
        a->bin[i] += b->bin[i];
}

uint64_t spread_total(const struct spread *s)
{
    uint64_t total = 0;
    for (int i = 0; i < SPREAD_BINS; i++)
        total += s->bin[i];
    return total;
}

/* Halfway through a bin that is wider than one number, as numbers lie in it evenly. */
double spread_quantile(const struct spread *s, double share)
{
    double total = (double)spread_total(s), rank = share * total, below = 0;
    if (total == 0)
        return 0;
    for (int i = 0; i < SPREAD_BINS; i++) {
        double here = (double)s->bin[i];
        if (here > 0 && below + here >= rank) {
            double wide = spread_from(i + 1) - spread_from(i);
            return wide == 1 ? spread_from(i) : spread_from(i) + wide * (rank - below) / here;
        }
        below += here;
    }
    return spread_from(SPREAD_BINS);
}
