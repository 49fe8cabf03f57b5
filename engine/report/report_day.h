/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day hour by hour in a report, in each format. */
#ifndef SWAPDECK_REPORT_DAY_H
#define SWAPDECK_REPORT_DAY_H

#include <jansson.h>

#include "engine/answers/answers.h"
#include "engine/report/page.h"

/* A section of a page: a table, or a sentence when all hours are alike. */
void day_page(struct page *p, const struct answers *k);

/* Rows of the tidy table, section "day". */
void day_csv(const struct answers *k, struct text *out);

/* {model, hour, demand, out, wait}, every list by rising hours. */
json_t *day_json(const struct day_study *day);

#endif
