/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that exchange what they hold with what is on screen. */
#include <config.h>

#include "tui/state/history.h"

#include <stdlib.h>
#include <string.h>

struct history_entry {
    int index;
    struct params params;
    struct scenario *texts;     /* owned; name, note and currency, or NULL when the same */
    struct document *document;  /* owned; NULL when the same */
};

void document_free(struct document *d)
{
    deck_free(&d->deck);
    deck_free(&d->saved);
    *d = (struct document){0};
}

static void entry_free(struct history_entry *e)
{
    free(e->texts);
    if (e->document)
        document_free(e->document);
    free(e->document);
}

void history_free(struct history *h)
{
    for (size_t i = 0; i < h->count; i++)
        entry_free(&h->entry[i]);
    free(h->entry);
    *h = (struct history){0};
}

static bool reserve(struct history *h)
{
    if (h->count < h->room)
        return true;
    size_t room = h->room ? 2 * h->room : 16;
    struct history_entry *entry = realloc(h->entry, room * sizeof *entry);
    if (!entry)
        return false;
    h->entry = entry;
    h->room = room;
    return true;
}

/* A new last entry with the present values; NULL when out of memory. */
static struct history_entry *append(struct history *h, const struct history_state *s,
                                    bool texts)
{
    while (h->count > h->position)
        entry_free(&h->entry[--h->count]);
    if (!reserve(h))
        return NULL;
    struct history_entry e = {.index = *s->index, .params = s->scenario->params};
    if (texts) {
        e.texts = malloc(sizeof *e.texts);
        if (!e.texts)
            return NULL;
        *e.texts = *s->scenario;
    }
    h->entry[h->count++] = e;
    h->position = h->count;
    return &h->entry[h->count - 1];
}

bool history_record(struct history *h, const struct history_state *s, bool texts)
{
    return append(h, s, texts) != NULL;
}

bool history_record_document(struct history *h, const struct history_state *s)
{
    struct document *copy = malloc(sizeof *copy);
    struct history_entry *e = copy ? append(h, s, true) : NULL;
    if (!e) {
        free(copy);
        return false;
    }
    deck_store(&s->document->deck, *s->index, s->scenario);
    *copy = *s->document;
    *s->document = (struct document){0};
    e->document = copy;
    return true;
}

bool history_can_undo(const struct history *h)
{
    return h->position > 0;
}

static bool can_redo(const struct history *h)
{
    return h->position < h->count;
}

static void exchange_texts(struct scenario *e, struct scenario *now)
{
    struct scenario held = *e;
    *e = *now;
    struct params params = now->params;
    *now = held;
    now->params = params;
}

static void exchange(struct history_entry *e, const struct history_state *s)
{
    struct params params = s->scenario->params;
    int index = *s->index;
    if (e->document || e->index != index)
        deck_store(&s->document->deck, index, s->scenario);
    if (e->document) {
        struct document document = *e->document;
        *e->document = *s->document;
        *s->document = document;
    }
    if (e->texts)
        exchange_texts(e->texts, s->scenario);
    s->scenario->params = e->params;
    *s->index = e->index;
    e->params = params;
    e->index = index;
}

bool history_undo(struct history *h, const struct history_state *s)
{
    if (!history_can_undo(h))
        return false;
    exchange(&h->entry[--h->position], s);
    return true;
}

bool history_redo(struct history *h, const struct history_state *s)
{
    if (!can_redo(h))
        return false;
    exchange(&h->entry[h->position++], s);
    return true;
}
