/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/phrase.h"

int phrase_rows(struct canvas *c, const struct phrase *p, int width, int most)
{
    struct rect none = {0, 0, width, 0};
    int rows = width > 0 ? canvas_paragraph(c, none, p->role, p->full) : 1;
    return rows <= most && rows > 0 ? rows : 1;
}

/* The full length into several rows, or the longest that fits into one. */
static void draw_phrase(struct canvas *c, struct rect r, const struct phrase *p)
{
    const char *texts[4] = {p->full};
    int n = 1;
    if (*p->medium)
        texts[n++] = p->medium;
    if (*p->brief)
        texts[n++] = p->brief;
    if (r.h > 1)
        canvas_paragraph(c, r, p->role, p->full);
    else
        draw_fitting(c, r.x, r.y, r.w, p->role, texts);
}

int phrases_draw(struct canvas *c, struct rect r, const struct phrase *p, int count)
{
    int y = r.y, spare = r.h - count;
    for (int i = 0; i < count && y < r.y + r.h; i++) {
        int rows = phrase_rows(c, &p[i], r.w, 1 + (spare > 0 ? spare : 0));
        spare -= rows - 1;
        draw_phrase(c, (struct rect){r.x, y, r.w, rows}, &p[i]);
        y += rows;
    }
    return y - r.y;
}
