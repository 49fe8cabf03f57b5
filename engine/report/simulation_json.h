/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A simulation as JSON. */
#ifndef SWAPDECK_SIMULATION_JSON_H
#define SWAPDECK_SIMULATION_JSON_H

#include "engine/base/text.h"
#include "engine/simulation/result.h"

void simulation_json(const struct simulation *s, const struct simulation_result *r,
                     struct text *out);

#endif
