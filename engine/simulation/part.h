/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A part of a simulation as text.
 *
 *     swapdeck simulation part 1        the format
 *     version, name, the process (process.def), the plan, what was chosen and found
 *     part 2 8                          the second of eight
 *     replication R EVENTS SHORTAGES    followed by 24 lines "hour": swaps, waits, late, lost,
 *                                       and the areas of stock, waiting and ports
 *     wait BIN COUNT, stock HOUR BIN COUNT, riders HOUR BIN COUNT
 *     end SUM                           FNV-1a of all before
 */
#ifndef SWAPDECK_PART_H
#define SWAPDECK_PART_H

#include "engine/base/text.h"
#include "engine/simulation/simulation.h"

/* A simulation that has made all of its part. */
void part_write(const struct simulation *s, struct text *out);

/* NULL and a sentence when it is no part, torn, of another format or version, or no memory. */
struct simulation *part_read(const char *bytes, size_t n, struct error *err);

/* The lines that all parts of one simulation have in common. */
void part_common(const struct simulation *s, struct text *out);

#endif
