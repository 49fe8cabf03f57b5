/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What advice is made of: a scenario with the answers to it. */
#ifndef SWAPDECK_BASIS_H
#define SWAPDECK_BASIS_H

#include "engine/advice/cost_plans.h"
#include "engine/advice/repair.h"

struct advice_basis {
    const struct params *p;
    const char *currency;
    enum model_id model;          /* that judges */
    const struct results *all;    /* of every model, computed with metrics_all() */
    const struct repair *repairs; /* by the model, see repairs_find() */
    int repair_count;
    const struct cost_study *costs; /* by the model; NULL: nothing is said of them */
};

#endif
