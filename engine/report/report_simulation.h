/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a simulation found, in words and for other programs. */
#ifndef SWAPDECK_REPORT_SIMULATION_H
#define SWAPDECK_REPORT_SIMULATION_H

#include "engine/base/text.h"
#include "engine/report/format.h"
#include "engine/simulation/result.h"

/* The same bytes for the same simulation, whoever made it and in how many parts. False and a
 * sentence without memory. */
bool report_simulation(const struct simulation *s, enum report_format format, struct text *out,
                       struct error *err);

#endif
