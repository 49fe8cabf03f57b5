/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar in which people type values, in the editor and after --set. */
#ifndef SWAPDECK_QUANTITY_H
#define SWAPDECK_QUANTITY_H

#include "engine/base/error.h"
#include "engine/table/params.h"

/*
 * Reads one value of a parameter: "36h", "1.5d", "90min", "3/wk", "18mo", "95%",
 * "1,234", "2.5"; or a change of the present value: "+10%", "-10%", "*1.2",
 * "/2", "+5", "+-5" (a plain "-5" is absolute). Percentages of a change are
 * relative, also for shares. Commas group thousands only, in groups of three.
 * A whole number takes no fraction, but a scaled one is rounded to the nearest.
 * On failure value is untouched and err says what was wrong, the allowed range
 * and unit, and what was perhaps meant ("95" for a share offers "95%").
 */
bool quantity_parse(enum param_id id, const char *text, double present, double *value,
                    struct error *err);

/* Reads a whole parameter into p: one value, or a list by commas or blanks,
 * brackets allowed; a change applies to each value of a list. p is untouched on
 * failure. */
bool quantity_assign(struct params *p, enum param_id id, const char *text, struct error *err);

/* "KEY=VALUE" of --set; unknown keys suggest the nearest. */
bool quantity_set(struct params *p, const char *assignment, struct error *err);

/* A bare number as in FROM:TO:STEP: the whole text must be one finite number. */
bool number_parse(const char *text, double *value);

#endif
