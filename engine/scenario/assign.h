/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What --set takes. */
#ifndef SWAPDECK_ASSIGN_H
#define SWAPDECK_ASSIGN_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/scenario/scenario.h"

/* "KEY=VALUE": a parameter, named as param_named takes it, in quotes or not, with a value as
 * quantity_assign takes it; or a text. Unknown keys suggest the nearest; on failure s is
 * untouched. */
bool scenario_assign(struct scenario *s, const char *assignment, struct error *err);

#endif
