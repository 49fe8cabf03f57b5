/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Message line and hint line: what is said, typed or asked, and the keys for it. */
#include <config.h>

#include "tui/screen/bottom.h"

#include <stdio.h>
#include <string.h>

#include "engine/advice/verdict.h"
#include "engine/table/figures.h"
#include "tui/command/keymap.h"
#include "tui/command/run.h"
#include "tui/panes/draw.h"
#include "tui/panes/pane_field.h"
#include "tui/screen/layout.h"
#include "tui/state/question.h"
#include "tui/state/selection.h"

enum { TONE_COLUMNS = 2, GAP = 2, VERDICT_ROWS = 2 /* of a screen without panes */ };

/* A key and what it does, as the hint line shows it. */
struct hint {
    const char *key, *word;
};

enum { HINTS = 6 };

static const struct hint typing_hints[PROMPT_KINDS][HINTS] = {
    [PROMPT_FIELD] = {{"Enter", "keep"}, {"Esc", "cancel"}, {"Tab", "keep and go on"}},
    [PROMPT_PALETTE] = {{"Enter", "run"}, {"Tab", "complete"}, {"Esc", "cancel"},
                        {"Up", "earlier ones"}},
    [PROMPT_SEARCH] = {{"Enter", "search"}, {"Esc", "cancel"}, {"Up", "earlier ones"}},
    [PROMPT_OPEN] = {{"Enter", "open"}, {"Tab", "complete"}, {"Esc", "cancel"},
                     {"Up", "earlier ones"}},
    [PROMPT_SAVE] = {{"Enter", "save"}, {"Tab", "complete"}, {"Esc", "cancel"},
                     {"Up", "earlier ones"}},
    [PROMPT_EXPORT] = {{"Enter", "write"}, {"Tab", "complete"}, {"Esc", "cancel"},
                       {".txt .md .csv .json", "decide the format"}},
};

/* Draws a hint at x when it fits; returns where the next one goes. */
static int draw_hint(struct canvas *c, struct rect r, int x, const char *key, const char *word)
{
    int width = text_width(key) + 1 + text_width(word);
    if (x + width > r.x + r.w)
        return x;
    canvas_text(c, x, r.y, width, ROLE_KEY, key);
    canvas_text(c, x + text_width(key) + 1, r.y, width, ROLE_DIM, word);
    return x + width + GAP;
}

/* What a field of this parameter understands beside plain numbers. */
static const char *examples(enum param_id id)
{
    const struct param_row *row = param_row(id);
    if (row->kind == KIND_SHARE)
        return "95% 0.95 +1% *1.1";
    if (strcmp(row->unit, "h") == 0)
        return "36h 90min +10% *1.2";
    return row->kind == KIND_WHOLE ? "1,200 +50 +10% *1.2" : "+0.5 +10% *1.2 /2";
}

static void draw_typing(const struct app *a, struct canvas *c, struct rect r)
{
    int x = r.x;
    for (const struct hint *h = typing_hints[a->prompt.kind];
         h < typing_hints[a->prompt.kind] + HINTS && h->key; h++)
        x = draw_hint(c, r, x, h->key, h->word);
    if (a->prompt.kind == PROMPT_FIELD)
        draw_hint(c, r, x, examples(a->prompt.param), "are understood");
}

static int draw_choices(const struct app *a, struct canvas *c, struct rect r)
{
    const struct question_row *row = question_row((enum question_id)a->prompt.question);
    int x = r.x;
    for (int i = 0; i < CHOICES; i++) {
        char key[2] = {row->choice[i].key, 0};
        x = draw_hint(c, r, x, key, row->choice[i].word);
    }
    return draw_hint(c, r, x, "Esc", row->stay);
}

static int highest_rank(void)
{
    int most = 0;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++)
        most = command_row(id)->hint_rank > most ? command_row(id)->hint_rank : most;
    return most;
}

/* Rows are for lists of any length, presets for the day; a list is left by Esc, the
 * main view is not; the help changes nothing. */
static bool hint_applies(const struct app *a, enum command_id id)
{
    bool list = a->list.open, day = edited_now(a).param == PARAM_PROFILE &&
                                     edited_now(a).element >= 0;
    if (a->view == VIEW_HELP && command_row(id)->group == GROUP_EDIT)
        return false;
    if (id == CMD_LIST_ADD || id == CMD_LIST_DELETE)
        return !day;
    if (id == CMD_LIST_PRESET)
        return day;
    if (id == CMD_BACK)
        return list || a->zoomed || a->view != VIEW_MAIN;
    return id != CMD_QUIT || !list;
}

