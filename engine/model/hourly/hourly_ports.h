/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wait as a function of what is owned. */
#ifndef SWAPDECK_HOURLY_PORTS_H
#define SWAPDECK_HOURLY_PORTS_H

#include "engine/model/hourly/hourly.h"

/*
 * Share of the day's swaps for which fewer than `stock` spare batteries are there
 * after this lead (h, may be below 0); 1 without a spare, or where the ports are overloaded.
 * NAN when there is no memory.
 */
double hourly_wait_at(const struct hourly_hub *hub, double lead, double stock);

/* Ports for all that may ever be at the hub: more change nothing. */
double hourly_ample_ports(const struct hourly_hub *hub);

/* The same with a port for every battery. */
double hourly_wait_ample(const struct hourly_hub *hub, double lead, double stock);

/*
 * Fewest ports with which at most this share (0 to 1) waits at this stock; the
 * hub's ports do not matter. INFINITY when even ample ports do not reach it, NAN
 * when there is no memory.
 */
double hourly_ports_need(const struct hourly_hub *hub, double lead, double stock, double share);

#endif
