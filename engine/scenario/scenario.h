/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One scenario: its parameters and what it is called. */
#ifndef SWAPDECK_SCENARIO_H
#define SWAPDECK_SCENARIO_H

#include <stdbool.h>

#include "engine/base/error.h"
#include "engine/table/params.h"

enum { NAME_TEXT = 128, NOTE_TEXT = 2048, CURRENCY_TEXT = 16 };

struct scenario {
    char name[NAME_TEXT];         /* valid UTF-8 without control characters */
    char note[NOTE_TEXT];         /* the same; newlines allowed */
    char currency[CURRENCY_TEXT];
    struct params params;
};

/* All defaults, named "untitled". */
void scenario_default(struct scenario *s);

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

#endif
