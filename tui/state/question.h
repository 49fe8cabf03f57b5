/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions with one-key answers. */
#ifndef SWAPDECK_QUESTION_H
#define SWAPDECK_QUESTION_H

#include "tui/state/app.h"

enum question_id {
#define QUESTION(id, ...) ASK_##id,
#include "tui/state/question.def"
#undef QUESTION
    QUESTION_COUNT
};

enum { CHOICES = 2 };

/* An answer: one of a save with what follows it, another prompt, or an effect. */
struct choice {
    char key;
    const char *word;
    enum after_save after;     /* AFTER_NOTHING: no save */
    enum prompt_kind instead;  /* PROMPT_NONE: no prompt */
    unsigned effect;
    unsigned consent;          /* what is agreed to with it */
};

struct question_row {
    const char *text;
    struct choice choice[CHOICES];
    const char *stay; /* what Esc does */
};

const struct question_row *question_row(enum question_id id);

/* Asks; a->target is the file it is about. */
void question_ask(struct app *a, enum question_id id);

/* The sentence with the file's name. */
char *question_text(const struct app *a, char *buf, size_t size);

#endif
