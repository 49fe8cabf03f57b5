/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curve of batteries against ports in a report, in each format. */
#ifndef SWAPDECK_REPORT_FRONTIER_H
#define SWAPDECK_REPORT_FRONTIER_H

#include <jansson.h>

#include "engine/answers/answers.h"
#include "engine/report/page.h"

/* A section of a page: a table short enough to read, with what it says in words. */
void frontier_page(struct page *p, const struct answers *k);

/* Rows of the tidy table, section "frontier". */
void frontier_csv(const struct answers *k, struct text *out);

/* {model, ports, batteries, cost, cheapest}, the lists by rising ports; cheapest is one
 * point. */
json_t *frontier_json(const struct answers *k);

#endif
