/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue on a day whose hours differ. */
#ifndef SWAPDECK_HOURLY_SETTLE_H
#define SWAPDECK_HOURLY_SETTLE_H

#include "engine/model/hourly/hourly_queue.h"

/*
 * Finds the laws at all nodes of a queue that has its grid, step, ratio and room,
 * and laws of an empty hub; begins at this node. When interrupted the laws are
 * valid in form. False when there is no memory.
 */
bool hourly_settle(struct hourly_queue *q, int start);

#endif
