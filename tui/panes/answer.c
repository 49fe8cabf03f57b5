/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answer: is what is owned enough, how sure is that, what would repair it. Over the
 * full width of the main view; the first thing that a planner reads.
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "engine/advice/judgement.h"
#include "engine/table/figures.h"
#include "tui/command/keymap.h"
#include "tui/panes/answer_models.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane.h"

enum { MARK = 2, GAP = 3, LEAST_REPAIR = 44, REPAIRS_TEXT = 512 };

static unsigned parts(const struct app *a, struct rect r)
{
    (void)a, (void)r;
    return PART_BIT(REPAIRS);
}

/* "aim: 95 % served at once"; what else counts is owned batteries and ports. */
static void draw_aim(const struct answers *k, struct canvas *c, struct rect r, int room)
{
    char level[NUMBER_TEXT], batteries[NUMBER_TEXT], ports[NUMBER_TEXT];
    char full[PHRASE_TEXT], medium[PHRASE_TEXT], brief[PHRASE_TEXT];
    param_text(PARAM_SERVICE_LEVEL, answers_param(k, PARAM_SERVICE_LEVEL), level);
    count_text(answers_param(k, PARAM_BATTERIES), "battery", "batteries", batteries,
               sizeof batteries);
    count_text(answers_param(k, PARAM_PORTS), "port", "ports", ports, sizeof ports);
    snprintf(full, sizeof full, "%s and %s owned, aim %s served at once", batteries, ports,
             level);
    param_text(PARAM_BATTERIES, answers_param(k, PARAM_BATTERIES), batteries);
    param_text(PARAM_PORTS, answers_param(k, PARAM_PORTS), ports);
    snprintf(medium, sizeof medium, "own %s and %s, aim %s", batteries, ports, level);
    snprintf(brief, sizeof brief, "aim %s", level);
    const char *const texts[] = {full, medium, brief, NULL};
    for (const char *const *text = texts; *text; text++) {
        int width = text_width(*text);
        if (width <= room) {
            canvas_text(c, r.x + r.w - width - 1, r.y, width, ROLE_DIM, *text);
            return;
        }
    }
}

/* The grade with its mark, then the reason where it finds room, then the aim. */
static void draw_headline(const struct answers *k, struct canvas *c, struct rect r)
{
    struct judgement j;
    char headline[JUDGEMENT_TEXT], reason[JUDGEMENT_TEXT];
    const struct params *p = &k->of.scenario.params;
    judge_plan(p, k->results, k->of.model, &j);
    enum tone tone = judgement_headline(&j, p, k->results, headline);
    judgement_reason(&j, p, k->results, reason);
    canvas_glyph(c, r.x, r.y, tone_glyph(tone), tone_role(tone));
    int x = r.x + MARK, end = r.x + r.w;
    x += canvas_text(c, x, r.y, end - x, tone_role(tone), headline);
    if (j.grade != GRADE_IF && *reason && end - x > text_width(reason) + GAP) {
        x += canvas_text(c, x, r.y, 2, ROLE_TEXT, ": ");
        x += canvas_text(c, x, r.y, end - x, ROLE_TEXT, reason);
    }
    draw_aim(k, c, r, end - x - GAP);
}

/* As many repairs as the line holds: "Repair: A, or B, or C". */
static void repairs_line(const struct answers *k, int room, char buf[REPAIRS_TEXT])
{
    const struct scenario *s = &k->of.scenario;
    char item[REPAIR_TEXT];
    size_t used = 0;
    for (int i = 0; i < k->repair_count; i++) {
        repair_text(&k->repairs[i], &s->params, s->currency, item);
        int more = snprintf(buf + used, REPAIRS_TEXT - used, "%s%s",
                            i == 0 ? "Repair: " : ", or ", item);
        if (text_width(buf) > room || used + (size_t)more >= REPAIRS_TEXT) {
            buf[used] = '\0';
            return;
        }
        used += (size_t)more;
    }
}

/* How far demand may grow, at the digits shown. */
static void growth_line(const struct answers *k, char buf[REPAIRS_TEXT])
{
    const struct results *now = answers_chosen(k);
    char growth[NUMBER_TEXT], most[NUMBER_TEXT];
    if (!result_ok(now, METRIC_GROWTH))
        return;
    metric_shown(now, METRIC_GROWTH, growth);
    metric_shown(now, METRIC_SWAPS, most);
    if (now->v[METRIC_GROWTH] < 0.0005)
        snprintf(buf, REPAIRS_TEXT,
                 "Demand may not grow: %s swaps a vehicle and day are the "
                 "most.",
                 most);
    else
        snprintf(buf, REPAIRS_TEXT, "Demand may grow by %s, to %s swaps a vehicle and day.",
                 growth, most);
}

