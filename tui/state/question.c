/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking before something is lost. */
#include <config.h>

#include "tui/state/question.h"

#include <stdio.h>
#include <string.h>

#include "tui/edit/files.h"

static const struct question_row rows[QUESTION_COUNT] = {
#define QUESTION(id, ...) [ASK_##id] = {__VA_ARGS__},
#include "tui/state/question.def"
#undef QUESTION
};

const struct question_row *question_row(enum question_id id)
{
    return &rows[id];
}

void question_ask(struct app *a, enum question_id id)
{
    prompt_open(&a->prompt, PROMPT_QUESTION, "");
    a->prompt.question = (int)id;
    a->message[0] = 0;
}

char *question_text(const struct app *a, char *buf, size_t size)
{
    const char *text = rows[a->prompt.question].text;
    const char *mark = strstr(text, "%s");
    if (!mark)
        snprintf(buf, size, "%s", text);
    else
        snprintf(buf, size, "%.*s%s%s", (int)(mark - text), text, a->target, mark + 2);
    return buf;
}

static unsigned take(struct app *a, const struct choice *choice)
{
    if (choice->after != AFTER_NOTHING)
        return files_save_then(a, choice->after);
    if (choice->instead != PROMPT_NONE)
        prompt_open(&a->prompt, choice->instead, a->target);
    if (choice->effect == FX_LOAD)
        memcpy(a->target, a->next, sizeof a->target);
    a->consent |= choice->consent;
    return choice->effect;
}

unsigned question_key(struct app *a, key_code key)
{
    const struct question_row *row = &rows[a->prompt.question];
    bool quitting = a->prompt.question == ASK_QUIT;
    for (int i = 0; i < CHOICES; i++)
        if (key == (key_code)row->choice[i].key) {
            prompt_close(&a->prompt);
            a->message[0] = 0;
            return take(a, &row->choice[i]);
        }
    if (key == K_CTRL('c') && quitting)
        return FX_QUIT;
    if (key == K_ESC || key == K_CTRL('c')) {
        prompt_close(&a->prompt);
        files_give_up(a);
    }
    return 0;
}
