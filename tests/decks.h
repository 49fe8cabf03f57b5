/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks for tests: from text, as text, compared. */
#ifndef SWAPDECK_DECKS_H
#define SWAPDECK_DECKS_H

#include "tests/check.h"

#include <string.h>

#include "engine/base/text.h"
#include "engine/scenario/deck.h"
#include "engine/scenario/deck_read.h"
#include "engine/scenario/deck_write.h"
#include "engine/scenario/scenario.h"

static inline void parse(struct deck *d, const char *text)
{
    struct error err;
    if (!deck_parse(d, text, strlen(text), &err)) {
        print_error("line %d: %s: %s\n", err.line, err.key, err.text);
        fail();
    }
}

/* Text of a deck; freed by the caller. */
static inline char *written(const struct deck *d)
{
    struct text out;
    text_init(&out);
    deck_write(d, &out);
    assert_false(out.failed);
    return out.data;
}

static inline void check_same(const struct scenario *a, const struct scenario *b)
{
    assert_string_equal(a->name, b->name);
    assert_string_equal(a->note, b->note);
    assert_string_equal(a->currency, b->currency);
    assert_true(params_equal(&a->params, &b->params));
}

static inline void check_same_deck(const struct deck *a, const struct deck *b)
{
    struct scenario x, y;
    assert_int_equal(a->count, b->count);
    for (int i = -1; i < a->count; i++) {
        deck_scenario(a, i, &x);
        deck_scenario(b, i, &y);
        check_same(&x, &y);
    }
}

static const char muhanga[] =
    "name = \"Muhanga\";\n"
    "hub: { ports = 90; charge_time = 3; };\n"
    "scenarios = (\n"
    "  { name = \"Fast\"; hub: { charge_time = 2.0; }; },\n"
    "  { name = \"Big\"; note = \"twice\"; fleet: { vehicles = 400; }; }\n"
    ");\n";

#endif
