/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen/tabs.h"

#include <stdio.h>

#include "engine/base/utf8.h"
#include "tui/canvas/canvas_text.h"

enum { GAP = 2, BRACKETS = 2, LEAST_NAME = 5, LABEL = NAME_TEXT * 4 };

/* The name of the scenario at an index of the deck, -1 the base, as it can be shown. */
static const char *label(const struct app *a, int index, char buf[LABEL])
{
    const struct deck *deck = &a->document.deck;
    const char *name = index == a->scenario ? a->now.name
                       : index < 0          ? deck->base.name
                                            : deck->variants[index].own.name;
    text_visible(*name ? name : "untitled", buf, LABEL);
    return buf;
}

static int name_width(const struct app *a, int index)
{
    char buf[LABEL];
    return text_width(label(a, index, buf));
}

/* Columns of a name of which others have at most so many: the present one stays whole as
 * long as it leaves half the room. */
static int tab_width(const struct app *a, int index, int most, int room)
{
    int width = name_width(a, index);
    bool whole = index == a->scenario && width <= room / 2;
    return whole || width < most ? width : most;
}

/* Columns of all tabs when no name takes more than most. */
static int all_columns(const struct app *a, int most, int room)
{
    int used = BRACKETS - GAP;
    for (int i = -1; i < a->document.deck.count; i++)
        used += GAP + tab_width(a, i, most, room);
    return used;
}

/* The columns that the longest names may take so that all tabs fit; 0 when none do. */
static int most_columns(const struct app *a, int width)
{
    int most = 0;
    for (int i = -1; i < a->document.deck.count; i++)
        most = name_width(a, i) > most ? name_width(a, i) : most;
    int longest = most;
    while (most >= LEAST_NAME && all_columns(a, most, width) > width)
        most--;
    return most >= LEAST_NAME || all_columns(a, longest, width) <= width ? most : 0;
}

static int draw_one(const struct app *a, struct canvas *c, int x, int y, int most, int index)
{
    char name[LABEL];
    bool present = index == a->scenario;
    int from = x;
    label(a, index, name);
    x += canvas_text(c, x, y, present, ROLE_STATUS, "[");
    x += canvas_text(c, x, y, most, ROLE_STATUS, name);
    return x + canvas_text(c, x, y, present, ROLE_STATUS, "]") - from;
}

/* "[Nairobi] and 7 others". */
static int draw_present(const struct app *a, struct canvas *c, int x, int y, int width)
{
    char others[32];
    int count = a->document.deck.count, from = x;
    snprintf(others, sizeof others, " +%d", count);
    int room = width - BRACKETS - text_width(others);
    x += draw_one(a, c, x, y, room > 0 ? room : 0, a->scenario);
    return x + canvas_text(c, x, y, from + width - x, ROLE_STATUS, others) - from;
}

int tabs_draw(const struct app *a, struct canvas *c, int x, int y, int width)
{
    char name[LABEL];
    int from = x, most = most_columns(a, width);
    if (a->document.deck.count == 0)
        return canvas_text(c, x, y, width, ROLE_STATUS, label(a, a->scenario, name));
    if (most == 0)
        return draw_present(a, c, x, y, width);
    for (int i = -1; i < a->document.deck.count; i++)
        x += draw_one(a, c, x, y, tab_width(a, i, most, width), i) + GAP;
    return x - GAP - from;
}
