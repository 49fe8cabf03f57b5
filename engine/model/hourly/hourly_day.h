/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The batteries out through the day, and who waits for them.
 *
 * Batteries out at t are those that wait for a port at t - lead and those handed
 * in since, independent of each other. They do not depend on the stock, so that
 * one day answers for every stock. Vehicles that wait are those out beyond the
 * stock; by Little's law they make the mean wait.
 */
#ifndef SWAPDECK_HOURLY_DAY_H
#define SWAPDECK_HOURLY_DAY_H

#include "engine/model/hourly/hourly_queue.h"
#include "engine/model/hourly/hourly_tail.h"

/* Constant once made; the functions below may read it from any thread. */
struct hourly_day {
    const struct hourly_queue *queue;
    double lead;                          /* h, at least 0 */
    double served;                        /* by the charges that begin after a swap, see
                                           * hourly_charges_after() */
    const struct hourly_grid *grid;       /* its nodes are times lead hours before those read */
    struct hourly_grid own;               /* the grid, when the queue's is for another lead */
    int nodes;                            /* 1, and a grid without elements, on a flat day */
    struct hourly_tail *tail;             /* of the batteries out, at each node */
    struct hourly_tail by_swaps, by_time; /* their means over the day */
    struct hourly_tail excess; /* batteries out beyond a number, the mean over time */
    double *values;            /* of the tails at the nodes */
};

/*
 * With the cycle time as its lead a day tells who waits and what is out; with a lead
 * shorter by w, even below 0, who waits longer than w. NULL when there is no memory.
 * The queue must outlive the day.
 */
struct hourly_day *hourly_day_make(const struct hourly_queue *queue, double lead);
void hourly_day_free(struct hourly_day *day);

/* Share of the day's swaps that wait with this stock (whole, spare batteries, at least 1). */
double hourly_wait(const struct hourly_day *day, double stock);

/* Fewest spare batteries, at least 1, with which at most this share (0 to 1) waits. */
double hourly_spares(const struct hourly_day *day, double share);

/* Mean numbers of waiting vehicles and of batteries out, over the time of the day. */
double hourly_waiting(const struct hourly_day *day, double stock);
double hourly_outstanding(const struct hourly_day *day);

/* The time in [0, 24) that a node stands for, h. */
double hourly_node_time(const struct hourly_day *day, int node);

/* The clock hour that an element of the day's grid lies in. */
int hourly_element_hour(const struct hourly_day *day, const struct hourly_element *e);

/* P(number out >= n) at a clock time; values has hourly_tail_room() places. False when
 * there is no memory. */
int hourly_tail_room(const struct hourly_day *day);
bool hourly_tail_now(const struct hourly_day *day, double t, double *values,
                     struct hourly_tail *tail);

#endif
