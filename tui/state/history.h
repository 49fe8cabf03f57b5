/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo without limit. An entry holds the state on its other side;
 * taking it back or doing it again exchanges the two, so that both directions
 * are one operation. An entry of a changed value takes about 0.7 KB.
 */
#ifndef SWAPDECK_HISTORY_H
#define SWAPDECK_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/file/file_read.h"
#include "engine/scenario/deck.h"
#include "engine/scenario/scenario.h"

enum { PATH_TEXT = 1024 };

/* A deck with the file it belongs to. */
struct document {
    struct deck deck;         /* owned; edits of the scenario on screen are not in it yet */
    struct deck saved;        /* owned; as in the file */
    char path[PATH_TEXT];        /* "" when it has no file yet */
    struct file_stamp stamp;
    bool in_place;            /* it was agreed to write into the file, not to replace it */
};

void document_free(struct document *d);

struct history_entry;

struct history {
    struct history_entry *entry; /* owned */
    size_t count, room;
    size_t position;             /* entries before it can be undone */
};

/* What an entry exchanges. */
struct history_state {
    struct scenario *scenario;   /* the values on screen, without a preview */
    int *index;                  /* of the scenario in the deck */
    struct document *document;
};

void history_free(struct history *h);

/*
 * Notes the present values before a change and drops what could be done again.
 * texts: the name, note or currency will change, too. False when out of memory:
 * the change can then not be taken back.
 */
bool history_record(struct history *h, const struct history_state *s, bool texts);

/* The same before another document takes the place of the present one, which
 * the entry takes over: the caller fills s->document anew. */
bool history_record_document(struct history *h, const struct history_state *s);

/* True when there is something to take back. */
bool history_can_undo(const struct history *h);

/* Exchanges; false when there is nothing. */
bool history_undo(struct history *h, const struct history_state *s);
bool history_redo(struct history *h, const struct history_state *s);

#endif
