/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The repairs on offer, then what the figures say, in words, the verdict first. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/advice/advise.h"
#include "engine/base/clamp.h"
#include "tui/command/command.h"
#include "tui/command/keymap.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"
#include "tui/state/selection.h"

enum { WORD = 8, BRIEF_W = 40, LEAST_TITLE_H = 8 };

/* What is said beside the repairs, which have rows of their own. */
struct sentences {
    int count;
    const struct advice *at[ADVICE_MAX];
};

static struct sentences sentences_of(const struct scene *scene)
{
    const struct answers *k = scene->shown;
    struct sentences s = {0};
    for (int i = 0; i < k->advice_count && (k->advice[i].told || scene->app->all_advice); i++)
        if (k->repair_count == 0 || strncmp(k->advice[i].id, "fix.", 4) != 0)
            s.at[s.count++] = &k->advice[i];
    return s;
}

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
static int last_first(const struct sentences *s, struct canvas *c, struct rect r, int gap)
{
    int first = s->count - 1, used = 0;
    for (; first > 0; first--) {
        used += lines_of(c, s->at[first], r.w) + gap;
        if (used + lines_of(c, s->at[first - 1], r.w) > r.h)
            break;
    }
    return first > 0 ? first : 0;
}

static int all_lines(const struct sentences *s, struct canvas *c, int width, int gap)
{
    int lines = -gap;
    for (int i = 0; i < s->count; i++)
        lines += lines_of(c, s->at[i], width) + gap;
    return lines;
}

/* Repairs that have a row at the same time. */
static int repair_rows(const struct answers *k, struct rect r)
{
    return k->repair_count < 1 ? 0 : clamp(k->repair_count, 1, r.h > 3 ? r.h / 2 : 1);
}

static bool titled(struct rect r)
{
    return r.h >= LEAST_TITLE_H;
}

/* Rows of the repairs with their title and the empty row below. */
static int repairs_height(const struct answers *k, struct rect r)
{
    int rows = repair_rows(k, r);
    return rows + (rows > 0 && titled(r) ? 2 : 0);
}

static void draw_repair(const struct scene *s, struct canvas *c, struct rect line, int i)
{
    const struct answers *k = s->shown;
    const struct scenario *of = &k->of.scenario;
    bool marked = i == clamp(s->app->repair, 0, k->repair_count - 1);
    char text[REPAIR_TEXT];
    repair_text(&k->repairs[i], &of->params, of->currency, text);
    canvas_text(c, line.x + 2, line.y, line.w - 2, ROLE_STRONG, text);
    if (!marked)
        return;
    canvas_glyph(c, line.x, line.y, GLYPH_SELECTED, ROLE_STRONG);
    if (focus_now(s->app) == PANE_ADVICE && !s->app->list.open)
        canvas_role(c, line, ROLE_CURSOR);
}

static const char *const *heads(const struct answers *k)
{
    static const char *const repairs[] = {
        "Each of these repairs the plan; Enter makes the marked one:",
        "Enter makes the marked repair:", "Repairs:", NULL};
    static const char *const sure[] = {
        "With this the plan is enough by every model; Enter makes it so:",
        "Enter makes it enough by all:", "To be sure:", NULL};
    return repair_makes_sure(&k->repairs[0]) ? sure : repairs;
}

static void draw_repairs(const struct scene *s, struct canvas *c, struct rect r)
{
    int rows = repair_rows(s->shown, r), last = s->shown->repair_count - rows;
    int first = clamp(s->app->repair - rows + 1, 0, last > 0 ? last : 0), y = r.y;
    if (rows == 0)
        return;
    if (titled(r))
        draw_fitting(c, r.x, y++, r.w, ROLE_DIM, heads(s->shown));
    for (int i = 0; i < rows; i++)
        draw_repair(s, c, (struct rect){r.x, y + i, r.w, 1}, first + i);
}

/* What the repairs leave to the sentences. */
static struct rect below_repairs(const struct answers *k, struct rect r)
{
    int height = repairs_height(k, r);
    return (struct rect){r.x, r.y + height, r.w, r.h - height};
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    if (!answers_have(k, PART_BIT(ADVICE) | PART_BIT(REPAIRS))) {
        draw_pending(c, r);
        return;
    }
    struct sentences all = sentences_of(s);
    draw_repairs(s, c, r);
    r = below_repairs(k, r);
    int y = r.y, gap = all_lines(&all, c, r.w, 1) <= r.h;
    int last = last_first(&all, c, r, gap), wish = s->app->scroll[PANE_ADVICE];
    int first = wish < last ? wish : last;
    for (int i = first; i < all.count && y < r.y + r.h; i++) {
        draw_one(c, r, y, all.at[i]);
        y += lines_of(c, all.at[i], r.w) + gap;
    }
}

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(ADVICE) | PART_BIT(REPAIRS);
}

static int scroll_most(const struct scene *s, struct rect inside)
{
    struct sentences all = sentences_of(s);
    struct rect r = below_repairs(s->shown, (struct rect){0, 0, inside.w, inside.h});
    struct canvas none = {0};
    bool gaps = all_lines(&all, &none, r.w, 1) <= r.h;
    return last_first(&all, &none, r, gaps);
}

/* "random charging, 12 of 19 sentences, a shows all". */
static void subtitle(const struct scene *s, char *buf, size_t size)
{
    const struct answers *k = s->shown;
    int told = advice_told(k->advice, k->advice_count);
    char name[16], model[PHRASE_TEXT];
    const char *key = key_label(keymap_key(CMD_ALL_ADVICE, IN_ADVICE, 0), name);
    model_and_blind_spot(k->of.model, model, sizeof model);
    if (s->app->all_advice || told == k->advice_count)
        snprintf(buf, size, "%s, all %d sentences", model, k->advice_count);
    else
        snprintf(buf, size, "%s, %d of %d sentences, %s shows all", model, told,
                 k->advice_count, key);
}

const struct pane_ops pane_advice = {
    .name = "advice",
    .title = "Advice",
    .min_w = 20,
    .min_h = 2,
    .parts = parts,
    .draw = draw,
    .scroll_most = scroll_most,
    .subtitle = subtitle,
};
