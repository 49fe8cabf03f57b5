/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/frame_output.h"

#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tui/terminal/guard.h"

enum { PIECE = 1 << 14 };

static int collected = -1; /* a file in memory, open as long as the program runs */

void frame_begin(void)
{
    if (collected < 0)
        collected = memfd_create("frame", MFD_CLOEXEC);
    if (collected >= 0)
        dup2(collected, STDOUT_FILENO);
}

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

/* In place; returns the new length. */
static size_t shorten(char *bytes, size_t n)
{
    return drop_noughts(bytes, substitute(bytes, n));
}

void frame_end(void)
{
    char bytes[PIECE];
    off_t size = collected >= 0 ? lseek(collected, 0, SEEK_CUR) : 0;
    if (collected < 0)
        return;
    dup2(guard_terminal(), STDOUT_FILENO);
    for (off_t at = 0; at < size;) {
        size_t rest = (size_t)(size - at), piece = rest < PIECE ? rest : PIECE;
        ssize_t n = pread(collected, bytes, piece, at);
        if (n <= 0)
            break;
        guard_write(bytes, shorten(bytes, (size_t)n));
        at += n;
    }
    lseek(collected, 0, SEEK_SET);
}
