/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole parameters as people type them, lists and names of profiles included. */
#include <config.h>

#include "engine/table/quantity_list.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/table/check.h"
#include "engine/table/profile.h"
#include "engine/table/quantity.h"
#include "engine/table/quantity_plain.h"

enum { ITEM = 80, LIST = 4096 };

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
    char item[ITEM], shown[2 * ITEM];
    double x = 0;
    snprintf(item, sizeof item, "%.*s", (int)(n < ITEM ? n : ITEM - 1), s);
    if (strchr("+*/", *item))
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "\"%s\" is a change, but a list holds values",
                         text_quoted(item, shown, sizeof shown));
    if (!quantity_parse(id, item, 0, "", &x, err))
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

/* "1,200": digits in groups of three. */
static bool looks_grouped(const char *s, size_t n)
{
    size_t first = strspn(s, "0123456789"), at = first;
    while (at < n && s[at] == ',' && strspn(s + at + 1, "0123456789") == 3)
        at += 4;
    return at == n && at > first && first >= 1 && first <= 3 && *s != '0';
}

/* Among values by blanks a comma in "1,200" may group thousands or part two values. */
static bool check_commas(enum param_id id, const char *s, struct error *err)
{
    size_t n = strcspn(s, blanks);
    bool blank_between = s[n] && s[n + strspn(s + n, blanks)];
    for (; blank_between && *s; s += strspn(s, blanks), n = strcspn(s, blanks)) {
        if (looks_grouped(s, n))
            return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                             "\"%.*s\" may be one value or several; write it without comma, or "
                             "a blank behind the comma",
                             (int)n, s);
        s += n;
    }
    return true;
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
        if (!quantity_parse(id, text, p->v[param_row(id)->slot + i], "", &values->v[i], err))
            return false;
    return true;
}

/* --- names ------------------------------------------------------------------ */

static bool read_profile(const char *name, struct values *values, struct error *err)
{
    const struct profile_preset *preset = profile_find(name);
    char shown[2 * ITEM], names[ITEM] = "";
    const char *near = profile_nearest(name);
    if (preset) {
        memcpy(values->v, preset->weight, sizeof preset->weight);
        values->count = HOURS_PER_DAY;
        return true;
    }
    for (int i = 0; !near && profile_preset(i); i++)
        snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s", i ? ", " : "",
                 profile_preset(i)->name);
    return error_set(err, STATUS_BAD_VALUE, param_row(PARAM_PROFILE)->key,
                     "no profile is named \"%s\"; %s %s, or write %d weights",
                     text_quoted(name, shown, sizeof shown),
                     near ? "perhaps it is" : "known are", near ? near : names, HOURS_PER_DAY);
}

/* A name begins with a letter, which no list of numbers does. */
static bool is_name(enum param_id id, const char *s)
{
    return id == PARAM_PROFILE && ((*s | 0x20) >= 'a' && (*s | 0x20) <= 'z');
}

/* --- lists ------------------------------------------------------------------ */

static bool read_list(const struct params *p, enum param_id id, const char *text,
                      struct values *values, struct error *err)
{
    char copy[LIST], *inner;
    if (strlen(text) >= sizeof copy)
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "the list is longer than %d characters", LIST - 1);
    snprintf(copy, sizeof copy, "%s", text);
    quantity_plain(copy);
    if (!strip(copy, &inner))
        return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                         "a bracket has no partner; write for instance [200, 300, 400]");
    if (*inner && strchr("+*/", *inner))
        return change_each(p, id, inner, values, err);
    if (is_name(id, inner))
        return read_profile(inner, values, err);
    return check_commas(id, inner, err) && read_items(id, inner, values, err) &&
           check_count(id, values->count, err);
}

bool quantity_assign(struct params *p, enum param_id id, const char *text,
                     const char *currency, struct error *err)
{
    struct params next = *p;
    struct values values = {.count = 0};
    if (param_is_list(id)) {
        if (!read_list(p, id, text, &values, err))
            return false;
        param_set_list(&next, id, values.v, values.count);
    } else {
        if (!quantity_parse(id, text, param_get(p, id), currency, values.v, err))
            return false;
        param_set(&next, id, values.v[0]);
    }
    if (!params_check(&next, err))
        return false;
    *p = next;
    return true;
}

/* "+5", "*2", "/2", "-10%". */
static bool is_change(const char *text)
{
    char plain[LIST];
    snprintf(plain, sizeof plain, "%s", text);
    quantity_plain(plain);
    const char *s = plain + strspn(plain, blanks);
    return (*s && strchr("+*/", *s)) || (*s == '-' && strchr(s, '%'));
}

static bool refuse_change(enum param_id id, const char *text, struct error *err)
{
    char shown[2 * ITEM];
    return error_set(err, STATUS_BAD_VALUE, param_row(id)->key,
                     "\"%s\" is a change; a value is needed here",
                     text_quoted(text, shown, sizeof shown));
}

bool quantity_value(enum param_id id, const char *text, const char *currency, double *value,
                    struct error *err)
{
    return is_change(text) ? refuse_change(id, text, err)
                           : quantity_parse(id, text, 0, currency, value, err);
}

bool quantity_assign_value(struct params *p, enum param_id id, const char *text,
                           const char *currency, struct error *err)
{
    return is_change(text) ? refuse_change(id, text, err)
                           : quantity_assign(p, id, text, currency, err);
}
