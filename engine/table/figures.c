/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/table/figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Less than a thousandth of a percent is missing. */
#define ALMOST_ONE 0.99999

enum { SHOWN_DECIMALS = 6, EXACT_DECIMALS = 17, SHARE_DECIMALS = 3 };

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
 * Decimals of a percentage that keep a digit of what is left to nought or to all:
 * 99.95 % must never read 100 %. Without end where a thousandth of a percent has none.
 */
static int share_decimals(double x, int least)
{
    double rest = 100 * fmin(fabs(x), fabs(1 - fabs(x)));
    int decimals = least;
    if (x == 0 || fabs(x) >= 1)
        return least;
    while (decimals <= SHARE_DECIMALS && rest * pow(10, decimals) < 0.95)
        decimals++;
    return decimals;
}

/* A computed share to the digit that matters; what is nearer to nought or all than a
 * thousandth of a percent is told as that. */
static char *share_figure(double x, int least, char buf[NUMBER_TEXT])
{
    int decimals = share_decimals(x, least);
    if (decimals > SHARE_DECIMALS && x < 0)
        return strcpy(buf, x > -0.5 ? ">-0.001 %" : "<-99.999 %");
    if (decimals > SHARE_DECIMALS)
        return strcpy(buf, x < 0.5 ? "<0.001 %" : ">99.999 %");
    if (x == 0 || fabs(x) == 1)
        decimals = 0;
    return share_text(x, decimals, buf);
}

/*
 * A share of swaps that are served or that wait. Nearly all that were well are told as
 * such, whether or not rounding made them all; nearly none of them are none.
 */
static char *service_figure(double x, enum better better, int least, char buf[NUMBER_TEXT])
{
    double well = better == BETTER_MORE ? x : 1 - x;
    if (well > ALMOST_ONE && well <= 1)
        return strcpy(buf, better == BETTER_MORE ? ">99.999 %" : "<0.001 %");
    if (well >= 0 && well < 1 - ALMOST_ONE)
        return strcpy(buf, better == BETTER_MORE ? "0 %" : "100 %");
    return share_figure(x, least, buf);
}

char *swaps_text(double share, bool least, char buf[NUMBER_TEXT])
{
    char figure[NUMBER_TEXT];
    if (share > ALMOST_ONE)
        return strcpy(buf, share < 1 ? "nearly all swaps" : "all swaps");
    snprintf(buf, NUMBER_TEXT, "%s%.20s of swaps", least ? "at least " : "",
             share_figure(share, 1, figure));
    return buf;
}

/* Whole minutes, "4 h 24 min"; what is shorter is told as less than one. */
static char *duration_text(double hours, char buf[NUMBER_TEXT])
{
    double minutes = round(fabs(hours) * 60);
    char figure[NUMBER_TEXT];
    const char *sign = hours < 0 ? "-" : "";
    if (hours != 0 && minutes < 1)
        return strcpy(buf, "<1 min");
    if (minutes < 60)
        snprintf(buf, NUMBER_TEXT, "%s%.0f min", sign, minutes);
    else
        snprintf(buf, NUMBER_TEXT, "%s%.30s h %.0f min", sign,
                 number_people(floor(minutes / 60), 0, figure), fmod(minutes, 60));
    return buf;
}

static char *clock_text(double hours, char buf[NUMBER_TEXT])
{
    int minutes = (int)lround(fmod(hours, HOURS_PER_DAY) * 60) % (HOURS_PER_DAY * 60);
    snprintf(buf, NUMBER_TEXT, "%02d:%02d", minutes / 60, minutes % 60);
    return buf;
}

/* What is too small for its digits is told as less than the last of them: "<0.001". */
static char *plain_figure(double value, int decimals, char buf[NUMBER_TEXT])
{
    char least[NUMBER_TEXT];
    number_people(value, decimals, buf);
    if (value != 0 && strtod(buf, NULL) == 0)
        snprintf(buf, NUMBER_TEXT, "%s%.40s", value < 0 ? ">-" : "<",
                 number_people(pow(10, -decimals), decimals, least));
    return buf;
}

char *metric_text(enum metric_id id, double value, char buf[NUMBER_TEXT])
{
    const struct metric_row *row = metric_row(id);
    if (!isfinite(value))
        return number_people(value, 0, buf);
    if (row->notation == NOTATION_SHARE && strncmp(row->key, "service.", 8) == 0)
        return service_figure(value, row->better, row->decimals, buf);
    if (row->notation == NOTATION_SHARE)
        return share_figure(value, row->decimals, buf);
    if (row->notation == NOTATION_DURATION)
        return duration_text(value, buf);
    if (row->notation == NOTATION_CLOCK)
        return clock_text(value, buf);
    return plain_figure(value, row->decimals, buf);
}

char *share_beside(double value, double other, char buf[NUMBER_TEXT])
{
    char wanted[NUMBER_TEXT];
    int decimals = 1;
    metric_text(METRIC_ACHIEVED, value, buf);
    param_text(PARAM_SERVICE_LEVEL, other, wanted);
    while (value != other && decimals <= SHOWN_DECIMALS &&
           strtod(buf, NULL) == strtod(wanted, NULL))
        share_text(value, decimals++, buf);
    return buf;
}

char *amount_text(double n, char buf[NUMBER_TEXT])
{
    bool whole = fabs(n - round(n)) < 1e-9 * fmax(1, fabs(n));
    return number_people(n, whole ? 0 : fabs(n) < 10 ? 2 : 1, buf);
}

char *count_text(double n, const char *one, const char *many, char *buf, size_t size)
{
    char figure[NUMBER_TEXT];
    amount_text(n, figure);
    snprintf(buf, size, "%s %s", figure, strcmp(figure, "1") == 0 ? one : many);
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

const char *param_unit_text(enum param_id id, double value, const char *currency, char *buf,
                            size_t size)
{
    const struct param_row *row = param_row(id);
    return value == 1 && row->one ? row->one : unit_text(row->unit, currency, buf, size);
}
