/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said, typed or asked, in the line above the hints. */
#include <config.h>

#include "tui/screen/message_line.h"

#include <stdio.h>
#include <string.h>

#include "engine/advice/verdict.h"
#include "engine/table/figures.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane_field.h"
#include "tui/screen/hint_line.h"
#include "tui/screen/layout.h"
#include "tui/state/question.h"
#include "tui/state/selection.h"

enum { TONE_COLUMNS = 2, VERDICT_ROWS = 2 /* of a screen without panes */ };

bool message_is_long(const struct app *a, int width)
{
    return a->message[0] && a->prompt.kind != PROMPT_QUESTION &&
           (!prompt_typing(&a->prompt) || a->prompt.kind == PROMPT_FIELD) &&
           text_width(a->message) + TONE_COLUMNS > width;
}

/* The sentence with its glyph, over the hint line when it is long. */
static void draw_message(const struct app *a, struct canvas *c, struct rect r, bool tall)
{
    struct rect text = {r.x + TONE_COLUMNS, r.y, r.w - TONE_COLUMNS, 2};
    if (!tall || !message_is_long(a, r.w)) {
        draw_tone(c, r.x, r.y, r.w, a->message_tone, a->message);
        return;
    }
    canvas_fill(c, (struct rect){r.x, r.y, r.w, 2}, ' ', ROLE_TEXT);
    canvas_glyph(c, r.x, r.y, tone_glyph(a->message_tone), tone_role(a->message_tone));
    canvas_paragraph(c, text, tone_role(a->message_tone), a->message);
}

void verdict_line_draw(const struct app *a, struct canvas *c, struct rect line)
{
    const struct answers *k = case_answers(&a->shown, PART_BIT(RESULTS));
    const struct results *r = answers_chosen(k);
    char sentence[512], brief[SENTENCE_TEXT], bare[SENTENCE_TEXT];
    char need[NUMBER_TEXT], owned[NUMBER_TEXT];
    enum tone tone = verdict(&k->of.scenario.params, r, sentence, sizeof sentence);
    const char *word = tone == TONE_GOOD ? "enough" : tone == TONE_BAD ? "short" : "-";
    metric_shown(r, METRIC_NEED_WHOLE, need);
    param_text(PARAM_BATTERIES, answers_param(k, PARAM_BATTERIES), owned);
    snprintf(brief, sizeof brief, "%s: %s of %s", word, need, owned);
    snprintf(bare, sizeof bare, "%s of %s", need, owned);
    if (!answers_have(k, PART_BIT(RESULTS))) {
        draw_pending(c, line);
        return;
    }
    if (line.w > 0)
        canvas_glyph(c, line.x, line.y, tone_glyph(tone), tone_role(tone));
    draw_fitting(c, line.x + 2, line.y, line.w - 2, tone_role(tone),
                 (const char *const[]){sentence, brief, bare, word, NULL});
}

/* What the selected parameter is and takes, with its value where no pane shows it;
 * drawn when nothing else is said. */
static void draw_parameter(const struct app *a, const struct layout *l, struct canvas *c,
                           struct rect r, enum param_id id)
{
    const struct param_row *row = param_row(id);
    char range[128], value[128] = "", sentence[SENTENCE_TEXT], clause[SENTENCE_TEXT];
    char full[SENTENCE_TEXT + sizeof range];
    if (!layout_shows(l, PANE_PARAMETERS) && !param_is_list(id))
        param_shown(&a->now, id, value, sizeof value);
    snprintf(sentence, sizeof sentence, "%s%s%s: %s", row->label, *value ? " " : "", value,
             row->doc);
    snprintf(clause, sizeof clause, "%.*s.", (int)strcspn(sentence, ";."), sentence);
    snprintf(full, sizeof full, "%s %s.", sentence,
             param_range_text(id, range, sizeof range));
    draw_fitting(c, r.x, r.y, r.w, ROLE_DIM,
                 (const char *const[]){full, sentence, clause, row->label, NULL});
}

/* True when the open field is drawn over or in a pane. */
static bool field_in_pane(const struct app *a, const struct canvas *c)
{
    struct layout l;
    layout_make(a, &l);
    return a->prompt.element < 0 ? c->cursor_x >= 0 : l.count > 0;
}

/* The field itself where no pane shows it, with what is wrong behind it. */
static void draw_field(const struct app *a, struct canvas *c, struct rect r)
{
    const char *label = param_row(a->prompt.param)->label;
    bool above = r.y >= VERDICT_ROWS + 1; /* a line of its own for the sentence */
    if (above) {
        draw_tone(c, r.x, r.y, a->message[0] ? r.w : 0, a->message_tone, a->message);
        r.y--;
    }
    int head = canvas_textf(c, r.x, r.y, r.w / 2, ROLE_TEXT, "%s: ", label);
    int width = a->message[0] && r.w >= 60 && !above ? 12 : r.w - head;
    draw_line(c, r.x + head, r.y, width, field_role(a), &a->prompt.line);
    if (head + width < r.w)
        canvas_text(c, r.x + head + width + 1, r.y, r.w - head - width - 1,
                    tone_role(a->message_tone), a->message);
}

static void draw_prompt(const struct app *a, struct canvas *c, struct rect r)
{
    const char *label = prompt_row(a->prompt.kind)->label;
    int head = canvas_text(c, r.x, r.y, r.w / 2, ROLE_STRONG, label);
    draw_line(c, r.x + head, r.y, r.w - head, ROLE_EDIT, &a->prompt.line);
}

static void draw_question(const struct app *a, struct canvas *c, struct rect r, bool tall)
{
    char text[PATH_TEXT + 128];
    int used = 0;
    question_text(a, text, sizeof text);
    if (!tall) /* the answers matter more than the sentence */
        used = hint_line_choices(a, c, r) - r.x;
    draw_tone(c, r.x + used, r.y, r.w - used, TONE_WARNING, text);
}

void message_line_draw(const struct app *a, struct canvas *c, struct rect r)
{
    struct layout l;
    layout_make(a, &l);
    bool tall = l.hint.h > 0, field = a->prompt.kind == PROMPT_FIELD;
    if (rect_empty(r) || (!tall && !a->message[0] && a->prompt.kind == PROMPT_NONE))
        return;
    canvas_fill(c, r, ' ', ROLE_TEXT);
    if (a->prompt.kind == PROMPT_QUESTION)
        draw_question(a, c, r, tall);
    else if (field && !field_in_pane(a, c))
        draw_field(a, c, r);
    else if (prompt_typing(&a->prompt) && !field)
        draw_prompt(a, c, r);
    else if (a->message[0])
        draw_message(a, c, r, tall);
    else if (layout_shows(&l, PANE_PARAMETERS) && !layout_shows(&l, PANE_ANSWER) &&
             a->view == VIEW_MAIN)
        verdict_line_draw(a, c, r); /* what a change does must be seen somewhere */
    else if (a->view != VIEW_HELP)
        draw_parameter(a, &l, c, r, edited_now(a).param);
}
