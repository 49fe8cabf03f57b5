/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laws between the nodes of a grid, from those of nodes around. */
#ifndef SWAPDECK_HOURLY_BLEND_H
#define SWAPDECK_HOURLY_BLEND_H

#include "engine/model/hourly/hourly_grid.h"

/* Weights of the nodes of an element of this order at a part of it: Lagrange's polynomials. */
void hourly_lagrange(int order, double part, double weight[HOURLY_ORDER]);

/* Nodes, from the first on and round the day, with their weights at a time. */
struct hourly_blend {
    int first, count;
    double weight[HOURLY_ORDER];
};

void hourly_blend(const struct hourly_grid *grid, double t, struct hourly_blend *blend);

#endif
