/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/answers/answers.h"

#include <string.h>

bool request_same(const struct request *a, const struct request *b)
{
    return a->plotted == b->plotted && request_same_case(a, b);
}

bool request_same_case(const struct request *a, const struct request *b)
{
    return a->model == b->model && a->width == b->width &&
           strcmp(a->scenario.currency, b->scenario.currency) == 0 &&
           params_equal(&a->scenario.params, &b->scenario.params);
}

void answers_begin(struct answers *a, const struct request *r)
{
    a->of = *r;
    a->filled = 0;
}
