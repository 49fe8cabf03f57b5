/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted while a network runs. */
#ifndef SWAPDECK_TALLY_H
#define SWAPDECK_TALLY_H

#include "engine/simulation/spread.h"
#include "engine/table/params.h"

/*
 * One clock hour, all days together. Swaps, waits and riders lost go by the hour of the
 * demand, late ones by that of the service. Areas: batteries in stock, riders who wait and
 * ports that are taken, times hours.
 */
struct hour_tally {
    uint64_t swaps, waits, late, lost;
    double stock, waiting, busy;
};

struct tally {
    struct hour_tally hour[HOURS_PER_DAY];
    uint64_t events;
    uint64_t shortages;  /* times that a rider began to wait while nobody else did */
    struct spread *wait; /* of those who waited and were served, in WAIT_UNITs; may be NULL */
};

/* Parts of an hour in which waits are told apart: 0.9 s. */
#define WAIT_UNIT (1.0 / 4096)

static inline void tally_wait(struct tally *t, double wait)
{
    if (t->wait)
        spread_add(t->wait, (int64_t)(wait / WAIT_UNIT));
}

#endif
