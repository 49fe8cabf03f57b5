/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/values.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/number.h"
#include "tui/canvas/canvas_text.h"
#include "tui/panes/pane_field.h"

enum { HOURS = 24, LEVELS = 8 };

static bool all_equal(const double *v, int count)
{
    for (int i = 1; i < count; i++)
        if (v[i] != v[0])
            return false;
    return true;
}

static int peak_hour(const double *v)
{
    int peak = 0;
    for (int i = 1; i < HOURS; i++)
        if (v[i] > v[peak])
            peak = i;
    return peak;
}

static int draw_right(struct canvas *c, struct rect r, enum role role, const char *text)
{
    canvas_figure(c, r.x, r.y, r.w, role, text);
    return text_width(text) < r.w ? text_width(text) : r.w;
}

/* A day as "flat", as 24 levels, or as the hours of its first peak. */
static int draw_day(struct canvas *c, struct rect r, enum role role, const double *v)
{
    char text[32];
    int peak = peak_hour(v), end = peak + 1;
    while (end < HOURS && v[end] == v[peak])
        end++;
    if (all_equal(v, HOURS))
        return draw_right(c, r, role, "flat");
    if (r.w < HOURS) {
        snprintf(text, sizeof text, "peak %02d-%02d h", peak, end);
        return draw_right(c, r, role, text);
    }
    for (int i = 0; i < HOURS; i++) {
        int level = (int)(v[i] / v[peak] * LEVELS + 0.5);
        canvas_put(c, r.x + r.w - HOURS + i, r.y, level_code(c, level), role);
    }
    return HOURS;
}

/* The first values that fit, and how many more there are. */
static void list_text(const double *v, int count, int width, char *text)
{
    char one[NUMBER_TEXT], more[16] = "";
    int n = 0;
    if (width > VALUES_TEXT - NUMBER_TEXT)
        width = VALUES_TEXT - NUMBER_TEXT;
    text[0] = 0;
    for (int i = 0; i < count; i++) {
        if (i + 1 < count)
            snprintf(more, sizeof more, " +%d", count - i - 1);
        else
            more[0] = 0;
        number_people(v[i], 0, one);
        if (i > 0 && n + 1 + (int)strlen(one) + (int)strlen(more) > width) {
            snprintf(text + n, (size_t)(VALUES_TEXT - n), " +%d", count - i);
            return;
        }
        n += snprintf(text + n, (size_t)(VALUES_TEXT - n), "%s%s", i ? " " : "", one);
    }
}

int values_draw(struct canvas *c, struct rect r, enum role role, const struct params *p,
                enum param_id id)
{
    const double *v = p->v + param_row(id)->slot;
    char text[VALUES_TEXT];
    if (id == PARAM_PROFILE)
        return draw_day(c, r, role, v);
    list_text(v, p->count[id], r.w, text);
    return draw_right(c, r, role, text);
}
