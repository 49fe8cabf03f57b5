/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines of words with one blank between two of them, read one after the other. What is not as
 * it is expected ends the reading: every later question is answered no.
 */
#ifndef SWAPDECK_LINES_H
#define SWAPDECK_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lines {
    const char *at, *end; /* not read yet */
    int line;             /* number of the one that is being read */
    bool failed;
};

void lines_open(struct lines *l, const char *bytes, size_t n);

/* Does the next line begin with this word? Reads nothing. */
bool lines_peek(const struct lines *l, const char *word);

/* Begins the next line, which must start with this word. */
bool lines_begin(struct lines *l, const char *word);

/* The next word of the line, or all that is left of it, cut off never: longer fails. */
bool lines_word(struct lines *l, char *buf, size_t size);
bool lines_rest(struct lines *l, char *buf, size_t size);

/* The next word as a finite number; as a whole one of at most most. */
bool lines_number(struct lines *l, double *value);
bool lines_count(struct lines *l, uint64_t most, uint64_t *value);

/* The line has no more words. */
bool lines_done(struct lines *l);

#endif
