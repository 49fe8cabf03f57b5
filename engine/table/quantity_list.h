/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole parameters as people type them, lists included. */
#ifndef SWAPDECK_QUANTITY_LIST_H
#define SWAPDECK_QUANTITY_LIST_H

#include "engine/base/error.h"
#include "engine/table/params.h"

/* Reads a whole parameter into p: one value, or a list by commas or blanks, brackets
 * allowed, or the name of a daily profile; a change applies to each value of a list. p is
 * untouched on failure. */
bool quantity_assign(struct params *p, enum param_id id, const char *text,
                     const char *currency, struct error *err);

/* This and quantity_parse() where there is no present value: a change is refused. */
bool quantity_value(enum param_id id, const char *text, const char *currency, double *value,
                    struct error *err);
bool quantity_assign_value(struct params *p, enum param_id id, const char *text,
                           const char *currency, struct error *err);

#endif
