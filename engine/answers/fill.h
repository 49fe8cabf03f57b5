/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling answers: at once what is quick, then one part after the other. */
#ifndef SWAPDECK_FILL_H
#define SWAPDECK_FILL_H

#include "engine/answers/answers.h"

/*
 * About how many microseconds a machine of today needs for a part: right within a
 * factor of some four. It follows from the request alone, so that what is quick is
 * the same on every machine.
 */
double part_effort(enum part part, const struct request *r);

/* The parts that depend on the plotted parameter. */
unsigned parts_of_plot(void);

/* The parts asked for and those that they read. */
unsigned request_parts(const struct request *r);

/* True when all its parts together are quick enough to be computed while a key waits. */
bool request_quick(const struct request *r);

/* The wanted parts, and those that they read, that are not filled. */
unsigned answers_missing(const struct answers *a);

/* Fills as many of the wanted parts as are quick enough. */
void answers_quick(struct answers *a);

/*
 * Fills the next wanted part; true when it could. False when nothing is missing,
 * or when the calling thread was interrupted (engine/base/interrupt.h): the part is
 * then still missing.
 */
bool answers_step(struct answers *a);

#endif
