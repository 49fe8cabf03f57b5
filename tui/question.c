/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking before something is lost. */
#include <config.h>

#include "tui/question.h"

#include <stdio.h>
#include <string.h>

#include "tui/actions.h"
#include "tui/files.h"

static unsigned answer_quit(struct app *a)
{
    (void)a;
    return FX_QUIT;
}

static unsigned answer_save_quit(struct app *a)
{
    return files_save_then(a, AFTER_QUIT);
}

static unsigned answer_save_open(struct app *a)
{
    return files_save_then(a, AFTER_OPEN);
}

static unsigned answer_open(struct app *a)
{
    snprintf(a->target, sizeof a->target, "%s", a->next);
    return FX_LOAD;
}

static unsigned answer_disk(struct app *a)
{
    a->consent |= CONSENT_DISK;
    return FX_SAVE;
}

static unsigned answer_comments(struct app *a)
{
    a->consent |= CONSENT_COMMENTS;
    return FX_SAVE;
}

static unsigned answer_overwrite(struct app *a)
{
    a->consent |= CONSENT_OVERWRITE;
    return FX_SAVE;
}

static unsigned answer_export(struct app *a)
{
    a->consent |= CONSENT_OVERWRITE;
    return FX_EXPORT;
}

static unsigned answer_other(struct app *a)
{
    prompt_open(&a->prompt, PROMPT_SAVE, a->target);
    return 0;
}

static unsigned answer_export_other(struct app *a)
{
    prompt_open(&a->prompt, PROMPT_EXPORT, a->target);
    return 0;
}

static const struct question_row rows[QUESTION_COUNT] = {
#define QUESTION(id, ...) [ASK_##id] = {__VA_ARGS__},
#include "tui/question.def"
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

unsigned question_key(struct app *a, key_code key)
{
    const struct question_row *row = &rows[a->prompt.question];
    bool quitting = a->prompt.question == ASK_QUIT;
    for (int i = 0; i < CHOICES; i++)
        if (key == (key_code)row->choice[i].key) {
            prompt_close(&a->prompt);
            a->message[0] = 0;
            return row->choice[i].answer(a);
        }
    if (key == K_CTRL('c') && quitting)
        return FX_QUIT;
    if (key == K_ESC || key == K_CTRL('c')) {
        prompt_close(&a->prompt);
        files_give_up(a);
    }
    return 0;
}
