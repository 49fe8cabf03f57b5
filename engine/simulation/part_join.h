/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts, wherever they were made, into the very simulation that one piece would have been. */
#ifndef SWAPDECK_PART_JOIN_H
#define SWAPDECK_PART_JOIN_H

#include "engine/simulation/simulation.h"

/*
 * Joins n parts, n >= 1, in any order. NULL and a sentence when one is of another simulation,
 * doubled or missing, and *which (-1: none of them) is the one that it is about; files are
 * their names. The parts stay the caller's.
 */
struct simulation *part_join(struct simulation *const *parts, const char *const *files, int n,
                              int *which, struct error *err);

#endif
