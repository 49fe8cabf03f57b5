/* SPDX-License-Identifier: GPL-3.0-or-later */
/* KEY=VALUE, as --set and the palette take it. */
#include <config.h>

#include "engine/scenario/assign.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/names.h"
#include "engine/base/utf8.h"
#include "engine/table/quantity_list.h"

enum { KEY = 80, SHOWN = 120 };

static const char *key_at(int i)
{
    int param = i - SCENARIO_TEXTS;
    if (i < SCENARIO_TEXTS)
        return scenario_text_key(i);
    return param < PARAM_COUNT ? param_row((enum param_id)param)->key : NULL;
}

static bool refuse_key(const char *key, struct error *err)
{
    char shown[SHOWN];
    const char *near = nearest_name(key, key_at);
    text_quoted(key, shown, sizeof shown);
    if (near)
        return error_set(err, STATUS_UNKNOWN_KEY, shown,
                         "there is no such parameter; perhaps %s is meant", near);
    return error_set(err, STATUS_UNKNOWN_KEY, shown,
                     "there is no such parameter; \"swapdeck list params\" names them all");
}

/* Without blanks and one pair of quotes around it. */
static const char *bare(const char *s, size_t *n)
{
    while (*n && (*s == ' ' || *s == '\t'))
        s++, (*n)--;
    while (*n && (s[*n - 1] == ' ' || s[*n - 1] == '\t'))
        (*n)--;
    if (*n < 2 || *s != '"' || s[*n - 1] != '"')
        return s;
    *n -= 2;
    return s + 1;
}

static bool assign_text(struct scenario *s, enum scenario_text id, const char *value,
                        struct error *err)
{
    char text[NOTE_TEXT + 1];
    size_t n = strlen(value);
    value = bare(value, &n);
    snprintf(text, sizeof text, "%.*s", (int)(n < sizeof text ? n : sizeof text - 1), value);
    return scenario_set_text(s, id, text, err);
}

/* Cuts the key off; false when there is none. */
static bool take_key(const char *assignment, char key[KEY], const char **value)
{
    const char *equals = strchr(assignment, '=');
    size_t n = equals ? (size_t)(equals - assignment) : 0;
    const char *start = bare(assignment, &n);
    snprintf(key, KEY, "%.*s", (int)(n < KEY ? n : KEY - 1), start);
    *value = equals ? equals + 1 : "";
    return n > 0;
}

bool scenario_assign(struct scenario *s, const char *assignment, struct error *err)
{
    char key[KEY], shown[SHOWN];
    const char *value;
    if (!take_key(assignment, key, &value))
        return error_set(err, STATUS_USAGE, "",
                         "\"%s\" is not KEY=VALUE; write for instance hub.ports=80",
                         text_quoted(assignment, shown, sizeof shown));
    enum scenario_text text = scenario_text_find(key);
    if (text != SCENARIO_TEXTS)
        return assign_text(s, text, value, err);
    enum param_id id = param_named(key, strlen(key));
    if (id == PARAM_COUNT)
        return refuse_key(key, err);
    return quantity_assign(&s->params, id, value, s->currency, err);
}
