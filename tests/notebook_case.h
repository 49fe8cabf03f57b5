/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case of the notebook: one way of the transport counted, the rest as by default. */
#ifndef SWAPDECK_NOTEBOOK_CASE_H
#define SWAPDECK_NOTEBOOK_CASE_H

#include "engine/study/evaluate.h"

static inline struct params muhanga(void)
{
    struct params p;
    params_default(&p);
    param_set(&p, PARAM_TRANSPORT_LEGS, 1);
    return p;
}

/* Everything that the rule of thumb answers. */
static inline struct results answers(const struct params *p)
{
    struct results r;
    evaluate(MODEL_PAPER, p, metrics_all(), &r);
    return r;
}

#endif
