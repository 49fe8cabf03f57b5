/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hub of a general network: with doors, ports that fail, or shared power. */
#ifndef SWAPDECK_NETWORK_HUB_H
#define SWAPDECK_NETWORK_HUB_H

#include "engine/simulation/network_state.h"

/* A battery arrives. */
void network_reach_hub(struct network *n);

/* The one that is due is charged; true when it can leave at once. */
bool network_charged(struct network *n);

/* The doors open: returns how many charged ones leave now. */
int network_opens(struct network *n);

/* The failure or repair that is due. */
void network_port_fails(struct network *n);
void network_port_works(struct network *n);

/* All ports work, and the first failure has its time. */
void network_ports_start(struct network *n);

/* Plugs in what may be, after the number of ports, doors or batteries changed. */
void network_hub_changed(struct network *n);

#endif
