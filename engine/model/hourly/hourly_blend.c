/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/model/hourly/hourly_blend.h"

#include <math.h>

#include "engine/base/clamp.h"

void hourly_lagrange(int order, double part, double weight[HOURLY_ORDER])
{
    const double *node = hourly_places(order);
    for (int i = 0; i < order; i++) {
        weight[i] = 1;
        for (int k = 0; k < order; k++)
            if (k != i)
                weight[i] *= (part - node[k]) / (node[i] - node[k]);
    }
}

/* The first node's next day comes after the last. */
static double node_time(const struct hourly_grid *grid, int node)
{
    return node < grid->nodes ? grid->time[node] : grid->time[0] + HOURS_PER_DAY;
}

/* Lagrange's weights of neighbouring nodes at a time. */
static void weigh(const struct hourly_grid *grid, double t, struct hourly_blend *blend)
{
    for (int i = 0; i < blend->count; i++) {
        double at = node_time(grid, blend->first + i);
        blend->weight[i] = 1;
        for (int k = 0; k < blend->count; k++) {
            double other = node_time(grid, blend->first + k);
            if (k != i)
                blend->weight[i] *= (t - other) / (at - other);
        }
    }
}

enum { STENCIL = 4 };

/* By nodes of the same hour, since laws have their kinks at full hours first of all. */
static void blend_within_hour(const struct hourly_grid *grid, double t,
                              struct hourly_blend *blend)
{
    double of_day = hourly_grid_time(grid, t), hour = floor(of_day + HOURLY_SAME);
    int place = hourly_grid_find(grid, t), least = hourly_grid_find(grid, hour);
    int most = hour + 1 < HOURS_PER_DAY ? hourly_grid_find(grid, hour + 1) : grid->nodes;
    int first = clamp(place - STENCIL / 2 + 1, least, most - STENCIL + 1);
    *blend = (struct hourly_blend){first, STENCIL, {0}};
    weigh(grid, of_day, blend);
}

/* A node that is hit stands alone. */
void hourly_blend(const struct hourly_grid *grid, double t, struct hourly_blend *blend)
{
    const struct hourly_element *e = &grid->element[hourly_grid_find(grid, t)];
    const double *node = hourly_places(e->order);
    double part = (hourly_grid_time(grid, t) - e->from) / e->length;
    double same = HOURLY_SAME / e->length;
    for (int i = 0; i < e->order; i++)
        if (fabs(part - node[i]) < same) {
            *blend = (struct hourly_blend){(e->first + i) % grid->nodes, 1, {1}};
            return;
        }
    if (grid->ring) {
        blend_within_hour(grid, t, blend);
        return;
    }
    blend->first = e->first;
    blend->count = e->order;
    hourly_lagrange(e->order, part, blend->weight);
}
