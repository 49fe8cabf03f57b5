/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value as people type it: numbers, units and changes of what is there. */
#include <config.h>

#include "engine/table/quantity.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/base/utf8.h"
#include "engine/table/check.h"
#include "engine/table/figures.h"

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

/* A product whose 15 digits are within two steps of it means those digits:
 * 3 * 1.2 is 3.6, not 3.5999999999999996. */
static double tidy(double x)
{
    char buf[NUMBER_TEXT];
    snprintf(buf, sizeof buf, "%.15g", x);
    double near = strtod(buf, NULL);
    return fabs(near - x) <= 4.5e-16 * fabs(x) ? near : x;
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
    double x = strtod(t->digits, NULL);
    return unit == &no_unit ? x : tidy(x * unit->times / unit->over);
}

/* True when names, words between blanks, holds word (ASCII case aside). */
static bool holds_word(const char *names, const char *word, size_t length)
{
    for (const char *at = names; *at == ' ' && at[1]; at += 1 + strcspn(at + 1, " ")) {
        size_t i = 0;
        while (i < length &&
               at[1 + i] == (word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]))
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

/* "not a number", "no such unit": the typed text, what is wrong, what is allowed. */
static bool refuse(struct error *err, enum param_id id, const char *text, const char *wrong)
{
    char shown[HINT], range[HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(id);
    return error_set(
        err, STATUS_BAD_VALUE, row->key, "\"%s\" %s; allowed are %s, for instance %s",
        text_quoted(text, shown, sizeof shown), wrong,
        param_range_text(id, range, sizeof range), param_edit_text(id, row->def, example));
}

static bool refuse_empty(struct error *err, enum param_id id)
{
    char range[HINT], example[NUMBER_TEXT];
    const struct param_row *row = param_row(id);
    return error_set(
        err, STATUS_BAD_VALUE, row->key, "a value is needed; allowed are %s, for instance %s",
        param_range_text(id, range, sizeof range), param_edit_text(id, row->def, example));
}

/* "0,95" or "1.234,5" with a dot for the comma; false when that is no value either. */
static bool dotted(enum param_id id, const char *text, double present, char hint[HINT])
{
    size_t n = 0;
    double value;
    const char *comma = strchr(text, ',');
    if (!comma || strchr(comma + 1, ','))
        return false;
    for (const char *s = text; *s && n < HINT - 1; s++)
        if (*s != '.' || s > comma)
            hint[n++] = *s == ',' ? '.' : *s;
    hint[n] = 0;
    return quantity_parse(id, hint, present, &value, NULL);
}

static bool refuse_comma(struct error *err, enum param_id id, const char *text, double present)
{
    char hint[HINT], wrong[2 * HINT];
    if (!dotted(id, text, present, hint))
        return refuse(err, id, text, "has a comma that does not group thousands");
    snprintf(wrong, sizeof wrong, "has a comma, but a number has a point; perhaps %s is meant",
             hint);
    return refuse(err, id, text, wrong);
}

/* The first name of each unit that a parameter takes, after "known are". */
static bool refuse_unit(struct error *err, enum param_id id, const char *text)
{
    char wrong[HINT] = "";
    size_t n = 0;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].unit, param_row(id)->unit) == 0 && n < sizeof wrong)
            n += (size_t)snprintf(wrong + n, sizeof wrong - n, "%s%.*s",
                                  n ? ", " : "has a unit that does not fit; known: ",
                                  (int)strcspn(units[i].names + 1, " "), units[i].names + 1);
    return refuse(err, id, text,
                  n ? wrong : "has a unit that does not fit; write the number alone");
}

/* Behind the digits: a unit that is not known, or no unit at all ("1 000", "5+", "0x1"). */
static bool refuse_rest(struct error *err, enum param_id id, const char *text, const char *rest)
{
    char first = *skip_blanks(rest);
    bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    bool unit = (letter && !strpbrk(rest, "0123456789_")) || first == '/' || (first & 0x80);
    return unit ? refuse_unit(err, id, text) : refuse(err, id, text, "is not a number");
}

