/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/fleet/fleet_system.h"

#include "engine/model/model.h"

void fleet_system_of(const struct params *p, struct fleet_system *s)
{
    s->vehicles = param_get(p, PARAM_VEHICLES);
    s->batteries = param_get(p, PARAM_BATTERIES);
    s->ports = param_get(p, PARAM_PORTS);
    s->swaps_per_day = param_get(p, PARAM_SWAPS_PER_DAY);
    s->charge = param_get(p, PARAM_CHARGE_TIME);
    s->transport = transport_time(p);
}
