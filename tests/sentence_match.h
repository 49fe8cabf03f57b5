/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences read back: their figures as numbers, and whether one and many agree. */
#ifndef SWAPDECK_SENTENCE_MATCH_H
#define SWAPDECK_SENTENCE_MATCH_H

#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { FIGURES_MAX = 16 };

/* A number as printed: what it stands for lies within half of its last digit. */
struct figure {
    double value, half;
    char bound; /* '<' or '>' before it, else 0 */
    bool one;   /* printed as "1" */
};

/* Reads a figure and returns its length; 0 when there is none. */
static inline size_t read_figure(const char *text, struct figure *f)
{
    char digits[64];
    size_t n = 0, used = 0, decimals = 0;
    bool point = false;
    f->bound = *text == '<' || *text == '>' ? *text : 0;
    used = f->bound != 0;
    if (text[used] == '-')
        digits[n++] = text[used++];
    for (; n + 1 < sizeof digits; used++) {
        char c = text[used];
        bool inside = isdigit((unsigned char)text[used + 1]) != 0;
        if (c == ',' && inside)
            continue;
        if (!isdigit((unsigned char)c) && !(c == '.' && inside && !point))
            break;
        decimals += point;
        point = point || c == '.';
        digits[n++] = c;
    }
    digits[n] = 0;
    f->value = strtod(digits, NULL);
    f->half = 0.5 * pow(10, -(double)decimals);
    f->one = strcmp(digits, "1") == 0;
    return n > 0 && isdigit((unsigned char)digits[n - 1]) ? used : 0;
}

/* The place after the chosen half of "{one|many}", and whether the text begins with it. */
static inline bool plural(const char **pattern, const char **text, bool one)
{
    const char *bar = strchr(*pattern, '|'), *close = strchr(*pattern, '}');
    const char *from = one ? *pattern + 1 : bar + 1;
    size_t n = (size_t)((one ? bar : close) - from);
    if (strncmp(*text, from, n) != 0)
        return false;
    *pattern = close + 1;
    *text += n;
    return true;
}

/*
 * True when the whole text has this form: "#" is a figure, which f gets in turn, "@" any
 * words, "{one|many}" what agrees with the figure before it, all else itself.
 */
static inline bool match_from(const char *pattern, const char *text, struct figure *f, int n)
{
    for (; *pattern;) {
        size_t used;
        if (*pattern == '@') {
            for (; *text; text++)
                if (match_from(pattern + 1, text, f, n))
                    return true;
            return pattern[1] == 0;
        }
        if (*pattern == '#') {
            if (n >= FIGURES_MAX || (used = read_figure(text, &f[n])) == 0)
                return false;
            n++;
            pattern++;
            text += used;
        } else if (*pattern == '{') {
            if (n == 0 || !plural(&pattern, &text, f[n - 1].one))
                return false;
        } else if (*pattern++ != *text++) {
            return false;
        }
    }
    return *text == 0;
}

static inline bool match(const char *pattern, const char *text, struct figure *f)
{
    return match_from(pattern, text, f, 0);
}

/* True when the figure may stand for the number. */
static inline bool agrees(const struct figure *f, double x)
{
    if (f->bound == '<')
        return x >= 0 && x <= f->value;
    if (f->bound == '>')
        return x >= f->value;
    return fabs(x - f->value) <= f->half * (1 + 1e-6) + 1e-9 * fabs(x);
}

/* The same for a share that is printed as a percentage. */
static inline bool agrees_share(const struct figure *f, double share)
{
    return agrees(f, 100 * share);
}

#endif
