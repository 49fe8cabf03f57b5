/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/scenario/deck.h"

#include <stdlib.h>
#include <string.h>

void deck_init(struct deck *d)
{
    *d = (struct deck){0};
    scenario_default(&d->base);
}

void deck_free(struct deck *d)
{
    free(d->variants);
    deck_init(d);
}

bool deck_copy(struct deck *to, const struct deck *from)
{
    struct variant *variants = NULL;
    size_t size = (size_t)from->count * sizeof *variants;
    if (to == from)
        return true;
    if (size) {
        variants = malloc(size);
        if (!variants)
            return false;
        memcpy(variants, from->variants, size);
    }
    free(to->variants);
    *to = *from;
    to->variants = variants;
    return true;
}

static void copy_param(struct params *to, const struct params *from, enum param_id id)
{
    const struct param_row *row = param_row(id);
    memcpy(&to->v[row->slot], &from->v[row->slot], (size_t)row->max_count * sizeof to->v[0]);
    to->count[id] = from->count[id];
}

void deck_scenario(const struct deck *d, int index, struct scenario *out)
{
    *out = d->base;
    if (index < 0 || index >= d->count)
        return;
    const struct variant *v = &d->variants[index];
    memcpy(out->name, v->own.name, sizeof out->name);
    if (v->sets_note)
        memcpy(out->note, v->own.note, sizeof out->note);
    if (v->sets_currency)
        memcpy(out->currency, v->own.currency, sizeof out->currency);
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        if (v->sets[id])
            copy_param(&out->params, &v->own.params, id);
}

void deck_store(struct deck *d, int index, const struct scenario *s)
{
    if (index < 0 || index >= d->count) {
        d->base = *s;
        return;
    }
    struct variant *v = &d->variants[index];
    v->own = *s;
    v->sets_note = v->sets_note || strcmp(s->note, d->base.note) != 0;
    v->sets_currency = v->sets_currency || strcmp(s->currency, d->base.currency) != 0;
    for (enum param_id id = 0; id < PARAM_COUNT; id++)
        v->sets[id] = v->sets[id] || !param_equal(&s->params, &d->base.params, id);
}

int deck_find(const struct deck *d, const char *name)
{
    if (strcmp(d->base.name, name) == 0)
        return -1;
    for (int i = 0; i < d->count; i++)
        if (strcmp(d->variants[i].own.name, name) == 0)
            return i;
    return -2;
}
