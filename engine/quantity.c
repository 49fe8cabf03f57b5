/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value as people type it: numbers, units and changes of what is there. */
#include <config.h>

#include "engine/quantity.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/text.h"

enum { DIGITS = 72, HINT = 120 };

/* A unit in which a parameter's value may be typed: value times / over. */
struct unit_row {
    const char *unit;  /* of the parameter table */
    const char *names; /* each between blanks */
    double times, over;
};

static const struct unit_row units[] = {
    {"h", " h hr hrs hour hours ", 1, 1},
    {"h", " min mins minute minutes m ", 1, 60},
    {"h", " s sec second seconds ", 1, 3600},
    {"h", " d day days ", 24, 1},
    {"h", " wk week weeks w ", 168, 1},
    {"years", " y yr yrs year years a ", 1, 1},
    {"years", " mo month months ", 1, 12},
    {"years", " wk week weeks w ", 7, 365},
    {"years", " d day days ", 1, 365},
    {"swaps/vehicle/day", " /d /day swaps/day swaps/vehicle/day ", 1, 1},
    {"swaps/vehicle/day", " /wk /week /w swaps/week swaps/vehicle/week ", 1, 7},
    {"swaps/vehicle/day", " /mo /month swaps/month swaps/vehicle/month ", 12, 365},
    {"swaps/vehicle/day", " /h /hour swaps/hour swaps/vehicle/hour ", 24, 1},
    {"vehicles", " vehicles vehicle ", 1, 1},
    {"batteries", " batteries battery ", 1, 1},
    {"ports", " ports port ", 1, 1},
    {"legs", " legs leg ", 1, 1},
};

static const struct unit_row no_unit = {"", "", 1, 1};
static const struct unit_row percent = {"", " % ", 1, 100};

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t");
}

/* A number's digits without thousands commas, and the text behind it. */
struct typed {
    char digits[DIGITS];
    const char *rest;
};

/* Length of ",ddd" groups from s on, 0 when the comma is not one of thousands. */
static size_t group_length(const char *s)
{
    size_t n = 0;
    while (s[n] == ',' && strspn(s + n + 1, "0123456789") == 3)
        n += 4;
    return s[n] == ',' ? 0 : n;
}

/* The span of the number that starts s, 0 when none does. */
static size_t number_length(const char *s)
{
    size_t sign = *s == '-' || *s == '+';
    size_t whole = strspn(s + sign, "0123456789");
    size_t n = sign + whole;
    if (whole >= 1 && whole <= 3 && s[sign] != '0')
        n += group_length(s + n);
    size_t part = s[n] == '.' ? strspn(s + n + 1, "0123456789") : 0;
    if (whole + part == 0)
        return 0;
    n += s[n] == '.' ? part + 1 : 0;
    if (s[n] != 'e' && s[n] != 'E')
        return n;
    size_t exponent = n + 1 + (s[n + 1] == '-' || s[n + 1] == '+');
    size_t digits = strspn(s + exponent, "0123456789");
    return digits ? exponent + digits : n;
}

static bool scan_number(const char *s, struct typed *t)
{
    size_t length = number_length(s), n = 0;
    if (length == 0 || length >= DIGITS)
        return false;
    for (size_t i = 0; i < length; i++)
        if (s[i] != ',')
            t->digits[n++] = s[i];
    t->digits[n] = 0;
    t->rest = s + length;
    return true;
}

bool number_parse(const char *text, double *value)
{
    const char *s = skip_blanks(text);
    size_t length = number_length(s);
    if (length == 0 || memchr(s, ',', length) || *skip_blanks(s + length))
        return false;
    double x = strtod(s, NULL);
    if (!isfinite(x))
        return false;
    *value = x;
    return true;
}

/* The digits as a number in this unit; a percentage by its decimal exponent,
 * so that "99.95%" is the same double as 0.9995. */
