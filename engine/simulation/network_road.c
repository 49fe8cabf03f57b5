/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/network_road.h"

void network_road_settle(struct network *n)
{
    n->road_now += n->rate * (n->now - n->road_since);
    n->road_since = n->now;
}

void network_road_next(struct network *n)
{
    network_road_settle(n);
    double left = n->road_next - n->road_now;
    n->next[EVENT_DEMAND] = n->road.count > 0 && n->rate > 0 ? n->now + fmax(left, 0) / n->rate
                                                             : INFINITY;
}

void network_road_enter(struct network *n)
{
    network_road_settle(n);
    delay_enter(&n->road, n->road_now);
}

void network_road_leave(struct network *n)
{
    n->road_now = n->road_next;
    n->road_since = n->now;
    delay_leave(&n->road, n->road_now);
}