/* "But if they vary as widely as exponential ones, 6 batteries short." */
static bool doubt_line(const struct answers *k, char buf[REPAIRS_TEXT])
{
    const struct params *p = &k->of.scenario.params;
    struct judgement j;
    char reason[JUDGEMENT_TEXT];
    judge_plan(p, k->results, k->of.model, &j);
    if (j.grade == GRADE_IF)
        snprintf(buf, REPAIRS_TEXT, "But %s.", judgement_reason(&j, p, k->results, reason));
    return j.grade == GRADE_IF;
}

/* "But if ..., 258 batteries short. To be sure: 258 batteries", or what of it fits. */
static void sure_line(const struct answers *k, int room, char buf[REPAIRS_TEXT])
{
    const struct scenario *s = &k->of.scenario;
    char doubt[REPAIRS_TEXT] = "", item[REPAIR_TEXT];
    repair_text(&k->repairs[0], &s->params, s->currency, item);
    doubt_line(k, doubt);
    int used = snprintf(buf, REPAIRS_TEXT, "%s To be sure: %s", doubt, item);
    if (used < REPAIRS_TEXT && text_width(buf) <= room)
        return;
    if (text_width(doubt) <= room)
        snprintf(buf, REPAIRS_TEXT, "%s", doubt);
    else
        snprintf(buf, REPAIRS_TEXT, "To be sure: %s", item);
}

/* At the right end, the key that makes the first repair; returns the columns used. */
static int draw_repair_key(const struct answers *k, struct canvas *c, struct rect r)
{
    const char *word = repair_makes_sure(&k->repairs[0]) ? " makes it sure"
                       : k->repair_count > 1             ? " makes the first"
                                                         : " makes it";
    char name[16];
    const char *key = key_label(keymap_key(CMD_REPAIR, IN_PARAMETERS, 0), name);
    int width = text_width(key) + text_width(word), x = r.x + r.w - width - 1;
    if (width + LEAST_REPAIR > r.w)
        return 0;
    canvas_text(c, x, r.y, text_width(key), ROLE_KEY, key);
    canvas_text(c, x + text_width(key), r.y, text_width(word), ROLE_DIM, word);
    return width + GAP;
}

/* What would repair it; what makes it doubtful; else how far demand may grow. */
static void draw_next(const struct answers *k, struct canvas *c, struct rect r)
{
    char text[REPAIRS_TEXT] = "";
    bool repairs = answers_have(k, PART_BIT(REPAIRS)) && k->repair_count > 0;
    if (repairs)
        r.w -= draw_repair_key(k, c, r);
    if (!answers_have(k, PART_BIT(REPAIRS)))
        snprintf(text, sizeof text, "Repairs are being computed");
    else if (repairs && repair_makes_sure(&k->repairs[0]))
        sure_line(k, r.w - MARK, text);
    else if (repairs)
        repairs_line(k, r.w - MARK, text);
    else if (!doubt_line(k, text))
        growth_line(k, text);
    canvas_text(c, r.x + MARK, r.y, r.w - MARK, ROLE_TEXT, text);
}

static void draw(const struct scene *s, struct canvas *c, struct rect r)
{
    const struct answers *k = s->shown;
    struct rect line = {r.x, r.y, r.w, 1};
    bool rows = r.h >= MODEL_COUNT + 2;
    draw_headline(k, c, line);
    line.y++;
    if (rows)
        answer_models_draw(k, c, (struct rect){r.x, line.y, r.w, MODEL_COUNT});
    else if (r.h > 1)
        answer_models_line(k, c, line);
    line.y += rows ? MODEL_COUNT : 1;
    if (line.y < r.y + r.h)
        draw_next(k, c, line);
}

static int rows_wanted(void)
{
    return MODEL_COUNT + 2;
}

static void subtitle(const struct scene *s, char *buf, size_t size)
{
    snprintf(buf, size, "judged by: %s", model_row(s->shown->of.model)->label);
}

const struct pane_ops pane_answer = {
    .name = "answer",
    .title = "Answer",
    .min_w = 30,
    .min_h = 1,
    .rows_wanted = rows_wanted,
    .parts = parts,
    .draw = draw,
    .subtitle = subtitle,
};
