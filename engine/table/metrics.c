/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/metrics.h"

#include <string.h>

#include "engine/base/names.h"

static const struct metric_row rows[METRIC_COUNT] = {
#define METRIC(id, key_, label_, unit_, doc_, ...) \
    [METRIC_##id] = {.key = key_, .label = label_, .unit = unit_, .doc = doc_, __VA_ARGS__},
#include "engine/table/metrics.def"
#undef METRIC
};

const struct metric_row *metric_row(enum metric_id id)
{
    return &rows[id];
}

enum metric_id metric_find(const char *key)
{
    for (enum metric_id id = 0; id < METRIC_COUNT; id++)
        if (strcmp(rows[id].key, key) == 0)
            return id;
    return METRIC_COUNT;
}

static const char *key_at(int i)
{
    return i < METRIC_COUNT ? rows[i].key : NULL;
}

const char *metric_nearest(const char *key)
{
    return nearest_name(key, key_at);
}

void results_clear(struct results *r)
{
    memset(r->v, 0, sizeof r->v);
    memset(r->status, STATUS_NOT_ASKED, sizeof r->status);
}