static double in_unit(const struct typed *t, const struct unit_row *unit)
{
    char shifted[DIGITS + 4];
    if (unit == &percent && !strpbrk(t->digits, "eE")) {
        snprintf(shifted, sizeof shifted, "%se-2", t->digits);
        return strtod(shifted, NULL);
    }
    return strtod(t->digits, NULL) * unit->times / unit->over;
}

/* True when names, words between blanks, holds word (ASCII case aside). */
static bool holds_word(const char *names, const char *word, size_t length)
{
    for (const char *at = names; *at == ' ' && at[1]; at += 1 + strcspn(at + 1, " ")) {
        size_t i = 0;
        while (i < length && at[1 + i] == (word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32
                                                                            : word[i]))
            i++;
        if (i == length && at[1 + i] == ' ')
            return true;
    }
    return false;
}

/* The unit that the rest of the text names, or NULL; a percentage is always known. */
static const struct unit_row *find_unit(enum param_id id, const char *rest)
{
    const char *word = skip_blanks(rest);
    size_t length = strlen(word);
    while (length && (word[length - 1] == ' ' || word[length - 1] == '\t'))
        length--;
    if (length == 0)
        return &no_unit;
    if (length == 1 && *word == '%')
        return &percent;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].unit, param_row(id)->unit) == 0 &&
            holds_word(units[i].names, word, length))
            return &units[i];
    return NULL;
}

/* A product whose 15 digits are within two steps of it means those digits:
 * 3 * 1.2 is 3.6, not 3.5999999999999996. */
static double tidy(double x)
{
    char buf[NUMBER_TEXT];
    snprintf(buf, sizeof buf, "%.15g", x);
    double near = strtod(buf, NULL);
    return fabs(near - x) <= 4.5e-16 * fabs(x) ? near : x;
}

/* "not a number", "no such unit": the typed text, what is wrong, what is allowed. */
static bool refuse(struct error *err, enum param_id id, const char *text, const char *wrong)
{
    char shown[HINT], range[HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(id);
    return error_set(err, STATUS_BAD_VALUE, row->key,
                     "\"%s\" %s; allowed are %s, for instance %s",
                     text_visible(text, shown, sizeof shown), wrong,
                     param_range_text(id, range, sizeof range),
                     param_edit_text(id, row->def, example));
}

static bool refuse_empty(struct error *err, enum param_id id)
{
    char range[HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(id);
    return error_set(err, STATUS_BAD_VALUE, row->key,
                     "a value is needed; allowed are %s, for instance %s",
                     param_range_text(id, range, sizeof range),
                     param_edit_text(id, row->def, example));
}

/* "0,95" or "1.234,5" with a dot for the comma, "" when that is no number. */
static void dotted(const char *text, char hint[HINT])
{
    size_t n = 0;
    const char *comma = strchr(text, ',');
    for (const char *s = text; *s && n < HINT - 1; s++)
        if (*s != '.' || s > comma)
            hint[n++] = *s == ',' ? '.' : *s;
    hint[n] = 0;
    struct typed t;
    const char *number = hint + strspn(hint, "+*/ \t");
    if (!scan_number(number, &t) || *t.rest == '.')
        hint[0] = 0;
}

static bool refuse_comma(struct error *err, enum param_id id, const char *text)
{
    char hint[HINT], shown[HINT], wrong[2 * HINT];
    dotted(text, hint);
    text_visible(hint, shown, sizeof shown);
    snprintf(wrong, sizeof wrong, "has a comma that does not group thousands%s%s%s",
             *hint ? "; perhaps " : "", shown, *hint ? " is meant" : "");
    return refuse(err, id, text, wrong);
}

/* The units that a parameter takes, for the sentence about an unknown one. */
static bool refuse_unit(struct error *err, enum param_id id, const char *text)
{
    char wrong[HINT] = "";
    size_t n = (size_t)snprintf(wrong, sizeof wrong, "has a unit that does not fit; known are");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].unit, param_row(id)->unit) == 0 && n < sizeof wrong)
            n += (size_t)snprintf(wrong + n, sizeof wrong - n, " %.*s",
                                  (int)strcspn(units[i].names + 1, " "), units[i].names + 1);
    if (n < sizeof wrong && param_row(id)->kind == KIND_SHARE)
        n += (size_t)snprintf(wrong + n, sizeof wrong - n, " %%");
    if (wrong[n - 1] == 'e')
        snprintf(wrong, sizeof wrong, "is not a plain number");
    return refuse(err, id, text, wrong);
}