static void draw_commands(const struct app *a, struct canvas *c, struct rect r)
{
    enum command_context context = context_now(a);
    int x = r.x, most = highest_rank();
    for (int rank = 1; rank <= most; rank++)
        for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
            const struct command_row *row = command_row(id);
            char name[16];
            if (!row->hint || row->hint_rank != rank || !hint_applies(a, id))
                continue;
            key_code key = keymap_key(id, context, 0);
            if (key != K_NONE)
                x = draw_hint(c, r, x, key_label(key, name), row->hint);
        }
}

/* True when the message takes the hint line, too. */
static bool two_lines(const struct app *a, int width)
{
    return a->message[0] && a->prompt.kind != PROMPT_QUESTION &&
           (!prompt_typing(&a->prompt) || a->prompt.kind == PROMPT_FIELD) &&
           text_width(a->message) + TONE_COLUMNS > width;
}

void bottom_hints(const struct app *a, struct canvas *c, struct rect r)
{
    if (rect_empty(r) || two_lines(a, r.w))
        return;
    if (a->prompt.kind == PROMPT_QUESTION)
        draw_choices(a, c, r);
    else if (prompt_typing(&a->prompt))
        draw_typing(a, c, r);
    else
        draw_commands(a, c, r);
}

/* The sentence with its glyph, over the hint line when it is long. */
static void draw_message(const struct app *a, struct canvas *c, struct rect r, bool tall)
{
    struct rect text = {r.x + TONE_COLUMNS, r.y, r.w - TONE_COLUMNS, 2};
    if (!tall || !two_lines(a, r.w)) {
        draw_tone(c, r.x, r.y, r.w, a->message_tone, a->message);
        return;
    }
    canvas_fill(c, (struct rect){r.x, r.y, r.w, 2}, ' ', ROLE_TEXT);
    canvas_glyph(c, r.x, r.y, tone_glyph(a->message_tone), tone_role(a->message_tone));
    canvas_paragraph(c, text, tone_role(a->message_tone), a->message);
}

static bool shown(const struct layout *l, enum pane_id pane)
{
    for (int i = 0; i < l->count; i++)
        if (l->at[i].pane == pane)
            return true;
    return false;
}

void bottom_verdict(const struct app *a, struct canvas *c, struct rect line)
{
    const struct results *r = &a->board.results[a->board.model];
    char sentence[512], brief[SENTENCE_TEXT], bare[SENTENCE_TEXT];
    char need[NUMBER_TEXT], owned[NUMBER_TEXT];
    enum tone tone = verdict(&a->now.params, r, sentence, sizeof sentence);
    const char *word = tone == TONE_GOOD ? "enough" : tone == TONE_BAD ? "short" : "-";
    metric_shown(r, METRIC_NEED_WHOLE, need);
    param_text(PARAM_BATTERIES, param_get(&a->now.params, PARAM_BATTERIES), owned);
    snprintf(brief, sizeof brief, "%s: %s of %s", word, need, owned);
    snprintf(bare, sizeof bare, "%s of %s", need, owned);
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
    char range[128], value[128] = "", sentence[SENTENCE_TEXT];
    char full[SENTENCE_TEXT + sizeof range];
    if (!shown(l, PANE_PARAMETERS) && !param_is_list(id))
        param_shown(&a->now, id, value, sizeof value);
    snprintf(sentence, sizeof sentence, "%s%s%s: %s", row->label, *value ? " " : "", value,
             row->doc);
    snprintf(full, sizeof full, "%s %s.", sentence,
             param_range_text(id, range, sizeof range));
    draw_fitting(c, r.x, r.y, r.w, ROLE_DIM,
                 (const char *const[]){full, sentence, row->doc, row->label, NULL});
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
    int head = canvas_text(c, r.x, r.y, r.w / 2, ROLE_STRONG, prompt_label(a->prompt.kind));
    draw_line(c, r.x + head, r.y, r.w - head, ROLE_EDIT, &a->prompt.line);
}

static void draw_question(const struct app *a, struct canvas *c, struct rect r, bool tall)
{
    char text[PATH_TEXT + 128];
    int used = 0;
    question_text(a, text, sizeof text);
    if (!tall) /* the answers matter more than the sentence */
        used = draw_choices(a, c, r) - r.x;
    draw_tone(c, r.x + used, r.y, r.w - used, TONE_WARNING, text);
}

void bottom_message(const struct app *a, struct canvas *c, struct rect r)
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
    else if (shown(&l, PANE_PARAMETERS) && !shown(&l, PANE_INVENTORY) && a->view == VIEW_MAIN)
        bottom_verdict(a, c, r); /* what a change does must be seen somewhere */
    else if (a->view != VIEW_HELP)
        draw_parameter(a, &l, c, r, edited_now(a).param);
}
