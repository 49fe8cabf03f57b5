/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: numbers that read back to the same double, null for what is no number. */
#ifndef SWAPDECK_JSON_H
#define SWAPDECK_JSON_H

#include <jansson.h>

#include "engine/base/text.h"
#include "engine/study/models.h"

/*
 * Put a new value into an object and at the end of an array, which own it then. What finds no
 * memory, or is no value, makes json_finish fail: a report lacks nothing silently. The mark is
 * the thread's.
 */
void json_put(json_t *object, const char *key, json_t *value);
void json_add(json_t *array, json_t *value);

/* A number; null when not finite. Whole numbers are written without a point. */
json_t *json_number_of(double x);

/* Foreign text; bytes that are not UTF-8 become U+FFFD. */
json_t *json_text(const char *s);

/* The value of a metric, null where it is not ok. */
json_t *json_metric(const struct results *r, enum metric_id id);

/* One sensitivity element without points, and a point added to it. */
json_t *json_sweep(enum model_id model, enum param_id param, metric_set want);
void json_sweep_add(json_t *element, double x, const struct results *r, metric_set want);

/* Writes root and gives it up; out fails when root is NULL or something is missing. */
void json_finish(json_t *root, struct text *out);

#endif
