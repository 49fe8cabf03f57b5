/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the rules and puts their answers in order. */
#include <config.h>

#include "engine/advice/advise.h"

#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"

static const struct {
    const char *id;
    advice_rule *rule;
} rules[] = {
#define RULE(group, name) {#group "." #name, group##_##name},
#include "engine/advice/rules.def"
#undef RULE
};

_Static_assert(sizeof rules / sizeof *rules <= ADVICE_MAX, "every rule may speak");

/* Good news and notes are equally little to worry about. */
static int gravity(const struct advice *a)
{
    return a->tone > TONE_NOTE ? (int)a->tone : 0;
}

/* Moves the last of n sentences before the less grave ones. */
static void sink(struct advice *out, int n)
{
    struct advice last = out[n - 1];
    int at = n - 1;
    while (at > 0 && gravity(&out[at - 1]) < gravity(&last)) {
        out[at] = out[at - 1];
        at--;
    }
    out[at] = last;
}

int advise(const struct params *p, const char *currency, const struct results *all,
           enum model_id model, struct advice out[ADVICE_MAX])
{
    struct situation s = {
        .p = p, .currency = currency, .model = model, .r = &all[model], .all = all};
    int n = 0;
    s.suffices = plan_suffices(p, s.r);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        s.said = 0;
        if (!rules[i].rule(&s, &out[n]))
            continue;
        out[n].id = rules[i].id;
        sink(out, ++n);
    }
    return n;
}

const char *advice_id(size_t i)
{
    return i < sizeof rules / sizeof *rules ? rules[i].id : NULL;
}
