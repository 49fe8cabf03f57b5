/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is counted while a network runs: the record of a replication. */
#ifndef SWAPDECK_TALLY_H
#define SWAPDECK_TALLY_H

#include <stdint.h>

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
};

#endif
