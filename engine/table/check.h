/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether values lie where a scenario may have them. */
#ifndef SWAPDECK_TABLE_CHECK_H
#define SWAPDECK_TABLE_CHECK_H

#include "engine/base/error.h"
#include "engine/table/params.h"

/*
 * Checks one value against kind and range of its row, or the whole set with
 * the rules that join parameters. On failure returns false and fills err
 * (may be NULL) with a sentence naming parameter, range and what to do.
 */
bool param_check(enum param_id id, double value, struct error *err);
bool params_check(const struct params *p, struct error *err);

#endif
