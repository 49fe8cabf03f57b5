/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is owned and the cheapest plans in a report, in each format. */
#ifndef SWAPDECK_REPORT_COSTS_H
#define SWAPDECK_REPORT_COSTS_H

#include <jansson.h>

#include "engine/answers/answers.h"
#include "engine/report/page.h"

/* The table of plans with its notes. */
void costs_page(struct page *p, const struct answers *k);

/* Rows of the tidy table, section "plans". */
void costs_csv(const struct answers *k, struct text *out);

/* Of every model, a list of {plan, model, batteries, ports, price, losses, total, served,
 * enough}; where there is no such plan its figures are null and state tells why. */
json_t *costs_json(const struct answers *k);

#endif
