/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Scenarios and decks. A deck is a file: a base and scenarios that take from
 * the base whatever they do not set themselves.
 */
#ifndef SWAPDECK_SCENARIO_H
#define SWAPDECK_SCENARIO_H

#include "engine/base/error.h"
#include "engine/file/file.h"
#include "engine/table/params.h"

enum { NAME_TEXT = 128, NOTE_TEXT = 2048, CURRENCY_TEXT = 16, DECK_MAX = 256 };

struct scenario {
    char name[NAME_TEXT];         /* valid UTF-8 without control characters */
    char note[NOTE_TEXT];         /* the same; newlines allowed */
    char currency[CURRENCY_TEXT];
    struct params params;
};

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

/*
 * The texts of a scenario. find returns SCENARIO_TEXTS for an unknown key, key NULL past
 * the last. set checks bytes and characters: valid UTF-8, nothing that cannot be seen, a
 * note alone with line ends; on failure s is untouched and err says why.
 */
enum scenario_text { TEXT_NAME, TEXT_NOTE, TEXT_CURRENCY, SCENARIO_TEXTS };
const char *scenario_text_key(int i);
enum scenario_text scenario_text_find(const char *key);
bool scenario_set_text(struct scenario *s, enum scenario_text id, const char *text,
                       struct error *err);

/* "KEY=VALUE": a parameter, named as param_named takes it, in quotes or not, with a value as
 * quantity_assign takes it; or a text. Unknown keys suggest the nearest; on failure s is
 * untouched. */
bool scenario_assign(struct scenario *s, const char *assignment, struct error *err);

/* All defaults, named "untitled", no variants. */
void scenario_default(struct scenario *s);
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

/* Checked text into deck (initialised by the call); false leaves it empty. */
bool deck_parse(struct deck *d, const char *bytes, size_t n, struct error *err);

/* The file text of a deck; saving, loading and saving again gives equal bytes. */
void deck_write(const struct deck *d, struct text *out);

/* deck_parse of a file and deck_write to one (atomic). stamp may be NULL. */
bool deck_load(struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err);
bool deck_save(const struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err);
bool deck_save_how(const struct deck *d, const char *path, unsigned how,
                   struct file_stamp *stamp, struct error *err); /* as file_write_how */

#endif
