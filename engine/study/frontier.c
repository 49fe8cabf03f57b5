/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/study/frontier.h"

#include <math.h>

#include "engine/base/interrupt.h"

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

void frontier_range(const struct params *p, struct frontier_range *range)
{
    struct fleet_system s;
    double wait = 1 - param_get(p, PARAM_SERVICE_LEVEL);
    fleet_system_of(p, &s);
    range->fewest = fewest_ports(s, wait);
    s.ports = range->fewest - 1;
    range->limit = s.ports > 0 ? fleet_wait_limit(&s) : 1;
    s.ports = INFINITY;
    s.batteries = fleet_need(&s, wait);
    range->enough = fmax(range->fewest, fleet_ports_need(&s, wait));
}

void frontier_fill(const struct params *p, double from, double to, int most,
                   struct frontier *out)
{
    struct fleet_system s;
    double wait = 1 - param_get(p, PARAM_SERVICE_LEVEL), span = fmax(0, floor(to - from));
    int steps = span < most ? (int)span : most - 1;
    fleet_system_of(p, &s);
    out->count = steps + 1;
    for (int i = 0; i <= steps && !interrupted(); i++) {
        s.ports = from + (steps > 0 ? round(span * i / steps) : 0);
        out->ports[i] = s.ports;
        out->batteries[i] = fleet_need(&s, wait);
    }
}

double frontier_cost(const struct params *p, double batteries, double ports)
{
    return param_get(p, PARAM_BATTERY_PRICE) * batteries +
           param_get(p, PARAM_PORT_PRICE) * ports;
}

void frontier_study(const struct params *p, int most, struct frontier_study *out)
{
    struct fleet_system s;
    fleet_system_of(p, &s);
    frontier_range(p, &out->range);
    frontier_fill(p, out->range.fewest, out->range.enough, most, &out->curve);
    fleet_cheapest_pair(&s, 1 - param_get(p, PARAM_SERVICE_LEVEL),
                        param_get(p, PARAM_BATTERY_PRICE), param_get(p, PARAM_PORT_PRICE),
                        &out->cheapest);
}
