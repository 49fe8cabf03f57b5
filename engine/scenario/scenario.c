/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/scenario/scenario.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"

void scenario_default(struct scenario *s)
{
    memset(s, 0, sizeof *s);
    snprintf(s->name, sizeof s->name, "untitled");
    snprintf(s->currency, sizeof s->currency, "USD");
    params_default(&s->params);
}

static const struct text_row {
    const char *key;
    size_t offset, size;
    bool lines; /* may have more than one, or none */
} rows[SCENARIO_TEXTS] = {
    [TEXT_NAME] = {"name", offsetof(struct scenario, name), NAME_TEXT, false},
    [TEXT_NOTE] = {"note", offsetof(struct scenario, note), NOTE_TEXT, true},
    [TEXT_CURRENCY] = {"currency", offsetof(struct scenario, currency), CURRENCY_TEXT, false},
};

const char *scenario_text_key(int i)
{
    return i >= 0 && i < SCENARIO_TEXTS ? rows[i].key : NULL;
}

enum scenario_text scenario_text_find(const char *key)
{
    int i = 0;
    while (i < SCENARIO_TEXTS && strcmp(rows[i].key, key) != 0)
        i++;
    return (enum scenario_text)i;
}

static bool refuse(struct error *err, const struct text_row *row, const char *what)
{
    return error_set(err, STATUS_BAD_VALUE, row->key, "the text %s", what);
}

static bool refuse_character(struct error *err, const struct text_row *row, uint32_t code)
{
    bool control = code < 0xa0;
    return error_set(err, STATUS_BAD_VALUE, row->key,
                     control ? "the text holds the control character U+%04X; take it out"
                             : "the text holds U+%04X, which cannot be seen; take it out",
                     (unsigned)code);
}

static bool check_characters(const struct text_row *row, const char *text, struct error *err)
{
    uint32_t code;
    bool blank = true;
    if (!utf8_valid(text, strlen(text)))
        return refuse(err, row, "is not UTF-8");
    for (int used; (used = utf8_decode(text, &code)) > 0; text += used) {
        if (code_width(code) < 0 && !(row->lines && code == '\n'))
            return refuse_character(err, row, code);
        blank = blank && (code_is_blank(code) || code_width(code) == 0);
    }
    return !blank || row->lines || refuse(err, row, "is empty");
}

bool scenario_set_text(struct scenario *s, enum scenario_text id, const char *text,
                       struct error *err)
{
    const struct text_row *row = &rows[id];
    size_t n = strlen(text);
    if (n >= row->size)
        return error_set(err, STATUS_BAD_VALUE, row->key,
                         "the text has %zu bytes; at most %zu are allowed", n, row->size - 1);
    if (!check_characters(row, text, err))
        return false;
    memcpy((char *)s + row->offset, text, n + 1);
    return true;
}
