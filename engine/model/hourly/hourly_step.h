/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the recursion: the law at a node from the law a charge before it. */
#ifndef SWAPDECK_HOURLY_STEP_H
#define SWAPDECK_HOURLY_STEP_H

#include "engine/model/hourly/hourly_queue.h"

/* What steps share. */
struct hourly_step {
    struct hourly_queue *q;
    double end[HOURLY_END];    /* hourly_end_weights() */
    struct hourly_law *kernel; /* of each node, what a charge adds, less the ports */
    double *kernels;           /* masses of the kernels, room for each node */
    size_t room;
    int more;           /* lattice points that a kernel reaches back */
    double *from, *out; /* masses of the law before and after a charge */
};

/* False when there is no memory; to be freed in any case. */
bool hourly_step_make(struct hourly_step *s, struct hourly_queue *q);
void hourly_step_free(struct hourly_step *s);

/* Computes the law at a node anew; returns by how much it has changed, summed over all
 * masses. */
double hourly_step_visit(struct hourly_step *s, int node);

#endif
