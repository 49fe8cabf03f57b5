/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fleet model's row in the table of models. */
#ifndef SWAPDECK_FLEET_MODEL_H
#define SWAPDECK_FLEET_MODEL_H

#include "engine/model/model.h"

/* About how many microseconds one need takes. */
double fleet_effort(const struct params *p);

#endif
