/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text, for files and for people. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"

static const double ALMOST_ONE = 5e-9; /* six decimals of a percentage would read 100 */

enum { SHOWN_DECIMALS = 6, EXACT_DECIMALS = 17 };

static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4,  1e5,  1e6,  1e7,
                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

enum { POWERS = sizeof powers / sizeof *powers };

char *number_exact(double x, char buf[NUMBER_TEXT])
{
    if (x == 0)
        x = 0; /* no "-0" */
    if (fabs(x) < 1e15 && x == floor(x)) {
        snprintf(buf, NUMBER_TEXT, "%.0f", x);
        return buf;
    }
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(buf, NUMBER_TEXT, "%.*g", digits, x);
        if (strtod(buf, NULL) == x)
            break;
    }
    return buf;
}

char *number_real(double x, char buf[NUMBER_TEXT])
{
    number_exact(x, buf);
    if (!strpbrk(buf, ".en"))
        strcat(buf, ".0");
    return buf;
}

/* Puts a comma between groups of three digits before the point. */
static void group_thousands(char buf[NUMBER_TEXT])
{
    size_t start = buf[0] == '-';
    size_t whole = strspn(buf + start, "0123456789");
    size_t commas = whole ? (whole - 1) / 3 : 0;
    size_t length = strlen(buf);
    if (length + commas >= NUMBER_TEXT)
        return;
    for (size_t i = 1; i <= commas; i++) {
        size_t at = start + whole - 3 * i;
        memmove(buf + at + 1, buf + at, length - at + i);
        buf[at] = ',';
    }
}

/*
 * The common case without printf, which takes a fifth of the time of a screen:
 * false when x is large or so near a tie that only exact arithmetic can round it.
 */
static bool fixed_digits(double x, int decimals, char buf[NUMBER_TEXT])
{
    char digits[16];
    int n = 0;
    if (decimals < 0 || decimals > SHOWN_DECIMALS || !(fabs(x) * powers[decimals] < 1e9))
        return false;
    double scaled = fabs(x) * powers[decimals], below = floor(scaled);
    if (fabs(scaled - below - 0.5) < 1e-5)
        return false;
    unsigned long left = (unsigned long)below + (scaled - below > 0.5);
    if (x < 0 && left)
        *buf++ = '-';
    for (; left || n <= decimals; left /= 10)
        digits[n++] = (char)('0' + left % 10);
    while (n > 0) {
        if (n == decimals)
            *buf++ = '.';
        *buf++ = digits[--n];
    }
    *buf = 0;
    return true;
}

char *number_people(double x, int decimals, char buf[NUMBER_TEXT])
{
    if (!isfinite(x) || fabs(x) >= 1e24) {
        snprintf(buf, NUMBER_TEXT, isnan(x) ? "?" : "%.3g", x);
        return buf;
    }
    if (!fixed_digits(x, decimals, buf))
        snprintf(buf, NUMBER_TEXT, "%.*f", decimals, x);
    if (buf[0] == '-' && strtod(buf, NULL) == 0)
        memmove(buf, buf + 1, strlen(buf));
    group_thousands(buf);
    return buf;
}

/*
 * True when x with this many decimals (of a percentage: two fewer) reads back to x.
 * A quotient of exact numbers is rounded as reading the digits would be.
 */
static bool reads_back(double x, bool percent, int decimals)
{
    char buf[2 * NUMBER_TEXT];
    int all = decimals + (percent ? 2 : 0);
    double digits = all < POWERS ? nearbyint(x * powers[all]) : (double)INFINITY;
    if (fabs(digits) < 0x1p50)
        return digits / powers[all] == x;
    snprintf(buf, sizeof buf, percent ? "%.*fe-2" : "%.*f", decimals, percent ? 100 * x : x);
    return strtod(buf, NULL) == x;
}

/* The fewest decimals from least on at which x, times 100 when percent, reads
 * back; a percentage is read by its decimal exponent, without rounding twice. */
static int decimals_needed(double x, bool percent, int least, int most)
{
    int decimals = least;
    while (decimals < most && !reads_back(x, percent, decimals))
        decimals++;
    return decimals;
}

