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
#include "engine/table/quantity_digits.h"
#include "engine/table/quantity_plain.h"
#include "engine/table/quantity_units.h"
#include "engine/table/quantity_words.h"

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t");
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

static bool read_again(const struct typing *t, const char *text, double *value)
{
    return quantity_parse(t->id, text, t->present, t->currency, value, NULL);
}

bool quantity_parse(enum param_id id, const char *text, double present, const char *currency,
                    double *value, struct error *err)
{
    struct error own;
    struct typing t = {id, text, "", present, currency, read_again, err ? err : &own};
    if (strlen(text) >= sizeof t.plain)
        return typing_refuse(&t, "is too long for a value");
    memcpy(t.plain, text, strlen(text) + 1);
    quantity_plain(t.plain);
    return evaluate(&t, value);
}
