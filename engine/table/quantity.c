/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value as people type it: numbers, units and changes of what is there. */
#include <config.h>

#include "engine/table/quantity.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"
#include "engine/table/check.h"
#include "engine/table/quantity_parts.h"

enum { TIDY_FIGURES = 13 };

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t");
}

/* Length of groups of three digits behind this mark from s on, 0 when another digit
 * follows: then the mark does not group thousands. */
static size_t group_length(const char *s, char mark)
{
    size_t n = 0;
    while (s[n] == mark && strspn(s + n + 1, "0123456789") == 3)
        n += 4;
    return s[n] == mark ? 0 : n;
}

/* The span of the number that starts s, 0 when none does. */
static size_t number_length(const char *s)
{
    size_t sign = *s == '-' || *s == '+';
    size_t whole = strspn(s + sign, "0123456789");
    size_t n = sign + whole;
    if (whole >= 1 && whole <= 3 && s[sign] != '0' && (s[n] == ',' || s[n] == '\''))
        n += group_length(s + n, s[n]);
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

bool digits_scan(const char *s, struct digits *d)
{
    size_t length = number_length(s), n = 0;
    if (length == 0 || length >= QUANTITY_DIGITS)
        return false;
    d->commas = 0;
    for (size_t i = 0; i < length; i++) {
        if (s[i] != ',' && s[i] != '\'')
            d->text[n++] = s[i];
        d->commas += s[i] == ',';
    }
    d->text[n] = 0;
    d->rest = s + length;
    return true;
}

bool number_parse(const char *text, double *value)
{
    const char *s = skip_blanks(text);
    size_t length = number_length(s);
    if (length == 0 || memchr(s, ',', length) || memchr(s, '\'', length) ||
        *skip_blanks(s + length))
        return false;
    double x = strtod(s, NULL);
    if (!isfinite(x))
        return false;
    *value = x;
    return true;
}

/* Digits of "%.15g" in front of the exponent. */
static int count_figures(const char *s)
{
    int n = 0;
    for (; *s && *s != 'e'; s++)
        n += *s >= '0' && *s <= '9';
    return n;
}

double quantity_tidy(double x)
{
    char buf[NUMBER_TEXT];
    snprintf(buf, sizeof buf, "%.15g", x);
    double near = strtod(buf, NULL);
    bool short_one = count_figures(buf) <= TIDY_FIGURES; /* a third has no last digit */
    return short_one && fabs(near - x) <= 4.5e-16 * fabs(x) ? near : x;
}

double digits_in_unit(const struct digits *d, const struct unit_row *unit)
{
    char shifted[QUANTITY_DIGITS + 4];
    if (unit == &percent_unit && !strpbrk(d->text, "eE")) {
        snprintf(shifted, sizeof shifted, "%se-2", d->text);
        return strtod(shifted, NULL);
    }
    double x = strtod(d->text, NULL);
    return unit == &no_unit ? x : quantity_tidy(x * unit->times / unit->over);
}

/* The unit behind the number, and whether it goes with the operator. */
static bool check_unit(const struct typing *t, struct parts *parts)
{
    bool scales = parts->op == '*' || parts->op == '/';
    if (scales && parts->unit != &no_unit && parts->unit != &percent_unit)
        return typing_refuse(t, "has a unit, but a factor has none");
    if (!parts->op && parts->number.text[0] == '-' && parts->unit == &percent_unit)
        parts->op = '%';
    if (!parts->op && parts->unit == &percent_unit && param_row(t->id)->kind != KIND_SHARE)
        return typing_refuse(t, "is a percentage of nothing; *50% takes half of the present "
                                "value, +10% and -10% change it");
    return true;
}

static bool take_apart(const struct typing *t, struct parts *parts)
{
    const char *s = skip_blanks(t->plain);
    if (!*s)
        return typing_refuse_empty(t);
    parts->op = strchr("+*/", *s) ? *s : 0;
    if (parts->op)
        s = skip_blanks(s + 1);
    if (parts->op && *s == '+')
        return typing_refuse_number(t);
    if (!unit_skip_currency(t, &s))
        return false;
    if (!digits_scan(s, &parts->number))
        return typing_refuse_number(t);
    if (*parts->number.rest == ',')
        return typing_refuse_comma(t);
    return unit_take(t, parts) && check_unit(t, parts) && !typing_ambiguous(t, parts);
}

/* The value itself, or "+5", "*1.2", "/2" or a percentage applied to what is there. */
static double value_of(const struct parts *parts, double present)
{
    double x = parts->summed ? parts->sum : digits_in_unit(&parts->number, parts->unit);
    if (!parts->op)
        return x;
    if (parts->op == '*')
        return quantity_tidy(present * x);
    if (parts->op == '/')
        return quantity_tidy(present / x);
    if (parts->unit == &percent_unit)
        return quantity_tidy(present * (100 + strtod(parts->number.text, NULL)) / 100);
    return quantity_tidy(present + x);
}

static bool evaluate(const struct typing *t, double *value)
{
    struct parts parts = {.op = 0};
    if (!take_apart(t, &parts))
        return false;
    double x = value_of(&parts, t->present);
    bool scales = parts.op && (parts.op != '+' || parts.unit == &percent_unit);
    if (!isfinite(x))
        return typing_refuse(t, "gives no finite number");
    if (scales && param_row(t->id)->kind == KIND_WHOLE)
        x = round(x);
    if (!param_check(t->id, x, t->err)) {
        typing_explain(t, &parts, x);
        return false;
    }
    *value = x == 0 ? 0 : x;
    return true;
}

bool quantity_parse(enum param_id id, const char *text, double present, const char *currency,
                    double *value, struct error *err)
{
    struct error own;
    struct typing t = {id, text, "", present, currency, err ? err : &own};
    if (strlen(text) >= sizeof t.plain)
        return typing_refuse(&t, "is too long for a value");
    memcpy(t.plain, text, strlen(text) + 1);
    quantity_plain(t.plain);
    return evaluate(&t, value);
}
