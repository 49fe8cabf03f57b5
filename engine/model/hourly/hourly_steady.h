/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue on a day without hours that differ, without iteration. */
#ifndef SWAPDECK_HOURLY_STEADY_H
#define SWAPDECK_HOURLY_STEADY_H

#include "engine/model/hourly/hourly_queue.h"

/*
 * Gives q, which has its motion, its one law; the load (of ports, 0 or more) lies below the
 * ports. False when there is no memory.
 */
bool hourly_steady(struct hourly_queue *q, double load);

#endif
