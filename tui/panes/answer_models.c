/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/panes/answer_models.h"

#include <math.h>
#include <stdio.h>

#include "engine/advice/verdict.h"
#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/widget/bar.h"

enum {
    MARK = 3,
    GAP = 2,
    NEED = 17,
    VERDICT = 20,
    LEAST_VERDICT = 10,
    SHARE = 9,
    LEAST_BAR = 10
};

/* The i-th model to be shown: the judge, then the others in their order, those that see
 * most of the day and the hub first. */
static enum model_id shown_model(const struct answers *k, int i)
{
    enum model_id judge = k->of.model;
    if (i == 0)
        return judge;
    for (int m = MODEL_COUNT - 1; m >= 0; m--)
        if (m != (int)judge && --i == 0)
            return (enum model_id)m;
    return judge;
}

static int widest(const char *(*text)(enum model_id))
{
    int width = 0;
    for (enum model_id m = 0; m < MODEL_COUNT; m++) {
        int w = text_width(text(m));
        width = w > width ? w : width;
    }
    return width;
}

static const char *label(enum model_id m)
{
    return model_row(m)->label;
}

static enum tone finding(const struct answers *k, enum model_id m)
{
    char sentence[512];
    return verdict(&k->of.scenario.params, &k->results[m], sentence, sizeof sentence);
}

static char *need_text(const struct answers *k, enum model_id m, char buf[NUMBER_TEXT + 8])
{
    char need[NUMBER_TEXT];
    const struct results *r = &k->results[m];
    metric_shown(r, METRIC_NEED_WHOLE, need);
    snprintf(buf, NUMBER_TEXT + 8, result_ok(r, METRIC_NEED_WHOLE) ? "%s needed" : "%s", need);
    return buf;
}

static const char *unit_word(double n, const char *one, const char *many)
{
    return n == 1 ? one : many;
}

/* "90 to spare", "32 short", "5 ports short", "none is enough", "-". */
static void verdict_text(const struct answers *k, enum model_id m, char *buf, size_t size)
{
    const struct params *p = &k->of.scenario.params;
    const struct results *r = &k->results[m];
    double batteries = plan_lacks(p, r, METRIC_NEED_WHOLE);
    double ports = plan_lacks(p, r, METRIC_PORTS_NEED);
    char figure[NUMBER_TEXT];
    double spare = param_get(p, PARAM_BATTERIES) - r->v[METRIC_NEED_WHOLE];
    switch (finding(k, m)) {
    case TONE_GOOD:
        snprintf(buf, size, "%s to spare", number_people(spare, 0, figure));
        break;
    case TONE_BAD:
        if (batteries > 0)
            snprintf(buf, size, "%s short", number_people(batteries, 0, figure));
        else if (ports > 0)
            snprintf(buf, size, "%s %s short", number_people(ports, 0, figure),
                     unit_word(ports, "port", "ports"));
        else
            snprintf(buf, size, "no number helps");
        break;
    default:
        snprintf(buf, size, "-");
    }
}

static void draw_bar(struct canvas *c, int x, int y, int width, double achieved, double wanted)
{
    struct bar_part parts[] = {
        {.value = achieved, .role = ROLE_BAR_CIRCULATING, .letter = '='},
        {.value = 1 - achieved, .role = ROLE_BAR_SURPLUS, .letter = '.'},
    };
    bar_stacked(c, x, y, width, 1, parts, 2, wanted);
}

/* The share served beside the share wanted, which the bar marks. */
static void draw_share(const struct answers *k, struct canvas *c, struct rect r,
                       enum model_id m)
{
    const struct results *now = &k->results[m];
    double wanted = answers_param(k, PARAM_SERVICE_LEVEL), achieved = now->v[METRIC_ACHIEVED];
    char figure[NUMBER_TEXT];
    if (!result_ok(now, METRIC_ACHIEVED)) {
        canvas_figure(c, r.x, r.y, SHARE, ROLE_DIM, "-");
        return;
    }
    canvas_figure(c, r.x, r.y, SHARE, ROLE_TEXT, share_beside(achieved, wanted, figure));
    int x = r.x + SHARE + GAP, width = r.x + r.w - x;
    if (width >= LEAST_BAR)
        draw_bar(c, x, r.y, width, achieved, wanted);
}

/* A column of this width at *x while it and those after it have room; moves *x on. */
static bool column(int *x, int end, int width, int after)
{
    if (end - *x < width + GAP + after)
        return false;
    *x += width + GAP;
    return true;
}

static void draw_model(const struct answers *k, struct canvas *c, struct rect r, int i)
{
    enum model_id m = shown_model(k, i);
    int name = widest(label), sees = widest(model_sees_text);
    int x = r.x + MARK, end = r.x + r.w;
    char need[NUMBER_TEXT + 8], words[64];
    enum role role = i == 0 ? ROLE_STRONG : ROLE_TEXT;
    if (i == 0 && r.w > MARK)
        canvas_glyph(c, r.x + 1, r.y, GLYPH_SELECTED, ROLE_STRONG);
    if (column(&x, end, name, LEAST_VERDICT))
        canvas_text(c, x - name - GAP, r.y, name, role, label(m));
    if (column(&x, end, sees, NEED + VERDICT + GAP))
        canvas_text(c, x - sees - GAP, r.y, sees, ROLE_DIM, model_sees_text(m));
    if (column(&x, end, NEED, LEAST_VERDICT))
        canvas_figure(c, x - NEED - GAP, r.y, NEED, role, need_text(k, m, need));
    verdict_text(k, m, words, sizeof words);
    draw_tone(c, x, r.y, end - x, finding(k, m), words);
    x += VERDICT;
    if (end - x >= SHARE)
        draw_share(k, c, (struct rect){x, r.y, end - x, 1}, m);
}

void answer_models_draw(const struct answers *k, struct canvas *c, struct rect r)
{
    for (int i = 0; i < MODEL_COUNT && i < r.h; i++)
        draw_model(k, c, (struct rect){r.x, r.y + i, r.w, 1}, i);
}

/* "ample ports v 902" at *x when it has room; moves *x on. */
static bool draw_brief(const struct answers *k, struct canvas *c, int *x, int end, int y, int i)
{
    enum model_id m = shown_model(k, i);
    char need[NUMBER_TEXT], name[64];
    snprintf(name, sizeof name, "%s ", label(m));
    metric_shown(&k->results[m], METRIC_NEED_WHOLE, need);
    if (end - *x < text_width(name) + 2 + text_width(need))
        return false;
    *x += canvas_text(c, *x, y, end - *x, i == 0 ? ROLE_STRONG : ROLE_TEXT, name);
    *x += draw_tone(c, *x, y, end - *x, finding(k, m), need) + GAP;
    return true;
}

/* The judge and who finds otherwise come first: what has no room agrees with the judge. */
void answer_models_line(const struct answers *k, struct canvas *c, struct rect r)
{
    int x = r.x + 2, end = r.x + r.w;
    enum tone judged = finding(k, shown_model(k, 0));
    if (r.w > 2)
        canvas_glyph(c, r.x, r.y, GLYPH_SELECTED, ROLE_STRONG);
    if (!draw_brief(k, c, &x, end, r.y, 0))
        return;
    for (int agrees = 0; agrees < 2; agrees++)
        for (int i = 1; i < MODEL_COUNT; i++)
            if ((finding(k, shown_model(k, i)) == judged) == agrees &&
                !draw_brief(k, c, &x, end, r.y, i))
                return;
}
