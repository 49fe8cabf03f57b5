/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/quantity_digits.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/number.h"

enum { TIDY_FIGURES = 13 };

const struct unit_row no_unit = {"", "", 1, 1};
const struct unit_row percent_unit = {"", " % ", 1, 100};
const struct unit_row money_unit = {"money", "", 1, 1};

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
