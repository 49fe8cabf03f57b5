/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a typed value that means nothing, or more than one thing. */
#include <config.h>

#include "engine/table/quantity_words.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/utf8.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"
#include "engine/table/quantity_digits.h"

enum { READING = 40 }; /* a longer text is no slip to be guessed at */

static const char figures[] = "0123456789";

/* "not a number", "no such unit": the typed text, what is wrong, what is allowed. */
bool typing_refuse(const struct typing *t, const char *wrong)
{
    char shown[QUANTITY_HINT], range[QUANTITY_HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(t->id);
    return error_set(
        t->err, STATUS_BAD_VALUE, row->key, "\"%s\" %s; allowed are %s, for instance %s",
        text_quoted(t->text, shown, sizeof shown), wrong,
        param_range_text(t->id, range, sizeof range),
        param_edit_text(t->id, row->def, example));
}

bool typing_refuse_empty(const struct typing *t)
{
    char range[QUANTITY_HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(t->id);
    return error_set(t->err, STATUS_BAD_VALUE, row->key,
                     "a value is needed; allowed are %s, for instance %s",
                     param_range_text(t->id, range, sizeof range),
                     param_edit_text(t->id, row->def, example));
}

/* --- other readings --------------------------------------------------------- */

/* Length of digits in groups by the mark behind the first of them, the last one of
 * three: "1 000", "1.234.567", "12,34,567" as in India; 0 when it is no such number. */
static size_t grouped_length(const char *s)
{
    size_t n = strspn(s, figures), group = 3;
    char mark = s[n];
    if (n < 1 || n > 3 || *s == '0' || !mark || !strchr(",.'_ ", mark))
        return 0;
    while (s[n] == mark && (group = strspn(s + n + 1, figures)) >= 2 && group <= 3)
        n += 1 + group;
    return s[n] == mark || group != 3 || s[n] == ',' ? 0 : n;
}

/* The text without the marks that group its first number's digits. */
static bool ungrouped(const char *text, char out[READING])
{
    size_t start = strcspn(text, figures), length = grouped_length(text + start), n = 0;
    if (length == 0 || strlen(text) >= READING)
        return false;
    for (size_t i = 0; text[i]; i++)
        if (i < start || i >= start + length || strchr(figures, text[i]))
            out[n++] = text[i];
    out[n] = 0;
    return true;
}

/* "0,95" or "1.234,5" with a point for the comma. */
static bool pointed(const char *text, char out[READING])
{
    const char *comma = strchr(text, ',');
    size_t n = 0;
    if (!comma || strchr(comma + 1, ',') || strlen(text) >= READING)
        return false;
    for (const char *s = text; *s; s++) {
        bool mark = s < comma && s > text && strchr(".' ", *s) && strchr(figures, s[-1]);
        if (!mark)
            out[n++] = *s == ',' ? '.' : *s;
    }
    out[n] = 0;
    return true;
}

/* "1.000" as the whole number before the point. */
static bool whole_part(const char *text, char out[READING])
{
    size_t n = strcspn(text, ".");
    if (!text[n] || n >= READING || strspn(text + n + 1, "0 ") != strlen(text + n + 1))
        return false;
    snprintf(out, READING, "%.*s", (int)n, text);
    return true;
}

typedef bool reading(const char *text, char out[READING]);

/* Adds what the text may mean to "A or B", when the parameter takes it. */
static bool add_reading(const struct typing *t, reading *read, char hint[QUANTITY_HINT])
{
    char meant[READING];
    double value;
    size_t n = strlen(hint);
    if (!read(t->plain, meant) ||
        !t->reads(t, meant, &value))
        return false;
    snprintf(hint + n, QUANTITY_HINT - n, "%s%s", n ? " or " : "", meant);
    return true;
}

/* "is not a number", and what it may have been meant for. */
static bool refuse_meant(const struct typing *t, const char *wrong, const char *hint)
{
    char more[2 * QUANTITY_HINT];
    snprintf(more, sizeof more, "%s; perhaps %s is meant", wrong, hint);
    return typing_refuse(t, *hint ? more : wrong);
}

bool typing_refuse_number(const struct typing *t)
{
    char hint[QUANTITY_HINT] = "";
    add_reading(t, ungrouped, hint);
    add_reading(t, pointed, hint);
    return refuse_meant(t, "is not a number", hint);
}

bool typing_refuse_comma(const struct typing *t)
{
    char hint[QUANTITY_HINT] = "";
    if (add_reading(t, pointed, hint))
        return refuse_meant(t, "has a comma, but a number has a point", hint);
    add_reading(t, ungrouped, hint);
    return refuse_meant(t, "has a comma that does not group thousands", hint);
}

/* One comma with three digits behind it, in a number that may have a fraction. */
static bool ambiguous_comma(const struct typing *t)
{
    char hint[QUANTITY_HINT] = "", point[QUANTITY_HINT] = "";
    if (!add_reading(t, pointed, point))
        return false;
    bool both = add_reading(t, ungrouped, hint);
    add_reading(t, pointed, hint);
    refuse_meant(t, both ? "has two readings" : "has a comma, but a number has a point", hint);
    return true;
}

/* One point with three digits behind it, in a number that has no fraction. */
static bool ambiguous_point(const struct typing *t)
{
    char hint[QUANTITY_HINT] = "";
    if (!add_reading(t, ungrouped, hint))
        return false;
    add_reading(t, whole_part, hint);
    refuse_meant(t, "has a point, but thousands have a comma", hint);
    return true;
}

bool typing_ambiguous(const struct typing *t, const struct parts *parts)
{
    const char *digits = parts->number.text + strspn(parts->number.text, "+-");
    bool scales = parts->op == '*' || parts->op == '/' || parts->unit == &percent_unit;
    bool whole = param_row(t->id)->kind == KIND_WHOLE && !scales;
    size_t before = strspn(digits, figures), part = 0;
    if (digits[before] == '.')
        part = strspn(digits + before + 1, figures);
    bool plain = strlen(digits) == before + (part ? 1 + part : 0);
    if (!whole && plain && parts->number.commas == 1 && part == 0)
        return ambiguous_comma(t);
    return whole && plain && parts->number.commas == 0 && part == 3 && ambiguous_point(t);
}

/* --- out of range ----------------------------------------------------------- */

/* What a plain number that does not fit was perhaps meant to be; false when unknown. */
static bool find_meant(const struct typing *t, double value, char hint[QUANTITY_HINT])
{
    const struct param_row *row = param_row(t->id);
    char number[NUMBER_TEXT];
    number_exact(value, number);
    if (row->kind == KIND_SHARE && param_check(t->id, value / 100, NULL))
        return snprintf(hint, QUANTITY_HINT, "%s%%", number) > 0;
    if (strcmp(row->unit, "h") == 0 && param_check(t->id, value / 60, NULL))
        return snprintf(hint, QUANTITY_HINT, "%smin", number) > 0;
    if (row->kind == KIND_WHOLE && value != floor(value) &&
        param_check(t->id, floor(value), NULL) && param_check(t->id, ceil(value), NULL))
        return snprintf(hint, QUANTITY_HINT, "%.0f or %.0f", floor(value), ceil(value)) > 0;
    if (value < 0 && param_check(t->id, t->present + value, NULL))
        return snprintf(hint, QUANTITY_HINT, "+%s (a change)", number) > 0;
    return false;
}

static void suggest(const struct typing *t, double value)
{
    char hint[QUANTITY_HINT], *text = t->err->text;
    size_t n = strlen(text);
    if (find_meant(t, value, hint))
        snprintf(text + n, sizeof t->err->text - n, "; perhaps %s is meant", hint);
}

/* What stands before " is above the range": the change and what came of it, or the value
 * as it was typed and in the parameter's unit. */
static void say_value(const struct typing *t, const struct parts *parts, double value,
                      char start[2 * QUANTITY_HINT])
{
    char shown[QUANTITY_HINT], number[NUMBER_TEXT];
    bool share = param_row(t->id)->kind == KIND_SHARE;
    text_quoted(t->text, shown, sizeof shown);
    if (parts->op)
        snprintf(start, 2 * QUANTITY_HINT, "after \"%s\", %s", shown,
                 share ? param_edit_text(t->id, value, number) : number_exact(value, number));
    else if (share)
        param_edit_text(t->id, value, start);
    else
        snprintf(start, 2 * QUANTITY_HINT, "\"%s\", %s %s,", shown,
                 param_text(t->id, value, number), param_row(t->id)->unit);
}

void typing_explain(const struct typing *t, const struct parts *parts, double value)
{
    char number[NUMBER_TEXT], start[2 * QUANTITY_HINT], sentence[ERROR_TEXT];
    size_t length = strlen(number_exact(value, number));
    bool converted = parts->unit->times != parts->unit->over;
    if (!parts->op && !converted && !parts->summed) {
        if (parts->unit == &no_unit)
            suggest(t, value);
        return;
    }
    if (strncmp(t->err->text, number, length) != 0)
        return;
    snprintf(sentence, sizeof sentence, "%s", t->err->text + length);
    say_value(t, parts, value, start);
    size_t n = (size_t)snprintf(t->err->text, sizeof t->err->text, "%s", start);
    snprintf(t->err->text + n, sizeof t->err->text - n, "%s", sentence);
}
