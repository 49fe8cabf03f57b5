/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frontier and the day in a report, in each format. */
#ifndef SWAPDECK_CURVES_H
#define SWAPDECK_CURVES_H

#include <jansson.h>

#include "engine/report/findings.h"
#include "engine/report/page.h"

/* Sections of a page: tables short enough to read, with what they say in words. */
void curves_page(struct page *p, const struct findings *f);

/* Rows of the tidy table: sections "frontier" and "day". */
void curves_csv(const struct findings *f, struct text *out);

/* {ports, batteries, cost, cheapest} and {hour, demand, out, wait}, every list by
 * rising ports or hours; cheapest is one point. */
json_t *frontier_json(const struct findings *f);
json_t *day_json(const struct params *p);

#endif
