/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The port counts that matter to the fleet model at a service level. */
#ifndef SWAPDECK_FLEET_PORTS_H
#define SWAPDECK_FLEET_PORTS_H

#include "engine/limit/plan.h"
#include "engine/table/params.h"

/* From where endless batteries reach the level to where more ports save none; the
 * scenario's batteries and ports do not matter. */
void fleet_port_range(const struct params *p, struct port_range *out);

#endif
