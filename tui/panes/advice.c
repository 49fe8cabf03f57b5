/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures say, in words, gravest first. */
#include <config.h>

#include <stdio.h>

#include "tui/panes/draw.h"
#include "tui/panes/pane.h"

enum { WORD = 8, BRIEF_W = 40 };

/* Columns before the sentences: glyph and word, in narrow panes the glyph alone. */
static int margin(int width)
{
    return width < BRIEF_W ? 2 : 2 + WORD;
}

static int lines_of(struct canvas *c, const struct advice *one, int width)
{
    struct rect none = {0, 0, width - margin(width), 0};
    return canvas_paragraph(c, none, ROLE_TEXT, one->text);
}

static void draw_one(struct canvas *c, struct rect r, int y, const struct advice *one)
{
    int indent = margin(r.w);
    int lines = r.y + r.h - y;
    canvas_glyph(c, r.x, y, tone_glyph(one->tone), tone_role(one->tone));
    if (indent > 2)
        canvas_text(c, r.x + 2, y, WORD - 1, tone_role(one->tone), tone_word(one->tone));
    canvas_paragraph(c, (struct rect){r.x + indent, y, r.w - indent, lines}, ROLE_TEXT,
                     one->text);
}

/* The sentence from which on all the rest fit. */
static int last_first(const struct answers *k, struct canvas *c, struct rect r, int gap)
{
    int first = k->advice_count - 1, used = 0;
    for (; first > 0; first--) {
        used += lines_of(c, &k->advice[first], r.w) + gap;
        if (used + lines_of(c, &k->advice[first - 1], r.w) > r.h)
            break;
    }
    return first > 0 ? first : 0;
}

static int all_lines(const struct answers *k, struct canvas *c, int width, int gap)
{
    int lines = -gap;
    for (int i = 0; i < k->advice_count; i++)
        lines += lines_of(c, &k->advice[i], width) + gap;
    return lines;
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    if (!answers_have(k, PART_BIT(ADVICE))) {
        draw_pending(c, r);
        return;
    }
    int y = r.y, gap = all_lines(k, c, r.w, 1) <= r.h;
    int last = last_first(k, c, r, gap), wish = s->app->scroll[PANE_ADVICE];
    int first = wish < last ? wish : last;
    for (int i = first; i < k->advice_count && y < r.y + r.h; i++) {
        draw_one(c, r, y, &k->advice[i]);
        y += lines_of(c, &k->advice[i], r.w) + gap;
    }
}

static unsigned parts(struct rect r)
{
    (void)r;
    return PART_BIT(ADVICE);
}

static int scroll_most(const struct scene *s, struct rect inside)
{
    const struct answers *k = s->shown;
    struct canvas none = {0};
    int width = inside.w;
    bool all = all_lines(k, &none, width, 1) <= inside.h;
    return last_first(k, &none, (struct rect){0, 0, width, inside.h}, all);
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    snprintf(buf, size, "%s, %d sentences", model_row(k->of.model)->label,
             k->advice_count);
}

const struct pane_ops pane_advice = {
    .name = "advice", .title = "Advice", .min_w = 20, .min_h = 2,
    .parts = parts, .draw = draw, .scroll_most = scroll_most, .subtitle = subtitle,
};