/* A share as a percentage with these decimals, or by exponent when it would vanish. */
static char *share_text(double x, int decimals, char buf[NUMBER_TEXT])
{
    snprintf(buf, NUMBER_TEXT, "%.*f", decimals, 100 * x);
    if (x != 0 && strtod(buf, NULL) == 0)
        snprintf(buf, NUMBER_TEXT, "%.1e", 100 * x);
    else
        number_people(100 * x, decimals, buf);
    return strcat(buf, " %");
}

char *param_text(enum param_id id, double value, char buf[NUMBER_TEXT])
{
    const struct param_row *row = param_row(id);
    if (row->kind == KIND_SHARE)
        return share_text(value, decimals_needed(value, true, 0, SHOWN_DECIMALS), buf);
    int decimals = decimals_needed(value, false, row->decimals, SHOWN_DECIMALS);
    number_people(value, decimals, buf);
    if (value != 0 && fabs(value) < 5e-7)
        snprintf(buf, NUMBER_TEXT, "%.2e", value);
    return buf;
}

char *param_edit_text(enum param_id id, double value, char buf[NUMBER_TEXT])
{
    int decimals = decimals_needed(value, true, 0, EXACT_DECIMALS);
    if (param_row(id)->kind != KIND_SHARE || decimals == EXACT_DECIMALS)
        return number_exact(value, buf);
    snprintf(buf, NUMBER_TEXT, "%.*f%%", decimals, 100 * value);
    return buf;
}

/* A bound with the decimals it needs and separators. */
static char *bound_text(double x, char buf[NUMBER_TEXT])
{
    return number_people(x, decimals_needed(x, false, 0, 9), buf);
}

char *param_range_text(enum param_id id, char *buf, size_t size)
{
    const struct param_row *row = param_row(id);
    char low[NUMBER_TEXT], high[NUMBER_TEXT], least[NUMBER_TEXT], most[NUMBER_TEXT];
    bound_text(row->min, low);
    bound_text(row->max, high);
    bool counted = strncmp(row->unit, "money", 5) != 0 && strcmp(row->unit, "weight") != 0;
    if (row->kind == KIND_SHARE)
        snprintf(buf, size, "%s to %s (%s to %s)", low, high,
                 param_edit_text(id, row->min, least), param_edit_text(id, row->max, most));
    else
        snprintf(buf, size, counted ? "%s to %s %s" : "%s to %s (%s)", low, high, row->unit);
    return buf;
}

/*
 * Decimals of a percentage that keep two digits of what is left to nought or
 * to all: 99.9996 % must never read 100 %; what is nearer still is only bounded.
 */
static int share_decimals(double x, int least)
{
    double rest = fmin(fabs(x), fabs(1 - x));
    int decimals = least;
    if (x <= 0 || x >= 1 || rest >= 0.005)
        return least;
    while (decimals < SHOWN_DECIMALS && rest * 100 * pow(10, decimals) < 9.5)
        decimals++;
    return decimals;
}

static char *clock_text(double hours, char buf[NUMBER_TEXT])
{
    int minutes = (int)lround(fmod(hours, HOURS_PER_DAY) * 60) % (HOURS_PER_DAY * 60);
    snprintf(buf, NUMBER_TEXT, "%02d:%02d", minutes / 60, minutes % 60);
    return buf;
}

char *metric_text(enum metric_id id, double value, char buf[NUMBER_TEXT])
{
    const struct metric_row *row = metric_row(id);
    if (!isfinite(value))
        return number_people(value, 0, buf);
    if (row->notation == NOTATION_SHARE && value < 1 && 1 - value < ALMOST_ONE)
        return strcpy(buf, ">99.999999 %");
    if (row->notation == NOTATION_SHARE)
        return share_text(value, share_decimals(value, row->decimals), buf);
    if (row->notation == NOTATION_CLOCK)
        return clock_text(value, buf);
    if (fabs(value) < 1e-3 && value != 0 && row->decimals > 2)
        snprintf(buf, NUMBER_TEXT, "%.1e", value);
    else
        number_people(value, row->decimals, buf);
    return buf;
}

const char *unit_text(const char *unit, const char *currency, char *buf, size_t size)
{
    static const char money[] = "money";
    if (strncmp(unit, money, sizeof money - 1) != 0)
        return unit;
    snprintf(buf, size, "%s%s", currency, unit + sizeof money - 1);
    return buf;
}