static void add_hint(struct error *err, const char *hint)
{
    size_t n = strlen(err->text);
    snprintf(err->text + n, sizeof err->text - n, "; perhaps %s is meant", hint);
}

/* What a number out of range was perhaps meant to be. */
static void suggest(struct error *err, enum param_id id, const char *digits, double value)
{
    const struct param_row *row = param_row(id);
    char hint[HINT];
    if (row->kind == KIND_SHARE && param_check(id, value / 100, NULL))
        snprintf(hint, sizeof hint, "%s%%", digits);
    else if (strcmp(row->unit, "h") == 0 && param_check(id, value / 60, NULL))
        snprintf(hint, sizeof hint, "%smin", digits);
    else if (row->kind == KIND_WHOLE && value != floor(value) &&
             param_check(id, floor(value), NULL) && param_check(id, ceil(value), NULL))
        snprintf(hint, sizeof hint, "%.0f or %.0f", floor(value), ceil(value));
    else
        return;
    add_hint(err, hint);
}

/* Applies "+5", "*1.2", "/2" or a percentage to what is there. */
static double changed(char op, double present, const struct typed *t,
                      const struct unit_row *unit)
{
    double x = in_unit(t, unit);
    if (op == '*')
        return tidy(present * x);
    if (op == '/')
        return tidy(present / x);
    if (unit == &percent)
        return tidy(present * (100 + strtod(t->digits, NULL)) / 100);
    return tidy(present + x);
}

/* A typed text taken apart. */
struct parts {
    char op; /* '+', '*', '/', '%' for "-10%", or 0 for a value */
    struct typed number;
    const struct unit_row *unit;
};

static bool take_apart(enum param_id id, const char *text, struct parts *parts,
                       struct error *err)
{
    const char *s = skip_blanks(text);
    if (!*s)
        return refuse_empty(err, id);
    parts->op = strchr("+*/", *s) ? *s : 0;
    if (parts->op)
        s = skip_blanks(s + 1);
    if ((parts->op && *s == '+') || !scan_number(s, &parts->number))
        return refuse(err, id, text, "is not a number");
    const char *rest = parts->number.rest;
    if (*rest == ',')
        return refuse_comma(err, id, text);
    parts->unit = find_unit(id, rest);
    if (!parts->unit || (strchr("*/", parts->op) && parts->op && parts->unit != &no_unit &&
                         parts->unit != &percent))
        return refuse_unit(err, id, text);
    if (!parts->op && *s == '-' && parts->unit == &percent)
        parts->op = '%';
    if (!parts->op && parts->unit == &percent && param_row(id)->kind != KIND_SHARE)
        return refuse(err, id, text, "is a share, but this is not; +10% is a change");
    return true;
}

bool quantity_parse(enum param_id id, const char *text, double present, double *value,
                    struct error *err)
{
    struct parts parts;
    struct error own;
    if (!err)
        err = &own;
    if (!take_apart(id, text, &parts, err))
        return false;
    double x = parts.op ? changed(parts.op, present, &parts.number, parts.unit)
                        : in_unit(&parts.number, parts.unit);
    bool scales = parts.op && (parts.op != '+' || parts.unit == &percent);
    if (scales && param_row(id)->kind == KIND_WHOLE)
        x = round(x);
    if (!param_check(id, x, err)) {
        if (!parts.op && parts.unit == &no_unit)
            suggest(err, id, parts.number.digits, x);
        return false;
    }
    *value = x == 0 ? 0 : x;
    return true;
}
