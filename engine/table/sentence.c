/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/sentence.h"

#include <stdio.h>
#include <string.h>

#include "engine/table/figures.h"

/* "230 batteries", "1 is": a parameter's value with its unit, or with the verb. */
static bool counted(const struct params *p, const char *name, char buf[NUMBER_TEXT])
{
    const char *colon = strchr(name, ':');
    char key[64];
    if (!colon)
        return false;
    snprintf(key, sizeof key, "%.*s", (int)(colon - name), name);
    enum param_id id = param_find(key);
    if (id == PARAM_COUNT)
        return false;
    const struct param_row *row = param_row(id);
    bool verb = strcmp(colon, ":are") == 0;
    count_text(param_get(p, id), verb ? "is" : row->one ? row->one : row->unit,
               verb ? "are" : row->unit, buf, NUMBER_TEXT);
    return true;
}

/* The figure that a placeholder of a status sentence names. */
static void placeholder(const struct params *p, const struct results *r, enum metric_id about,
                        const char *name, char buf[NUMBER_TEXT])
{
    enum param_id param = param_find(name);
    enum metric_id metric = metric_find(name);
    if (counted(p, name, buf))
        return;
    if (strncmp(name, "value:", 6) == 0)
        swaps_text(r->v[about], strcmp(name, "value:least") == 0, buf);
    else if (metric == METRIC_PORTS_MINIMUM)
        number_beside(r->v[metric], param_get(p, PARAM_PORTS), 1, buf);
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
