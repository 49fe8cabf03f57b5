/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The queue at the ports through a day that repeats for ever.
 *
 * With Q(v) the batteries that wait for a port at v and c the time of a charge,
 *
 *     Q(v + c) = (Q(v) + Poisson(swaps of the c hours between) - ports)+
 *
 * with the two independent: what is handed in by v + c and not yet off a port is
 * Q(v), none of whom had begun at v, and what came since; a full hub has taken as
 * many as it has ports (Crommelin 1932 for a constant rate).
 */
#ifndef SWAPDECK_HOURLY_QUEUE_H
#define SWAPDECK_HOURLY_QUEUE_H

#include "engine/model/hourly/hourly_blend.h"
#include "engine/model/hourly/hourly_lattice.h"

struct hourly_queue {
    double ports, charge; /* of as many charges as are taken together */
    double together;
    double scale; /* of demand, where the charge is not quite the hub's */
    double step;  /* of the lattice that laws are kept on */
    double ratio; /* of a law's neighbours far out, by which laws go on */
    int width;    /* most lattice points of a law */
    struct hourly_clock clock;
    struct hourly_motion motion; /* what the grid was made for */
    struct hourly_grid grid;     /* without elements and with one node on a flat day */
    double *load;                /* swaps of the charge before each node */
    struct hourly_blend *before; /* each node, a charge before */
    struct hourly_law *law;      /* at each node */
    double *room;                /* masses of the laws */
    int start;                   /* node at which fewest batteries are at the hub */
    int visits;                  /* nodes computed until nothing changed any more */
};

/* Law of the numbers that wait for a port at a time of day; out->mass has room for twice
 * the width + more masses. A law that goes on is continued by more of them. */
void hourly_queue_law(const struct hourly_queue *q, double t, int more, struct hourly_law *out);

/* The law of a blend, to the same rules. */
void hourly_queue_blend(const struct hourly_queue *q, const struct hourly_blend *blend,
                        int more, struct hourly_law *out);

/* How many wait for a port at a time of day, on average. */
double hourly_queue_mean(const struct hourly_queue *q, double t);

/* Whole charges, 0 if lead is not below 0, after which a lead (h) is not below 0. */
double hourly_charges_after(double lead, double charge);

/* Swaps of the charge before a time: the mean number on ports, if none waited. */
double hourly_queue_load(const struct hourly_queue *q, double t);

/*
 * The decay of a law far out: P(Q = n) falls as exp(-theta n), where
 * ports theta = load (exp(theta) - 1).
 */
double hourly_decay(double load, double ports);

/* Natural logarithms by which the past fades in a charge: n charges bring as many as n times
 * the ports with a probability that falls as exp(-n fading). Infinite without load. */
double hourly_fading(double load, double ports);

#endif
