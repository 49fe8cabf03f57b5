/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/params.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "engine/base/names.h"

enum { GROUP_TEXT = 24 };

const struct param_row param_rows[PARAM_COUNT] = {
#define PARAM(id, least, most, key_, label_, unit_, doc_, ...) \
    [PARAM_##id] = {.key = key_, .label = label_, .unit = unit_, .doc = doc_, \
                    .slot = SLOT_##id, .min_count = (least), .max_count = (most), __VA_ARGS__},
#include "engine/table/params.def"
#undef PARAM
};

enum param_id param_find(const char *key)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (strcmp(param_rows[id].key, key) == 0)
            return id;
    return PARAM_COUNT;
}

static bool is_word(const char *word, const char *name, size_t length)
{
    return strlen(word) == length && strncasecmp(word, name, length) == 0;
}

enum param_id param_named(const char *name, size_t length)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (is_word(param_rows[id].key, name, length) ||
            is_word(param_rows[id].label, name, length))
            return id;
    return PARAM_COUNT;
}

static const char *key_at(int i)
{
    return i < PARAM_COUNT ? param_rows[i].key : NULL;
}

const char *param_nearest(const char *key)
{
    return nearest_name(key, key_at);
}

bool param_same_group(enum param_id a, enum param_id b)
{
    size_t length = strcspn(param_row(a)->key, ".");
    return strncmp(param_row(a)->key, param_row(b)->key, length + 1) == 0;
}

const char *param_group(int i)
{
    /* Cut out of the keys when asked for. */
    static _Thread_local char names[PARAM_COUNT][GROUP_TEXT];
    enum param_id id = 0;
    for (int group = 0; id < PARAM_COUNT; id++) {
        bool begins = id == 0 || !param_same_group(id - 1, id);
        if (begins && group++ == i)
            break;
    }
    if (id == PARAM_COUNT)
        return NULL;
    const char *key = param_row(id)->key;
    snprintf(names[id], GROUP_TEXT, "%.*s", (int)strcspn(key, "."), key);
    return names[id];
}

void param_set(struct params *p, enum param_id id, double value)
{
    p->v[param_rows[id].slot] = value;
}

void param_set_list(struct params *p, enum param_id id, const double *values, int count)
{
    const struct param_row *row = &param_rows[id];
    if (count > row->max_count)
        count = row->max_count;
    for (int i = 0; i < row->max_count; i++)
        p->v[row->slot + i] = i < count ? values[i] : 0;
    p->count[id] = count;
}

bool param_is_list(enum param_id id)
{
    return param_rows[id].max_count > 1;
}

static void set_default(struct params *p, enum param_id id)
{
    const struct param_row *row = &param_rows[id];
    int count = row->def_count ? row->def_count : row->min_count;
    p->count[id] = count;
    for (int i = 0; i < count; i++)
        p->v[row->slot + i] = row->def_list ? row->def_list[i] : row->def;
}

void params_default(struct params *p)
{
    memset(p, 0, sizeof *p);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        set_default(p, id);
}

bool param_equal(const struct params *a, const struct params *b, enum param_id id)
{
    const struct param_row *row = &param_rows[id];
    if (a->count[id] != b->count[id])
        return false;
    for (int i = 0; i < a->count[id]; i++)
        if (a->v[row->slot + i] != b->v[row->slot + i])
            return false;
    return true;
}

bool params_equal(const struct params *a, const struct params *b)
{
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (!param_equal(a, b, id))
            return false;
    return true;
}

/* The nearest number with this many decimals. */
static double round_decimals(double x, int decimals)
{
    double scale = pow(10, decimals);
    double scaled = x * scale;
    return fabs(scaled) < 1e15 ? round(scaled) / scale : x;
}

double param_step(enum param_id id, double value, double n, bool *stopped)
{
    const struct param_row *row = &param_rows[id];
    double next = round_decimals(value + n * row->step, row->decimals);
    bool cut = next < row->min || next > row->max;
    if (stopped)
        *stopped = cut;
    return next < row->min ? row->min : next > row->max ? row->max : next;
}

void param_sweep_range(const struct params *p, enum param_id id, double *from, double *to)
{
    const struct param_row *row = &param_rows[id];
    double present = param_get(p, id), low = row->sweep_from, high = row->sweep_to;
    bool outside = present < low || present > high;
    if (outside && (row->kind == KIND_SHARE || !(present > 0))) {
        low = fmin(low, present);
        high = fmax(high, present);
    } else if (outside) {
        low *= present / row->def;
        high *= present / row->def;
    }
    if (outside && row->kind == KIND_WHOLE) {
        low = fmin(floor(low), present - 1);
        high = fmax(ceil(high), present + 1);
    }
    *from = fmax(low, row->min);
    *to = fmin(high, row->max);
}
