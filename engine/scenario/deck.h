/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Decks in memory. A deck is a base and scenarios that take from the base
 * whatever they do not set themselves.
 */
#ifndef SWAPDECK_DECK_H
#define SWAPDECK_DECK_H

#include <stdbool.h>

#include "engine/scenario/scenario.h"

enum { DECK_MAX = 256 }; /* scenarios beside the base */

/* What a scenario of a deck sets itself. */
struct variant {
    struct scenario own;          /* only the parts marked below count */
    bool sets[PARAM_COUNT];
    bool sets_note, sets_currency; /* the name is always its own */
};

struct deck {
    struct scenario base;
    int count;
    struct variant *variants;     /* owned; count of them */
    bool has_comments;            /* the file it came from held comments */
};

/* A base of all defaults, named "untitled", without scenarios; and giving it up. */
void deck_init(struct deck *d);
void deck_free(struct deck *d);

/* Deep copy into an initialised or zeroed deck; false when out of memory. */
bool deck_copy(struct deck *to, const struct deck *from);

/* The scenario at index (-1: the base) with what it inherits filled in. */
void deck_scenario(const struct deck *d, int index, struct scenario *out);

/* Stores an edited scenario back; a variant marks what now differs from the base
 * and keeps what it had set before. */
void deck_store(struct deck *d, int index, const struct scenario *s);

/* Index of the scenario with this name, -1 the base's own, -2 unknown. */
int deck_find(const struct deck *d, const char *name);

#endif
