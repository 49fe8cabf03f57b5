/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expansion: what each planned fleet size needs and what must be bought. */
#ifndef SWAPDECK_EXPANSION_H
#define SWAPDECK_EXPANSION_H

#include "engine/study/models.h"

enum { EXPANSION_MAX = SLOT_LAST_FLEETS - SLOT_FLEETS + 1 };

struct expansion_row {
    double vehicles;
    struct results r; /* NEED, NEED_WHOLE, RATIO, PORTS_NEED and the plan_only ones */
};

/* Fills rows (EXPANSION_MAX of them) and returns how many. */
int expansion(enum model_id model, const struct params *p, struct expansion_row *rows);

/* The metrics of an expansion row, in the order of its columns. */
metric_set expansion_metrics(void);

#endif
