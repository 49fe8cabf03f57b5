/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A simulation as rows of the tidy table of csv.h. */
#ifndef SWAPDECK_SIMULATION_CSV_H
#define SWAPDECK_SIMULATION_CSV_H

#include "engine/base/text.h"
#include "engine/simulation/result.h"

/* Sections simulation, measures and hours; value, half and kind of each estimate. */
void simulation_csv(const struct simulation *s, const struct simulation_result *r,
                    struct text *out);

#endif
