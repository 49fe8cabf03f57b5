/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole parameters as people type them, lists included, and KEY=VALUE. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/table/check.h"
#include "engine/table/quantity.h"

enum { ITEM = 80, LIST = 4096, SHOWN = 120 };

static const char blanks[] = " \t";

/* The values of a list while it is read; more are counted than kept. */
struct values {
    double v[PARAM_SLOTS];
    int count;
};

/* Cuts blanks and one pair of brackets off both ends. */
static bool strip(char *s, char **inner)
{
    s += strspn(s, blanks);
    size_t n = strlen(s);
    while (n && strchr(blanks, s[n - 1]))
        s[--n] = 0;
    *inner = s;
    bool open = *s == '[' || *s == '(';
    if (!open)
        return !strpbrk(s, "[]()");
    if (n < 2 || s[n - 1] != (*s == '[' ? ']' : ')'))
        return false;
    s[n - 1] = 0;
    *inner = s + 1;
    return !strpbrk(s + 1, "[]()");
}

static bool add_item(struct values *values, enum param_id id, const char *s, size_t n,
                     struct error *err)
{
    char item[ITEM];
    double x = 0;
    snprintf(item, sizeof item, "%.*s", (int)(n < ITEM ? n : ITEM - 1), s);
    if (strchr("+*/", *item))
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "\"%s\" is a change, but a list holds values", item);
    if (!quantity_parse(id, item, 0, &x, err))
        return false;
    if (values->count < param_row(id)->max_count)
        values->v[values->count] = x;
    values->count++;
    return true;
}

static bool refuse_empty_item(enum param_id id, struct error *err)
{
    return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                     "a value is missing beside a comma; write values with one comma or blank "
                     "between them");
}

/* Values by commas or blanks; a comma without a value on both sides is a slip. */
static bool read_items(enum param_id id, const char *s, struct values *values,
                       struct error *err)
{
    bool comma = false;
    while (*(s += strspn(s, blanks))) {
        if (*s == ',' && (comma || values->count == 0))
            return refuse_empty_item(id, err);
        comma = *s == ',';
        if (comma) {
            s++;
            continue;
        }
        size_t n = strcspn(s, " \t,");
        if (!add_item(values, id, s, n, err))
            return false;
        s += n;
    }
    return !comma || refuse_empty_item(id, err);
}

static bool check_count(enum param_id id, int count, struct error *err)
{
    const struct param_row *row = param_row(id);
    if (count >= row->min_count && count <= row->max_count)
        return true;
    const char *verb = count == 1 ? "value was" : "values were";
    if (row->min_count == row->max_count)
        return error_set(err, STATUS_BAD_VALUE, row->key, "%d %s given; %d are needed", count,
                         verb, row->min_count);
    return error_set(err, STATUS_BAD_VALUE, row->key, "%d %s given; %d to %d are allowed",
                     count, verb, row->min_count, row->max_count);
}

/* "+10%" for a list changes each of its values. */
static bool change_each(const struct params *p, enum param_id id, const char *text,
                        struct values *values, struct error *err)
{
    values->count = p->count[id];
    for (int i = 0; i < values->count; i++)
        if (!quantity_parse(id, text, p->v[param_row(id)->slot + i], &values->v[i], err))
            return false;
    return true;
}

static bool read_list(const struct params *p, enum param_id id, const char *text,
                      struct values *values, struct error *err)
{
    char copy[LIST], *inner;
    if (strlen(text) >= sizeof copy)
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "the list is longer than %d characters", LIST - 1);
    snprintf(copy, sizeof copy, "%s", text);
    if (!strip(copy, &inner))
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "a bracket has no partner; write for instance [200, 300, 400]");
    if (*inner && strchr("+*/", *inner))
        return change_each(p, id, inner, values, err);
    return read_items(id, inner, values, err) && check_count(id, values->count, err);
}

bool quantity_assign(struct params *p, enum param_id id, const char *text, struct error *err)
{
    struct params next = *p;
    struct values values = {.count = 0};
    if (param_is_list(id)) {
        if (!read_list(p, id, text, &values, err))
            return false;
        param_set_list(&next, id, values.v, values.count);
    } else {
        if (!quantity_parse(id, text, param_get(p, id), values.v, err))
            return false;
        param_set(&next, id, values.v[0]);
    }
    if (!params_check(&next, err))
        return false;
    *p = next;
    return true;
}

static bool refuse_key(const char *key, struct error *err)
{
    char shown[SHOWN];
    const char *near = param_nearest(key);
    text_quoted(key, shown, sizeof shown);
    if (near)
        return error_set(err, STATUS_UNKNOWN_KEY, shown,
                         "there is no such parameter; perhaps %s is meant", near);
    return error_set(err, STATUS_UNKNOWN_KEY, shown,
                     "there is no such parameter; \"swapdeck list params\" names them all");
}

bool quantity_set(struct params *p, const char *assignment, struct error *err)
{
    char key[ITEM], shown[SHOWN];
    const char *start = assignment + strspn(assignment, blanks);
    const char *equals = strchr(start, '=');
    size_t n = equals ? (size_t)(equals - start) : 0;
    while (n && strchr(blanks, start[n - 1]))
        n--;
    if (n == 0)
        return error_set(err, STATUS_USAGE, "",
                         "\"%s\" is not KEY=VALUE; write for instance hub.ports=80",
                         text_quoted(assignment, shown, sizeof shown));
    snprintf(key, sizeof key, "%.*s", (int)(n < ITEM ? n : ITEM - 1), start);
    enum param_id id = param_find(key);
    if (id == PARAM_COUNT)
        return refuse_key(key, err);
    return quantity_assign(p, id, equals + 1, err);
}
