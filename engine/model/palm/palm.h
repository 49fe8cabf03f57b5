/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palm model's row in the table of models. */
#ifndef SWAPDECK_PALM_H
#define SWAPDECK_PALM_H

#include "engine/model/course.h"
#include "engine/model/model.h"

/* About how many microseconds one need takes. */
double palm_effort(const struct params *p);

/* The day hour by hour, with a port for every battery. */
void palm_course(const struct params *p, struct day_course *out);

#endif
