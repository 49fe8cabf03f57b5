/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: its lines from the scroll position on. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "tui/canvas/canvas_text.h"
#include "tui/panes/help_text.h"
#include "tui/panes/pane.h"

enum { LEFT = 24, NARROW = 56, INDENT = 2 };

static bool found_here(const struct app *a, const char *line)
{
    return a->search[0] && strcasestr(line, a->search);
}

static void draw_text(const struct app *a, struct canvas *c, struct rect r, char *line)
{
    char *tab = strchr(line, HELP_TAB);
    bool narrow = r.w < NARROW;
    if (line[0] == HELP_TITLE) {
        canvas_text(c, r.x, r.y, r.w, ROLE_TITLE, line + 1);
    } else if (tab) {
        int left = narrow ? (tab[1] ? INDENT : r.w) : LEFT;
        *tab = 0;
        canvas_text(c, r.x, r.y, left - 1, ROLE_KEY, line + 1);
        canvas_text(c, r.x + left, r.y, r.w - left, ROLE_TEXT, tab + 1);
        *tab = HELP_TAB;
    }
    if (found_here(a, line))
        canvas_role(c, r, ROLE_CURSOR);
}

static int scroll_most(const struct scene *s, struct rect inside)
{
    (void)s;
    int over = help_lines(inside.w) - inside.h;
    return over > 0 ? over : 0;
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct app *a = s->app;
    struct text all;
    int most = scroll_most(s, r), wish = a->scroll[PANE_HELP], y = 0;
    int skip = wish < most ? wish : most;
    text_init(&all);
    help_text(r.w, &all);
    for (char *line = all.data, *end; line && (end = strchr(line, '\n')) && y < r.h;
         line = end + 1) {
        *end = 0;
        if (skip-- <= 0)
            draw_text(a, c, (struct rect){r.x, r.y + y++, r.w, 1}, line);
    }
    text_free(&all);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    (void)s;
    snprintf(buf, size, "/ searches, Esc goes back");
}

const struct pane_ops pane_help = {
    .name = "help",
    .title = "Help",
    .min_w = 20,
    .min_h = 3,
    .draw = draw,
    .scroll_most = scroll_most,
    .subtitle = subtitle,
};
