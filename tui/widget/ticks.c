/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/widget/ticks.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/canvas/canvas_text.h"

enum { LEAST_TICKS = 3, MOST_DECIMALS = 9 };

/* A step is mantissa x 10^exponent; multiples of it are computed from whole
 * numbers, so that a tick is the double nearest to its decimal. */
struct step {
    int mantissa, exponent;
    double first, last; /* multiples that lie inside the range */
};

static double multiple(const struct step *s, double i)
{
    double whole = i * s->mantissa;
    return s->exponent < 0 ? whole / pow(10, -s->exponent) : whole * pow(10, s->exponent);
}

/* Counts the multiples inside the range; a rounding error outside is inside. */
static int count_inside(struct step *s, double from, double to)
{
    double size = multiple(s, 1), slack = 1e-9;
    s->first = ceil(from / size - slack);
    s->last = floor(to / size + slack);
    if (!(fabs(s->first) < 1e15 && fabs(s->last) < 1e15))
        return 0;
    double count = s->last - s->first + 1;
    return count > CHART_TICKS ? CHART_TICKS + 1 : count > 0 ? (int)count : 0;
}

/* Smaller is better: far from the wish is bad, too few is worse. */
static int badness(int count, int want)
{
    int least = want < LEAST_TICKS ? want : LEAST_TICKS;
    if (count == 0 || count > CHART_TICKS)
        return 1000;
    return abs(count - want) + (count < least ? 100 * (least - count) : 0);
}

int chart_ticks(double from, double to, int want, bool whole, double tick[CHART_TICKS],
                int *decimals)
{
    static const struct step order[] = {
        {.mantissa = 1}, {.mantissa = 2}, {.mantissa = 5}, {.mantissa = 25, .exponent = -1},
    };
    struct step best = {0};
    int best_count = 0, top, best_badness = 1000;
    *decimals = 0;
    if (!(from < to) || !isfinite(to - from) || want < 1)
        return 0;
    top = (int)floor(log10(to - from)) + 1;
    for (int i = 0; i < 4; i++)
        for (int e = top; e > top - 4; e--) {
            struct step s = order[i];
            s.exponent += e;
            int count = whole && s.exponent < 0 ? 0 : count_inside(&s, from, to);
            int bad = badness(count, want);
            if (bad < best_badness) {
                best_badness = bad;
                best = s;
                best_count = count;
            }
        }
    for (int i = 0; i < best_count; i++)
        tick[i] = multiple(&best, best.first + i);
    *decimals = best_count && best.exponent < 0 ? -best.exponent : 0;
    return best_count;
}

/* Large round figures lose their noughts: what they are divided by, as a power. */
static int thousands(const struct ticks *t)
{
    double most = 0;
    for (int i = 0; i < t->count; i++)
        most = fmax(most, fabs(t->at[i]));
    return most >= 1e9 ? 9 : most >= 1e6 ? 6 : most >= 1e5 ? 3 : 0;
}

/* Decimals that keep every label exact once it is divided by 10^power. */
static int scaled_decimals(const struct ticks *t, int power, int decimals)
{
    if (decimals > 0 || power == 0)
        return decimals + power;
    for (int i = 0; i < t->count; i++)
        while (decimals < power && fmod(t->at[i], pow(10, power - decimals)) != 0)
            decimals++;
    return decimals;
}

static void write_label(char label[NUMBER_TEXT], double value, int power, int decimals)
{
    static const char suffix[] = {0, 'k', 'M', 'G'};
    if (decimals > MOST_DECIMALS) {
        snprintf(label, NUMBER_TEXT, "%g", value);
        return;
    }
    number_people(value / pow(10, power), decimals, label);
    size_t n = strlen(label);
    if (n + 2 <= NUMBER_TEXT && value != 0) {
        label[n] = suffix[power / 3];
        label[n + 1] = 0;
    }
}

static void write_share(char label[NUMBER_TEXT], double value, int decimals)
{
    number_people(100 * value, decimals > 2 ? decimals - 2 : 0, label);
    size_t n = strlen(label);
    snprintf(label + n, NUMBER_TEXT - n, "%%");
}

static void write_any(char label[NUMBER_TEXT], const struct ticks *t, double value,
                      int decimals)
{
    if (t->share)
        write_share(label, value, decimals);
    else
        write_label(label, value, t->power, decimals);
}

/* An end of the axis that is no tick, when the labels' precision holds it. */
static void write_end(char label[NUMBER_TEXT], const struct ticks *t, double value)
{
    double scaled = value * pow(10, t->decimals - t->power);
    label[0] = 0;
    for (int i = 0; i < t->count; i++)
        if (fabs(t->at[i] - value) <= 1e-9 * fabs(value))
            return;
    if (t->count > 0 && fabs(scaled - nearbyint(scaled)) <= 1e-9 * fabs(scaled))
        write_any(label, t, value, t->decimals);
}

void ticks_replace(struct ticks *t, int i, double value)
{
    char same[NUMBER_TEXT];
    t->at[i] = value;
    write_any(t->label[i], t, value, t->decimals + 1);
    write_any(same, t, value, t->decimals);
    double unit = pow(10, t->power - t->decimals);
    if (fabs(nearbyint(value / unit) * unit - value) <= 1e-9 * fabs(value))
        memcpy(t->label[i], same, sizeof same);
    int width = text_width(t->label[i]);
    t->widest = width > t->widest ? width : t->widest;
}

void ticks_make(struct ticks *t, const struct chart_axis *axis, double from, double to,
                int want)
{
    int decimals;
    t->count = chart_ticks(from, to, want, axis->whole, t->at, &decimals);
    t->share = axis->share;
    t->power = t->share ? 0 : thousands(t);
    t->decimals = scaled_decimals(t, t->power, decimals);
    t->widest = 0;
    for (int i = 0; i < t->count; i++) {
        write_any(t->label[i], t, t->at[i], t->decimals);
        int width = text_width(t->label[i]);
        t->widest = width > t->widest ? width : t->widest;
    }
    write_end(t->from, t, from);
    write_end(t->to, t, to);
}
