/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/simulation/lines.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

void lines_open(struct lines *l, const char *bytes, size_t n)
{
    *l = (struct lines){.at = bytes, .end = bytes + n};
}

static bool fail(struct lines *l)
{
    l->failed = true;
    return false;
}

/* Bytes up to the next blank or end of line; both must come. */
static size_t word_length(const struct lines *l)
{
    const char *at = l->at;
    while (at < l->end && *at != ' ' && *at != '\n')
        at++;
    return at < l->end ? (size_t)(at - l->at) : 0;
}

bool lines_peek(const struct lines *l, const char *word)
{
    size_t n = strlen(word);
    return !l->failed && word_length(l) == n && memcmp(l->at, word, n) == 0;
}

bool lines_begin(struct lines *l, const char *word)
{
    l->line++;
    if (!lines_peek(l, word))
        return fail(l);
    l->at += strlen(word);
    return true;
}

/* The blank before a word. */
static bool skip_blank(struct lines *l)
{
    if (l->failed || l->at >= l->end || *l->at != ' ')
        return fail(l);
    l->at++;
    return true;
}

static bool take(struct lines *l, size_t n, char *buf, size_t size)
{
    if (n >= size || memchr(l->at, 0, n))
        return fail(l);
    memcpy(buf, l->at, n);
    buf[n] = 0;
    l->at += n;
    return true;
}

bool lines_word(struct lines *l, char *buf, size_t size)
{
    if (!skip_blank(l))
        return false;
    size_t n = word_length(l);
    return n > 0 ? take(l, n, buf, size) : fail(l);
}

bool lines_rest(struct lines *l, char *buf, size_t size)
{
    if (!skip_blank(l))
        return false;
    const char *end = memchr(l->at, '\n', (size_t)(l->end - l->at));
    return end ? take(l, (size_t)(end - l->at), buf, size) : fail(l);
}

bool lines_number(struct lines *l, double *value)
{
    char word[48], *end;
    if (!lines_word(l, word, sizeof word))
        return false;
    *value = strtod(word, &end);
    return *end == 0 && isfinite(*value) ? true : fail(l);
}

bool lines_count(struct lines *l, uint64_t most, uint64_t *value)
{
    char word[24];
    if (!lines_word(l, word, sizeof word))
        return false;
    if (strspn(word, "0123456789") != strlen(word))
        return fail(l);
    errno = 0;
    *value = strtoull(word, NULL, 10);
    return errno == 0 && *value <= most ? true : fail(l);
}

bool lines_done(struct lines *l)
{
    if (l->failed || l->at >= l->end || *l->at != '\n')
        return fail(l);
    l->at++;
    return true;
}
