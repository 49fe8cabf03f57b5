/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a replication starts: the mean of Poisson demand with ample ports in transport and on
 * ports, the recursion of constant charging times in the queue, both without their chance; a
 * closed network's bound where demand is more than stock or ports can bear (Denning and Buzen
 * 1978, The Operational Analysis of Queueing Network Models). The warm-up does the rest.
 */
#ifndef SWAPDECK_NETWORK_FILL_H
#define SWAPDECK_NETWORK_FILL_H

#include "engine/simulation/network_state.h"

/* Places every battery of a network that is clear, at n->now. */
void network_fill(struct network *n, struct stream *stream);

#endif
