/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/order.h"

#include <stdlib.h>

#include "engine/base/names.h"

#define ON(verb) (1U << VERB_##verb)
#define EVERYWHERE ((1U << VERB_COUNT) - 1)

static const struct verb_row verbs[VERB_COUNT] = {
#define VERB(id, ...) [VERB_##id] = {__VA_ARGS__},
#include "tui/cli/verb.def"
#undef VERB
};

static const struct option_row options[OPTION_COUNT] = {
#define OPTION(id, ...) [OPTION_##id] = {__VA_ARGS__},
#include "tui/cli/option.def"
#undef OPTION
};

const struct verb_row *verb_row(enum verb verb)
{
    return &verbs[verb];
}

const struct option_row *option_row(enum option option)
{
    return &options[option];
}

void order_free(struct order *o)
{
    free(o->operand);
    free(o->set);
}

static const char *verb_at(int i)
{
    return i + 1 < VERB_COUNT ? verb_row((enum verb)(i + 1))->name : NULL;
}

const char *verb_nearest(const char *word)
{
    return nearest_name(word, verb_at);
}
