/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a day is like at its hours and moments. */
#ifndef SWAPDECK_HOURLY_MOMENT_H
#define SWAPDECK_HOURLY_MOMENT_H

#include "engine/model/hourly/hourly_day.h"

/* Shares of the swaps of each clock hour that wait; without demand, of those there might be. */
void hourly_hour_waits(const struct hourly_day *day, double stock, double wait[HOURS_PER_DAY]);

/* The first instant, h in [0, 24), in hours with demand, at which most swaps wait. */
struct hourly_worst {
    double hour, wait;
};

struct hourly_worst hourly_worst(const struct hourly_day *day, double stock);

/* Fewest spare batteries, at least 1, with which at no instant more than this share waits. */
double hourly_worst_spares(const struct hourly_day *day, double share);

/* Most batteries that are out at some instant of the day with at least this probability, as
 * the next with the cycle time as the day's lead. */
double hourly_most_out(const struct hourly_day *day, double share);

/* Most batteries that are out at clock time t with at least this probability; NAN when
 * there is no memory. */
double hourly_out(const struct hourly_day *day, double t, double share);

/* Batteries on ports, and waiting for one, at clock time t at the hub, on average. */
double hourly_charging(const struct hourly_queue *queue, double t);
double hourly_queueing(const struct hourly_queue *queue, double t);

#endif
