/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of an open line: text, past lines, completion, Enter and Esc. */
#include <config.h>

#include "tui/entry/typing.h"

#include "tui/command/run.h"
#include "tui/edit/field.h"
#include "tui/edit/files.h"
#include "tui/entry/complete.h"
#include "tui/entry/palette.h"

static unsigned cancel(struct app *a)
{
    if (a->prompt.kind == PROMPT_FIELD)
        return field_cancel(a);
    prompt_close(&a->prompt);
    files_give_up(a);
    a->message[0] = 0;
    return 0;
}

/* Takes the field and goes on by rows: the next value of a list, or parameter. */
static unsigned commit_field(struct app *a, int by)
{
    unsigned effects = 0;
    if (!field_commit(a, &effects))
        return effects;
    for (int i = by < 0 ? -by : by; i > 0; i--)
        effects |= command_run(a, by < 0 ? CMD_UP : CMD_DOWN, "");
    return effects;
}

static unsigned take_line(struct app *a)
{
    enum prompt_kind kind = a->prompt.kind;
    struct line line = a->prompt.line;
    prompt_remember(&a->prompt);
    prompt_close(&a->prompt);
    a->message[0] = 0;
    if (kind == PROMPT_PALETTE)
        return palette_run(a, line.text);
    if (kind == PROMPT_SEARCH)
        return line.length ? run_search(a, CMD_SEARCH, line.text)
                           : run_search_again(a, CMD_SEARCH_NEXT, "");
    if (!line.length) {
        files_give_up(a);
        app_say(a, TONE_NOTE, "No file was named; nothing was done.");
        return 0;
    }
    a->consent = 0;
    if (kind == PROMPT_OPEN)
        return run_open(a, CMD_OPEN, line.text);
    return files_target(a, line.text, kind == PROMPT_SAVE ? FX_SAVE : FX_EXPORT);
}

static unsigned edit_line(struct app *a, key_code key)
{
    struct prompt *p = &a->prompt;
    if (key == K_BACKSPACE && p->line.length == 0 && p->kind != PROMPT_FIELD)
        return cancel(a);
    if (!line_key(&p->line, key))
        return 0;
    p->chosen = -1;
    p->candidates[0] = 0;
    if (p->kind == PROMPT_FIELD)
        return field_preview(a);
    a->message[0] = 0;
    return 0;
}

unsigned typing_key(struct app *a, key_code key)
{
    bool field = a->prompt.kind == PROMPT_FIELD;
    switch (key) {
    case K_ESC:
    case K_CTRL('c'):
        return cancel(a);
    case K_ENTER:
        return field ? commit_field(a, a->prompt.element >= 0 && !a->prompt.inserts)
                     : take_line(a);
    case K_TAB:
    case K_BACKTAB:
        return field ? commit_field(a, key == K_TAB ? 1 : -1)
                     : complete_line(a, key == K_TAB ? 1 : -1);
    case K_UP:
    case K_DOWN:
        if (field)
            return commit_field(a, key == K_UP ? -1 : 1);
        prompt_recall(&a->prompt, key == K_UP ? 1 : -1);
        return 0;
    default:
        return edit_line(a, key);
    }
}

unsigned typing_paste(struct app *a, key_code key)
{
    if (key == K_ENTER || key == '\n' || key == K_TAB)
        key = ' ';
    if (!line_insert(&a->prompt.line, key))
        return 0;
    return a->prompt.kind == PROMPT_FIELD ? field_preview(a) : 0;
}
