/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the rules and chooses what is told. */
#include <config.h>

#include "engine/advice/advise.h"

#include "engine/advice/rules.h"
#include "engine/advice/verdict.h"

enum { RANK_ASKED = 9 }; /* told only when asked for */

static const struct {
    const char *id;
    advice_rule *rule;
    enum advice_class class;
    int rank;
} rules[] = {
#define RULE(group, name, class_, rank_) {#group "." #name, group##_##name, class_, rank_},
#include "engine/advice/rules.def"
#undef RULE
};

enum { RULES = sizeof rules / sizeof *rules };

_Static_assert((int)RULES <= (int)ADVICE_MAX, "every rule may speak");

/* Bad news beside a verdict of enough, or good news beside one of short, is a note. */
static void temper(const struct situation *s, struct advice *a)
{
    if (a->class == ADVICE_VERDICT)
        return;
    if (s->suffices && a->tone == TONE_BAD)
        a->tone = TONE_WARNING;
    if (!s->suffices && a->tone == TONE_GOOD)
        a->tone = TONE_NOTE;
}

/* Marks those of the lowest ranks, earlier ones of equal rank first. */
static void choose(struct advice *all, const int *rank, int n)
{
    int told = 0;
    for (int r = 1; r < RANK_ASKED; r++)
        for (int i = 0; i < n && told < ADVICE_TOLD; i++)
            if (rank[i] == r) {
                all[i].told = true;
                told++;
            }
}

/* Those that are told to the front, both parts in their order. */
static void part(struct advice *all, int n)
{
    int told = 0;
    for (int i = 0; i < n; i++) {
        if (!all[i].told)
            continue;
        struct advice one = all[i];
        for (int k = i; k > told; k--)
            all[k] = all[k - 1];
        all[told++] = one;
    }
}

int advise(const struct advice_basis *basis, struct advice out[ADVICE_MAX])
{
    struct situation s = {.basis = basis, .p = basis->p, .currency = basis->currency,
                          .model = basis->model, .r = &basis->all[basis->model],
                          .all = basis->all};
    int rank[ADVICE_MAX], n = 0;
    s.suffices = plan_suffices(s.p, s.r);
    for (int i = 0; i < RULES; i++) {
        s.said = 0;
        out[n] = (struct advice){.id = rules[i].id, .class = rules[i].class};
        if (!rules[i].rule(&s, &out[n]))
            continue;
        temper(&s, &out[n]);
        rank[n++] = rules[i].rank;
    }
    choose(out, rank, n);
    part(out, n);
    return n;
}

int advice_told(const struct advice *advice, int n)
{
    int told = 0;
    while (told < n && advice[told].told)
        told++;
    return told;
}

const char *advice_id(size_t i)
{
    return i < RULES ? rules[i].id : NULL;
}
