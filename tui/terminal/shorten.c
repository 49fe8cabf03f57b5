/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/shorten.h"

#include <stdbool.h>
#include <string.h>

/*
 * The ordinary character set is chosen again and again, though no other ever is,
 * and the colour is set back just before everything is.
 */
static const struct {
    const char *from, *to;
} shorter[] = {
    {"\033[39m\033(B\033[m", "\033[m"},
    {"\033[39m\033(B\033[0;", "\033[0;"},
    {"\033[39;49m\033(B\033[m", "\033[m"},
    {"\033[39;49m\033(B\033[0;", "\033[0;"},
    {"\033[39m\033[m\017", "\033[m"},
    {"\033[39;49m\033[m\017", "\033[m"},
    {"\033(B", ""},
    {"\033[0m", "\033[m"},
    {"\017", ""},
};

static bool begins_with(const char *bytes, size_t n, const char *with)
{
    size_t length = strlen(with);
    return length <= n && memcmp(bytes, with, length) == 0;
}

/* The shorter form of what stands here, NULL for none; *used gets its length. */
static const char *shorter_form(const char *bytes, size_t n, size_t *used)
{
    if (*bytes != '\033' && *bytes != '\017')
        return NULL;
    for (size_t i = 0; i < sizeof shorter / sizeof *shorter; i++)
        if (begins_with(bytes, n, shorter[i].from)) {
            *used = strlen(shorter[i].from);
            return shorter[i].to;
        }
    return NULL;
}

static size_t substitute(char *bytes, size_t n)
{
    size_t kept = 0, used = 0;
    for (size_t i = 0; i < n;) {
        const char *form = shorter_form(bytes + i, n - i, &used);
        if (form) {
            memcpy(bytes + kept, form, strlen(form));
            kept += strlen(form);
            i += used;
        } else {
            bytes[kept++] = bytes[i++];
        }
    }
    return kept;
}

/* Bytes of the attributes that are set here, 0 when it is something else. */
static size_t attributes_length(const char *bytes, size_t n)
{
    size_t length = 2;
    if (n < 3 || bytes[0] != '\033' || bytes[1] != '[')
        return 0;
    while (length < n && strchr("0123456789;", bytes[length]))
        length++;
    return length < n && bytes[length] == 'm' ? length + 1 : 0;
}

/* Where nothing is set, attributes need not begin by setting all off. */
static size_t drop_noughts(char *bytes, size_t n)
{
    size_t kept = 0;
    bool plain = false;
    for (size_t i = 0; i < n;) {
        size_t length = attributes_length(bytes + i, n - i);
        size_t skipped = plain && length > 5 && memcmp(bytes + i, "\033[0;", 4) == 0 ? 2 : 0;
        if (length > 0)
            plain = length == 3;
        for (size_t k = 0; k < (length > 0 ? length : 1); k++, i++)
            if (k < 2 || k >= 2 + skipped)
                bytes[kept++] = bytes[i];
    }
    return kept;
}

size_t shorten(char *bytes, size_t n)
{
    return drop_noughts(bytes, substitute(bytes, n));
}
