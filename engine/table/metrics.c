/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/metrics.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/text.h"

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

/* The figure that a placeholder of a status sentence names. */
static void placeholder(const struct params *p, const struct results *r, enum metric_id about,
                        const char *name, char buf[NUMBER_TEXT])
{
    enum param_id param = param_find(name);
    enum metric_id metric = metric_find(name);
    if (strcmp(name, "value") == 0)
        number_people(r->v[about], 1, buf);
    else if (strcmp(name, "value:share") == 0)
        metric_text(METRIC_PORTS_UTILISATION, r->v[about], buf);
    else if (param < PARAM_COUNT)
        param_text(param, param_get(p, param), buf);
    else if (metric < METRIC_COUNT)
        metric_text(metric, r->v[metric], buf);
    else
        snprintf(buf, NUMBER_TEXT, "?");
}

char *result_sentence(const struct params *p, const struct results *r, enum metric_id id,
                      char *buf, size_t size)
{
    const char *s = status_row((enum status_id)r->status[id])->sentence;
    size_t n = 0;
    while (*s && n + 1 < size) {
        const char *close = *s == '{' ? strchr(s, '}') : NULL;
        if (!close) {
            buf[n++] = *s++;
            continue;
        }
        char name[64], figure[NUMBER_TEXT];
        snprintf(name, sizeof name, "%.*s", (int)(close - s - 1), s + 1);
        placeholder(p, r, id, name, figure);
        n += (size_t)snprintf(buf + n, size - n, "%s", figure);
        s = close + 1;
    }
    buf[n < size ? n : size - 1] = 0;
    return buf;
}
