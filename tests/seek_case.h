/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of seeking share: questions, and their answers checked. */
#ifndef SWAPDECK_SEEK_CASE_H
#define SWAPDECK_SEEK_CASE_H

#include "tests/check.h"

#include "engine/study/seek.h"
#include "engine/table/check.h"
#include "tests/notebook_case.h"

static inline struct seek_query query(enum metric_id metric, enum seek_op op, double target,
                                      enum param_id param)
{
    return (struct seek_query){MODEL_PAPER, metric, param, op, target};
}

/* The value found; fails the test when there is none. */
static inline double found(const struct params *p, struct seek_query q)
{
    struct seek_answer answer;
    struct error err = {0};
    struct params before = *p, at = *p;
    struct results r;
    if (!seek(p, &q, &answer, &err))
        fail_msg("%s", err.text);
    assert_true(params_equal(p, &before));
    param_set(&at, q.param, answer.value);
    evaluate(q.model, &at, METRIC_BIT(q.metric), &r);
    assert_near(answer.achieved, r.v[q.metric], 0);
    assert_true(param_check(q.param, answer.value, NULL));
    return answer.value;
}

#endif
