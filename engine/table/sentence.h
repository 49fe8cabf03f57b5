/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a metric has no value, in words. */
#ifndef SWAPDECK_SENTENCE_H
#define SWAPDECK_SENTENCE_H

#include "engine/table/metrics.h"

/* The sentence of a metric that is not ok, its figures filled in; "" when ok. */
char *result_sentence(const struct params *p, const struct results *r, enum metric_id id,
                      char *buf, size_t size);

#endif
