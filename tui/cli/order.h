/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed on the command line, by the tables of commands and options. */
#ifndef SWAPDECK_ORDER_H
#define SWAPDECK_ORDER_H

enum verb {
#define VERB(id, ...) VERB_##id,
#include "tui/cli/verb.def"
#undef VERB
    VERB_COUNT
};

struct verb_row {
    const char *name, *operands, *doc, *example;
};

enum option {
#define OPTION(id, ...) OPTION_##id,
#include "tui/cli/option.def"
#undef OPTION
    OPTION_COUNT
};

struct option_row {
    const char *name;
    char letter;          /* of the short form, 0 when there is none */
    const char *argument; /* NULL: takes none */
    unsigned verbs;       /* one bit for each command that takes it */
    const char *doc;
};

const struct verb_row *verb_row(enum verb verb);
const struct option_row *option_row(enum option option);

/* What was typed. Strings are those of argv. */
struct order {
    enum verb verb;
    const char *value[OPTION_COUNT]; /* "" for an option without argument; NULL: absent */
    int operands, sets;
    const char **operand;            /* owned, without the command; ends with NULL */
    const char **set;                /* owned: the arguments of --set, in order */
};

void order_free(struct order *o);

/* The command that a word is a misspelling of, or NULL. */
const char *verb_nearest(const char *word);

#endif
