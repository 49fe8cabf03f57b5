/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Anderson's mixing (1965): a round maps the law at its start to that at its end,
 * linearly; of the last rounds' ends that combination is taken whose change over a
 * round would be least. So each round takes out one more slow mode, where running
 * on would only shrink it.
 */
#ifndef SWAPDECK_HOURLY_LEAP_H
#define SWAPDECK_HOURLY_LEAP_H

#include "engine/model/hourly/hourly_queue.h"

enum { HOURLY_ROUNDS = 10 }; /* most rounds kept */

/* The law of one node at the starts and ends of the last rounds. */
struct hourly_leap {
    struct hourly_queue *q;
    int node;
    int rounds;    /* so far */
    int base;      /* lattice point of the first mass kept */
    double *begun; /* masses at the start of this round */
    double *mixed;
    double *end[HOURLY_ROUNDS];    /* at the end of a round, by its number modulo the size */
    double *change[HOURLY_ROUNDS]; /* from its start */
    double product[HOURLY_ROUNDS][HOURLY_ROUNDS]; /* of the changes */
};

void hourly_leap_init(struct hourly_leap *leap, struct hourly_queue *q);
void hourly_leap_free(struct hourly_leap *leap);

/* Before the first round that starts and ends at a node. */
void hourly_leap_start(struct hourly_leap *leap, int node);

/* At the end of a round: replaces the node's law by something better. Does nothing when
 * there is no memory. */
void hourly_leap(struct hourly_leap *leap);

#endif
