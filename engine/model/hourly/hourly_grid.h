/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Moments of the day at which laws are computed. They change smoothly in time
 * but for kinks, which demand has at full hours and the queue one or more
 * charges later. Between kinks lie elements, each with a few nodes, the first
 * and the last at its ends, that integrate and interpolate (Lobatto).
 */
#ifndef SWAPDECK_HOURLY_GRID_H
#define SWAPDECK_HOURLY_GRID_H

#include "engine/model/hourly/hourly_clock.h"

enum { HOURLY_ORDER = 8 }; /* most nodes of an element, at least 2 */

/* A stretch of the day without kinks. */
struct hourly_element {
    double from, length; /* h; times of the last elements may pass 24 */
    int first, order;    /* its nodes; the last one is the next element's first */
};

struct hourly_grid {
    int elements, nodes;
    struct hourly_element *element; /* in the order of the day */
    double *time;                   /* of each node, h, rising */
};

/* What the grid has to follow. */
struct hourly_course {
    const struct hourly_clock *clock;
    double charge;    /* h, above 0: when kinks come again */
    double lead;      /* h: no element runs over a full hour less this */
    double deviation; /* a law that drifts by this much looks different */
    double memory;    /* charges, at least 1, over which errors add up */
    double fineness;  /* 1: as fine as needed; 2: twice the nodes */
};

/* False when there is no memory. */
bool hourly_grid_make(struct hourly_grid *grid, const struct hourly_course *course);
void hourly_grid_free(struct hourly_grid *grid);

/* Where an element's nodes lie in it, from 0 to 1, and their weights in a mean over its time.
 */
const double *hourly_places(const struct hourly_element *e);
const double *hourly_weights(const struct hourly_element *e);

/* Weights of the nodes of an element of this order at a part of it: Lagrange's polynomials. */
void hourly_lagrange(int order, double part, double weight[HOURLY_ORDER]);

/* The element that holds a time of day. */
int hourly_grid_find(const struct hourly_grid *grid, double t);

/* Nodes, from the first on and round the day, with their weights at a time. */
struct hourly_blend {
    int first, count;
    double weight[HOURLY_ORDER];
};

void hourly_blend(const struct hourly_grid *grid, double t, struct hourly_blend *blend);

#endif
