/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/check.h"

#include <math.h>

#include "engine/table/figures.h"

static bool say_range(enum param_id id, double value, struct error *err)
{
    char range[128], found[NUMBER_TEXT];
    return error_set(err, STATUS_OUT_OF_RANGE, param_row(id)->key, "%s is %s the range %s",
                     number_exact(value, found), value < param_row(id)->min ? "below" : "above",
                     param_range_text(id, range, sizeof range));
}

bool param_check(enum param_id id, double value, struct error *err)
{
    const struct param_row *row = param_row(id);
    char found[NUMBER_TEXT];
    if (!isfinite(value))
        return error_set(err, STATUS_BAD_VALUE, row->key, "the value is not a finite number");
    if (value < row->min || value > row->max)
        return say_range(id, value, err);
    if (row->kind == KIND_WHOLE && value != floor(value))
        return error_set(err, STATUS_BAD_VALUE, row->key, "%s is not a whole number of %s",
                         number_exact(value, found), row->unit);
    return true;
}

static bool check_row(const struct params *p, enum param_id id, struct error *err)
{
    const struct param_row *row = param_row(id);
    if (p->count[id] < row->min_count || p->count[id] > row->max_count)
        return error_set(err, STATUS_BAD_VALUE, row->key,
                         "it has %d values; %d to %d are needed", p->count[id], row->min_count,
                         row->max_count);
    for (int i = 0; i < p->count[id]; i++)
        if (!param_check(id, p->v[row->slot + i], err))
            return false;
    return true;
}

/* Rules that join values. */
static bool check_profile(const struct params *p, struct error *err)
{
    for (int i = 0; i < p->count[PARAM_PROFILE]; i++)
        if (p->v[SLOT_PROFILE + i] > 0)
            return true;
    return error_set(err, STATUS_BAD_VALUE, param_row(PARAM_PROFILE)->key,
                     "every hour has weight 0; at least one hour needs demand, so give one a "
                     "weight above 0");
}

bool params_check(const struct params *p, struct error *err)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (!check_row(p, id, err))
            return false;
    return check_profile(p, err);
}
