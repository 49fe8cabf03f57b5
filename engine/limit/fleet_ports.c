/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/limit/fleet_ports.h"

#include <math.h>

#include "engine/base/interrupt.h"
#include "engine/model/fleet/fleet_least.h"
#include "engine/model/fleet/fleet_need.h"
#include "engine/model/fleet/fleet_system.h"
#include "engine/model/model.h"

/* Fewest ports at which endless batteries reach the level: the load is close below. */
static double fewest_ports(struct fleet_system s, double wait)
{
    double load = fleet_load(&s);
    double low = 0, high = fmax(1, ceil(load));
    for (s.ports = high; fleet_wait_limit(&s) >= wait && !interrupted(); s.ports = ++high)
        low = high;
    while (high - low > 1 && !interrupted()) {
        s.ports = low + floor((high - low) / 2);
        if (fleet_wait_limit(&s) < wait)
            high = s.ports;
        else
            low = s.ports;
    }
    return high;
}

void fleet_port_range(const struct params *p, struct port_range *out)
{
    struct fleet_system s;
    double wait = allowed_wait(p);
    fleet_system_of(p, &s);
    out->fewest = fewest_ports(s, wait);
    s.ports = out->fewest - 1;
    out->limit = s.ports > 0 ? fleet_wait_limit(&s) : 1;
    s.ports = INFINITY;
    s.batteries = fleet_need(&s, wait);
    out->enough = fmax(out->fewest, fleet_ports_need(&s, wait));
}
