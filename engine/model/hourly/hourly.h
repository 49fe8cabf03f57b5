/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hub hour by hour: Poisson demand with a daily profile, a finite number of
 * ports first come first served, charges and journeys that take constant times.
 *
 * Waiting vehicles count as still demanding, so waits are upper bounds for a
 * finite fleet. The model is exact; what is computed is within 1e-4 of it (close
 * to the ports a wait of one swap in 100,000 within 3e-4), and within 1e-10 on a
 * flat day where a charge spans up to 2,500 swaps. Where the laws of a day would take
 * more than some 80 MB, in large fleets with short charges, as many charges are taken
 * for one of as many times the ports as it takes to stay below.
 *
 * With Q(v) the batteries that wait for a port at time v, the batteries out at t
 * are Q(t - T) and those handed in since, T the cycle time without queueing.
 * What must be there to serve a swap within w was handed in by t + w - T, so a
 * day read with a shorter lead T - w tells who waits longer than w. Where w is
 * longer than T that is still to come: what has been handed in by t must have got
 * a port by then, and as many as there are ports get one in every charge.
 */
#ifndef SWAPDECK_HOURLY_H
#define SWAPDECK_HOURLY_H

#include "engine/model/model.h"

/* What makes the queue at the ports. */
struct hourly_hub {
    double rate[HOURS_PER_DAY]; /* swaps/h in each clock hour */
    double ports;               /* whole, at least 1 */
    double charge;              /* h, at least 0 */
    double fineness;            /* 1, or 2 for half the steps in time and numbers */
};

/* Offered load: ports that demand keeps busy, the mean of the day. */
double hourly_load(const struct hourly_hub *hub);

/* Whether the load is so near to the ports, or above, that the queue is taken to grow without
 * end. */
bool hourly_overloaded(const struct hourly_hub *hub);

/* The queue through the day that repeats for ever; constant once made. */
struct hourly_queue;

/*
 * NULL when there is no memory or the load is not below the ports: then the
 * queue grows without end. A day with this lead (h) will be exact,
 * at others the law between its moments is interpolated. When interrupted the
 * queue is valid in form, but its figures are not to be used.
 */
struct hourly_queue *hourly_queue_make(const struct hourly_hub *hub, double lead);
void hourly_queue_free(struct hourly_queue *queue);

#endif
