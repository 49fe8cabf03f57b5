/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence of a pane in three lengths. */
#ifndef SWAPDECK_PHRASE_H
#define SWAPDECK_PHRASE_H

#include "tui/panes/draw.h"

struct phrase {
    enum role role;
    char full[SENTENCE_TEXT];
    char medium[SENTENCE_TEXT], brief[PHRASE_TEXT]; /* "" where there is no shorter one */
};

/* Rows it takes in width columns: those of the full length when there are at most
 * `most` of them, else one. */
int phrase_rows(struct canvas *c, const struct phrase *p, int width, int most);

/*
 * Draws phrases from the top of r, one row each and more where rows are left.
 * Returns the rows used.
 */
int phrases_draw(struct canvas *c, struct rect r, const struct phrase *p, int count);

#endif
