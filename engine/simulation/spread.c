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
