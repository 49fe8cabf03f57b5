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

/* Times closer than this are one (h). */
#define HOURLY_SAME 1e-9

/* A stretch of the day without kinks. */
struct hourly_element {
    double from, length; /* h; times of the last elements may pass 24 */
    int first, order;    /* its nodes; the last one is the next element's first */
};

struct hourly_grid {
    int elements, nodes;
    bool ring; /* of elements of two nodes, between which laws may have kinks */
    struct hourly_element *element; /* in the order of the day */
    double *time;                   /* of each node, h, rising */
};

/* What the grid has to follow. */
struct hourly_motion {
    const struct hourly_clock *clock;
    double charge;    /* h, above 0: when kinks come again */
    double lead;      /* h: no element runs over a full hour less this */
    double deviation; /* a law that drifts by this much looks different */
    double memory;    /* charges, at least 1, over which errors add up */
    bool known;       /* laws of the queue are known between the nodes, from others */
    double fineness;  /* 1: as fine as needed; 2: twice the nodes */
};

/* False when there is no memory. */
bool hourly_grid_make(struct hourly_grid *grid, const struct hourly_motion *motion);

/* So many nodes, at least 96, at equal distances from midnight on, and the full hours. */
bool hourly_grid_ring(struct hourly_grid *grid, int nodes);

/* Whether kinks come again at few parts of an hour, so that every node's past is a node. */
bool hourly_grid_closes(const struct hourly_motion *motion);

void hourly_grid_free(struct hourly_grid *grid);

/* Where the nodes of an element of this order lie in it, from 0 to 1, and their weights in a
 * mean over its time. */
const double *hourly_places(int order);
const double *hourly_weights(int order);

/* A time of day as elements count: those before the first belong to the last. */
double hourly_grid_time(const struct hourly_grid *grid, double t);

/* The element that holds a time of day. */
int hourly_grid_find(const struct hourly_grid *grid, double t);

#endif
