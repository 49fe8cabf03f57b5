/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seek: the value of a parameter at which a metric meets a target. */
#ifndef SWAPDECK_SEEK_H
#define SWAPDECK_SEEK_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/study/seek_query.h"

struct seek_answer {
    double value;    /* of the parameter: the crossing nearest the present value */
    double achieved; /* the metric there */
};

/*
 * Finds the crossing nearest the present value over the parameter's whole
 * range. False and a sentence with the closest miss when there is none.
 */
bool seek(const struct params *p, const struct seek_query *query, struct seek_answer *out,
          struct error *err);

#endif