/* What a plain number that does not fit was perhaps meant to be; false when unknown. */
static bool find_meant(enum param_id id, const char *text, double present, double value,
                       char hint[HINT])
{
    const struct param_row *row = param_row(id);
    char number[NUMBER_TEXT];
    number_exact(value, number);
    if (dotted(id, text, present, hint))
        return true;
    if (row->kind == KIND_SHARE && param_check(id, value / 100, NULL))
        return snprintf(hint, HINT, "%s%%", number) > 0;
    if (strcmp(row->unit, "h") == 0 && param_check(id, value / 60, NULL))
        return snprintf(hint, HINT, "%smin", number) > 0;
    if (row->kind == KIND_WHOLE && value != floor(value) &&
        param_check(id, floor(value), NULL) && param_check(id, ceil(value), NULL))
        return snprintf(hint, HINT, "%.0f or %.0f", floor(value), ceil(value)) > 0;
    if (value < 0 && param_check(id, present + value, NULL))
        return snprintf(hint, HINT, "+%s (a change)", number) > 0;
    return false;
}

static void suggest(struct error *err, enum param_id id, const char *text, double present,
                    double value)
{
    char hint[HINT];
    size_t n = strlen(err->text);
    if (find_meant(id, text, present, value, hint))
        snprintf(err->text + n, sizeof err->text - n, "; perhaps %s is meant", hint);
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

/* The unit behind the number, and whether it goes with the operator. */
static bool take_unit(enum param_id id, const char *text, struct parts *parts,
                      struct error *err)
{
    parts->unit = find_unit(id, parts->number.rest);
    bool scales = parts->op == '*' || parts->op == '/';
    if (!parts->unit)
        return refuse_rest(err, id, text, parts->number.rest);
    if (scales && parts->unit != &no_unit && parts->unit != &percent)
        return refuse(err, id, text, "has a unit, but a factor has none");
    if (!parts->op && parts->number.digits[0] == '-' && parts->unit == &percent)
        parts->op = '%';
    if (!parts->op && parts->unit == &percent && param_row(id)->kind != KIND_SHARE)
        return refuse(err, id, text,
                      "is a percentage of nothing; *50% takes half of the present value, "
                      "+10% and -10% change it");
    return true;
}

static bool take_apart(enum param_id id, const char *text, double present, struct parts *parts,
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
    if (*parts->number.rest == ',')
        return refuse_comma(err, id, text, present);
    return take_unit(id, text, parts, err);
}

/* Names the change, when it is one, in front of what is wrong with its result. */
static void explain(struct error *err, enum param_id id, const char *text, double present,
                    double value, const struct parts *parts)
{
    char shown[HINT], sentence[ERROR_TEXT];
    if (!parts->op) {
        if (parts->unit == &no_unit)
            suggest(err, id, text, present, value);
        return;
    }
    snprintf(sentence, sizeof sentence, "%s", err->text);
    snprintf(err->text, sizeof err->text, "after \"%s\", ",
             text_quoted(text, shown, sizeof shown));
    size_t n = strlen(err->text);
    snprintf(err->text + n, sizeof err->text - n, "%s", sentence);
}

bool quantity_parse(enum param_id id, const char *text, double present, double *value,
                    struct error *err)
{
    struct parts parts;
    struct error own;
    if (!err)
        err = &own;
    if (!take_apart(id, text, present, &parts, err))
        return false;
    double x = parts.op ? changed(parts.op, present, &parts.number, parts.unit)
                        : in_unit(&parts.number, parts.unit);
    bool scales = parts.op && (parts.op != '+' || parts.unit == &percent);
    if (!isfinite(x))
        return refuse(err, id, text, "gives no finite number");
    if (scales && param_row(id)->kind == KIND_WHOLE)
        x = round(x);
    if (!param_check(id, x, err)) {
        explain(err, id, text, present, x, &parts);
        return false;
    }
    *value = x == 0 ? 0 : x;
    return true;
}
