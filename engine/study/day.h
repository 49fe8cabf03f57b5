/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day hour by hour, by a model that sees its peaks. */
#ifndef SWAPDECK_DAY_H
#define SWAPDECK_DAY_H

#include "engine/study/models.h"

struct day_study {
    enum model_id model;          /* by which it is told, see day_model() */
    struct day_course course;
    double out[HOURS_PER_DAY];    /* batteries out on average when the hour begins */
    struct results even;          /* the model's need and wait for the demand without peaks */
};

/*
 * The model that tells the day for somebody who follows the chosen one: itself if
 * it can, else the first that can. The table always has one.
 */
enum model_id day_model(enum model_id chosen);

/* The day of a scenario by day_model(chosen). */
void day_study(enum model_id chosen, const struct params *p, struct day_study *out);

#endif
