/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double ALMOST_ONE = 5e-9; /* six decimals of a percentage would read 100 */

enum { SHOWN_DECIMALS = 6, EXACT_DECIMALS = 17 };

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
        return share_text(value, number_decimals(value, true, 0, SHOWN_DECIMALS), buf);
    int decimals = number_decimals(value, false, row->decimals, SHOWN_DECIMALS);
    number_people(value, decimals, buf);
    if (value != 0 && fabs(value) < 5e-7)
        snprintf(buf, NUMBER_TEXT, "%.2e", value);
    return buf;
}

char *param_edit_text(enum param_id id, double value, char buf[NUMBER_TEXT])
{
    int decimals = number_decimals(value, true, 0, EXACT_DECIMALS);
    if (param_row(id)->kind != KIND_SHARE || decimals == EXACT_DECIMALS)
        return number_exact(value, buf);
    snprintf(buf, NUMBER_TEXT, "%.*f%%", decimals, 100 * value);
    return buf;
}

/* A bound with the decimals it needs and separators. */
static char *bound_text(double x, char buf[NUMBER_TEXT])
{
    return number_people(x, number_decimals(x, false, 0, 9), buf);
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
