/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a seek is asked. */
#ifndef SWAPDECK_SEEK_QUERY_H
#define SWAPDECK_SEEK_QUERY_H

#include "engine/study/models.h"

enum seek_op { SEEK_EQUAL, SEEK_AT_LEAST, SEEK_AT_MOST };

struct seek_query {
    enum model_id model;
    enum metric_id metric;
    enum param_id param;
    enum seek_op op;
    double target;
};

#endif
