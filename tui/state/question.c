/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking before something is lost. */
#include <config.h>

#include "tui/state/question.h"

#include <stdio.h>
#include <string.h>

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
