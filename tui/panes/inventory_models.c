/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each model says, side by side, and where they part. */
#include <config.h>

#include "tui/panes/inventory_models.h"

#include <stdio.h>

#include "engine/advice/disagreement.h"
#include "engine/advice/verdict.h"
#include "tui/panes/draw.h"

enum { MARK = 2, GAP = 2, VERDICT = 8 };

/* A column of figures; the rightmost is given up first when room is short. */
static const struct model_column {
    const char *head;
    int width;
    enum metric_id metric;
} columns[] = {
    {"Need", 10, METRIC_NEED_WHOLE},
    {"Served at once", 14, METRIC_ACHIEVED},
    {"Ports", 10, METRIC_PORTS_NEED},
    {"Ports busy", 10, METRIC_PORTS_UTILISATION},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static int name_width(void)
{
    int width = 0;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        int w = text_width(model_row(m)->label);
        width = w > width ? w : width;
    }
    return width;
}

static int columns_that_fit(int width)
{
    int room = width - MARK - name_width() - GAP - VERDICT;
    int count = 0;
    while (count < COLUMNS && room >= columns[count].width + GAP)
        room -= columns[count++].width + GAP;
    return count;
}

static char *cell_text(const struct results *r, enum metric_id id, char buf[NUMBER_TEXT])
{
    if (id == METRIC_PORTS_NEED && result_ok(r, id))
        return number_people(round_up(r->v[id]), 0, buf);
    return metric_shown(r, id, buf);
}

void inventory_models_head(const struct answers *k, struct canvas *c, struct rect r)
{
    int count = columns_that_fit(r.w), x = r.x + MARK + name_width() + GAP;
    (void)k;
    canvas_text(c, r.x + MARK, r.y, name_width(), ROLE_DIM, "Model");
    for (int i = 0; i < count; x += columns[i++].width + GAP)
        canvas_figure(c, x, r.y, columns[i].width, ROLE_DIM, columns[i].head);
    canvas_text(c, x, r.y, r.x + r.w - x, ROLE_DIM, "Verdict");
}

/* "stock short" when the ports are enough, and the other way round; a model that sees
 * the queue asks for either. */
static const char *short_word(const struct params *p, const struct results *r)
{
    bool stock = plan_lacks(p, r, METRIC_NEED_WHOLE) > 0;
    bool ports = plan_lacks(p, r, METRIC_PORTS_NEED) > 0;
    if (result_ok(r, METRIC_OUTSTANDING) || stock == ports ||
        !result_ok(r, METRIC_PORTS_NEED))
        return "short";
    return stock ? "stock short" : "ports short";
}

/* The verdict in a word or two, or in a word where these have no room. */
static enum tone word_of(const struct params *p, const struct results *r, int room,
                         const char **word)
{
    char sentence[512];
    enum tone tone = verdict(p, r, sentence, sizeof sentence);
    *word = tone == TONE_GOOD ? "enough" : tone == TONE_BAD ? short_word(p, r) : "-";
    if (text_width(*word) + MARK > room && tone == TONE_BAD)
        *word = "short";
    return tone;
}

static void draw_model(const struct answers *k, struct canvas *c, struct rect line,
                       enum model_id m)
{
    const struct results *r = &k->results[m];
    bool chosen = m == k->of.model;
    int count = columns_that_fit(line.w), x = line.x + MARK + name_width() + GAP;
    char figure[NUMBER_TEXT];
    const char *word;
    enum tone tone = word_of(&k->of.scenario.params, r, line.x + line.w - x, &word);
    if (chosen)
        canvas_glyph(c, line.x, line.y, GLYPH_SELECTED, ROLE_STRONG);
    canvas_text(c, line.x + MARK, line.y, name_width(), chosen ? ROLE_STRONG : ROLE_TEXT,
                model_row(m)->label);
    for (int i = 0; i < count; x += columns[i++].width + GAP)
        canvas_figure(c, x, line.y, columns[i].width, ROLE_TEXT,
                      cell_text(r, columns[i].metric, figure));
    draw_tone(c, x, line.y, line.x + line.w - x, tone, word);
}

void inventory_models(const struct answers *k, struct canvas *c, struct rect r)
{
    for (enum model_id m = 0; m < MODEL_COUNT && (int)m < r.h; m++)
        draw_model(k, c, (struct rect){r.x, r.y + (int)m, r.w, 1}, m);
}

int inventory_models_height(const struct answers *k, struct canvas *c, int width)
{
    (void)k, (void)c, (void)width;
    return MODEL_COUNT > 1 ? MODEL_COUNT : 0;
}

static bool parting(const struct answers *k, char *buf, size_t size)
{
    return models_disagreement(&k->of.scenario.params, k->results, k->of.model, buf, size);
}

void inventory_parting(const struct answers *k, struct canvas *c, struct rect r)
{
    char sentence[256];
    if (!parting(k, sentence, sizeof sentence))
        return;
    canvas_glyph(c, r.x, r.y, GLYPH_WARNING, ROLE_WARNING);
    canvas_paragraph(c, (struct rect){r.x + MARK, r.y, r.w - MARK, r.h}, ROLE_WARNING,
                     sentence);
}

int inventory_parting_height(const struct answers *k, struct canvas *c, int width)
{
    char sentence[256];
    if (!parting(k, sentence, sizeof sentence))
        return 0;
    return canvas_paragraph(c, (struct rect){0, 0, width - MARK, 0}, ROLE_WARNING, sentence);
}
