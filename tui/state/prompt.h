/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed or asked: a field, a path, a command, a question. */
#ifndef SWAPDECK_PROMPT_H
#define SWAPDECK_PROMPT_H

#include "engine/table/params.h"
#include "tui/state/line.h"

enum prompt_kind {
#define PROMPT(id, ...) PROMPT_##id, /* a row of tui/state/prompt.def */
#include "tui/state/prompt.def"
#undef PROMPT
    PROMPT_KINDS
};

enum { PROMPT_HINTS = 6 };

/* A key of an open line and what it does. */
struct prompt_hint {
    const char *key, *word;
};

struct prompt_row {
    char label[16];                        /* stands before the line: ":" or "Save as: " */
    struct prompt_hint hint[PROMPT_HINTS]; /* up to the first without a key */
};

const struct prompt_row *prompt_row(enum prompt_kind kind);

enum { COMPLETION_TEXT = 2048, PROMPT_PAST = 32 };

/* Lines entered before, oldest first. */
struct past_lines {
    int count;
    char *line[PROMPT_PAST]; /* owned */
};

struct prompt {
    enum prompt_kind kind;
    struct line line;

    /* PROMPT_FIELD. */
    enum param_id param;
    int element;      /* of a list; -1 the whole parameter */
    bool inserts;     /* element is a new row of the list, empty so far */
    bool bad;         /* the text is not valid: the view shows what was before it */

    int question;     /* PROMPT_QUESTION: a row of tui/state/question.def */

    bool pasting;     /* between the marks of a bracketed paste */
    int chosen;       /* row of the palette's list, -1 none */
    char candidates[COMPLETION_TEXT]; /* names that fit what was completed, by blanks */

    int recall;       /* how far back in the past lines, 0 the line being typed */
    char draft[LINE_TEXT]; /* the line as it was typed before looking back */
    struct past_lines past[PROMPT_KINDS];
};

void prompt_free(struct prompt *p);

/* Opens one with a text; past lines stay. */
void prompt_open(struct prompt *p, enum prompt_kind kind, const char *text);
void prompt_close(struct prompt *p);

/* True when a line is open that takes text. */
bool prompt_typing(const struct prompt *p);

/* Remembers the line of its kind; the same line twice is kept once. */
void prompt_remember(struct prompt *p);

/* Goes back (1) or forth (-1) through the past lines of its kind. */
void prompt_recall(struct prompt *p, int direction);

#endif
