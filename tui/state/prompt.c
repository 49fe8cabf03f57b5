/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing of what is typed, and the lines typed before. */
#include <config.h>

#include "tui/state/prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct prompt_row rows[PROMPT_KINDS] = {
#define PROMPT(id, ...) [PROMPT_##id] = {__VA_ARGS__},
#include "tui/state/prompt.def"
#undef PROMPT
};

const struct prompt_row *prompt_row(enum prompt_kind kind)
{
    return &rows[kind];
}

void prompt_free(struct prompt *p)
{
    for (int kind = 0; kind < PROMPT_KINDS; kind++) {
        for (int i = 0; i < p->past[kind].count; i++)
            free(p->past[kind].line[i]);
        p->past[kind].count = 0;
    }
}

void prompt_open(struct prompt *p, enum prompt_kind kind, const char *text)
{
    prompt_close(p);
    p->kind = kind;
    line_set(&p->line, text);
}

void prompt_close(struct prompt *p)
{
    p->kind = PROMPT_NONE;
    p->element = -1;
    p->inserts = false;
    p->bad = false;
    p->chosen = -1;
    p->candidates[0] = 0;
    p->recall = 0;
    line_set(&p->line, "");
}

bool prompt_typing(const struct prompt *p)
{
    return p->kind != PROMPT_NONE && p->kind != PROMPT_QUESTION;
}

static void forget(struct past_lines *past, int i)
{
    free(past->line[i]);
    past->count--;
    memmove(past->line + i, past->line + i + 1,
            (size_t)(past->count - i) * sizeof *past->line);
}

void prompt_remember(struct prompt *p)
{
    struct past_lines *past = &p->past[p->kind];
    char *copy = p->line.length ? strdup(p->line.text) : NULL;
    if (!copy)
        return;
    for (int i = past->count - 1; i >= 0; i--)
        if (strcmp(past->line[i], copy) == 0)
            forget(past, i);
    if (past->count == PROMPT_PAST)
        forget(past, 0);
    past->line[past->count++] = copy;
}

void prompt_recall(struct prompt *p, int direction)
{
    const struct past_lines *past = &p->past[p->kind];
    int to = p->recall + direction;
    if (to < 0 || to > past->count)
        return;
    if (p->recall == 0)
        snprintf(p->draft, sizeof p->draft, "%s", p->line.text);
    p->recall = to;
    line_set(&p->line, to ? past->line[past->count - to] : p->draft);
}
