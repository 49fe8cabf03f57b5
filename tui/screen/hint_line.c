/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/screen/hint_line.h"

#include <stdio.h>
#include <string.h>

#include "tui/canvas/canvas_text.h"
#include "tui/command/keymap.h"
#include "tui/command/run.h"
#include "tui/screen/hints.h"
#include "tui/state/question.h"

enum { GAP = 2 };

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
static const char *examples(const struct prompt *f)
{
    const struct param_row *row = param_row(f->param);
    if (f->inserts) /* there is nothing to change yet */
        return "1,200 1200";
    if (row->kind == KIND_SHARE)
        return "95% 0.95 +1% *1.1";
    if (strcmp(row->unit, "h") == 0)
        return "36h 90min +10% *1.2";
    return row->kind == KIND_WHOLE ? "1,200 +50 +10% *1.2" : "+0.5 +10% *1.2 /2";
}

static void draw_typing(const struct app *a, struct canvas *c, struct rect r)
{
    int x = r.x;
    const struct prompt_hint *hint = prompt_row(a->prompt.kind)->hint;
    for (int i = 0; i < PROMPT_HINTS && hint[i].key; i++)
        x = draw_hint(c, r, x, hint[i].key, hint[i].word);
    if (a->prompt.kind == PROMPT_FIELD)
        draw_hint(c, r, x, examples(&a->prompt), "are understood");
}

int hint_line_choices(const struct app *a, struct canvas *c, struct rect r)
{
    const struct question_row *row = question_row((enum question_id)a->prompt.question);
    int x = r.x;
    for (int i = 0; i < CHOICES; i++) {
        char key[2] = {row->choice[i].key, 0};
        x = draw_hint(c, r, x, key, row->choice[i].word);
    }
    return draw_hint(c, r, x, "Esc", row->stay);
}

/* The keys of a command, and of the one that is shown with it: "+ -". */
static void keys_of(enum command_id id, enum command_context context, char *buf, size_t size)
{
    const struct command_row *row = command_row(id);
    char name[16], other[16] = "";
    key_code pair = row->pair ? keymap_key(row->pair, context, 0) : K_NONE;
    if (pair != K_NONE)
        key_label(pair, other);
    snprintf(buf, size, "%s%s%s", key_label(keymap_key(id, context, 0), name),
             *other ? " " : "", other);
}

/* The next few things, the most likely first; the help is always one of them. */
static void draw_commands(const struct app *a, struct canvas *c, struct rect r)
{
    enum command_context context = context_now(a);
    enum command_id next[HINTS];
    int x = r.x, count = hints_choose(a, next);
    for (int i = 0; i < count; i++) {
        char keys[40];
        keys_of(next[i], context, keys, sizeof keys);
        x = draw_hint(c, r, x, keys, command_row(next[i])->hint);
    }
}

/* Where the next key goes: views first, then rows. */
static void draw_destinations(const struct app *a, struct canvas *c, struct rect r)
{
    int x = r.x;
    for (int group = GROUP_COUNT - 1; group >= 0; group--)
        for (enum command_id id = 0; id < COMMAND_COUNT; id++) {
            char name[16];
            key_code key = (int)command_row(id)->group == group ? keymap_go(id, context_now(a))
                                                                 : K_NONE;
            if (key != K_NONE)
                x = draw_hint(c, r, x, key_label(key - K_GO, name), command_row(id)->name);
        }
}

void hint_line_draw(const struct app *a, struct canvas *c, struct rect r)
{
    if (rect_empty(r))
        return;
    if (a->prompt.kind == PROMPT_QUESTION)
        hint_line_choices(a, c, r);
    else if (prompt_typing(&a->prompt))
        draw_typing(a, c, r);
    else if (a->going)
        draw_destinations(a, c, r);
    else
        draw_commands(a, c, r);
}
