/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIXED_DECIMALS = 6 };

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
    if (decimals < 0 || decimals > FIXED_DECIMALS || !(fabs(x) * powers[decimals] < 1e9))
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

char *number_beside(double x, double other, int least, char buf[NUMBER_TEXT])
{
    double scale = pow(10, least);
    while (x != other && least < FIXED_DECIMALS &&
           nearbyint(x * scale) == nearbyint(other * scale)) {
        least++;
        scale *= 10;
    }
    return number_people(x, least, buf);
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

int number_decimals(double x, bool percent, int least, int most)
{
    int decimals = least;
    while (decimals < most && !reads_back(x, percent, decimals))
        decimals++;
    return decimals;
}
