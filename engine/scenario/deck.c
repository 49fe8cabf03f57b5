/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks in memory: inheritance, storing, copying; and their files. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/scenario/scenario.h"

void scenario_default(struct scenario *s)
{
    memset(s, 0, sizeof *s);
    snprintf(s->name, sizeof s->name, "untitled");
    snprintf(s->currency, sizeof s->currency, "USD");
    params_default(&s->params);
}

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

bool deck_load(struct deck *d, const char *path, struct file_stamp *stamp, struct error *err)
{
    struct text bytes;
    text_init(&bytes);
    bool done = file_read(path, &bytes, stamp, err);
    if (done)
        done = deck_parse(d, bytes.data, bytes.length, err);
    else
        deck_init(d);
    text_free(&bytes);
    return done;
}

/* What is about to be written must be readable again. */
static bool reads_back(const struct text *text, struct error *err)
{
    struct deck again;
    if (text->failed)
        return error_set(err, STATUS_NO_MEMORY, "",
                         "there is no memory left to write the file");
    bool done = deck_parse(&again, text->data, text->length, err);
    deck_free(&again);
    return done;
}

bool deck_save_how(const struct deck *d, const char *path, unsigned how,
                   struct file_stamp *stamp, struct error *err)
{
    struct text text;
    text_init(&text);
    deck_write(d, &text);
    bool done = reads_back(&text, err) &&
                file_write_how(path, how, text.data, text.length, stamp, err);
    text_free(&text);
    return done;
}

bool deck_save(const struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err)
{
    return deck_save_how(d, path, 0, stamp, err);
}
