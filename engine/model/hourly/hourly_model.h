/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hourly model as one of the models. */
#ifndef SWAPDECK_HOURLY_MODEL_H
#define SWAPDECK_HOURLY_MODEL_H

#include "engine/model/hourly/hourly.h"

/* What a scenario is to the model. */
struct hourly_case {
    struct hourly_hub hub;
    double cycle; /* h from a battery's hand-in until it may serve, queueing left out */
    double lead;  /* less the wait allowed, h: by which waits count; may be below 0 */
    double vehicles;
    double spares; /* batteries beyond one a vehicle; may be negative */
    double share;  /* of the swaps that may wait */
};

void hourly_case_of(const struct params *p, struct hourly_case *c);

/* The model's own answers; see engine/model/model.h. */
void hourly_evaluate(const struct params *p, metric_set want, struct results *out);

#endif
