/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole screens as text files in tests/golden. GOLDEN=update in the
 * environment writes them anew instead of comparing.
 */
#ifndef SWAPDECK_GOLDEN_H
#define SWAPDECK_GOLDEN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/text.h"

static inline const char *source_folder(void)
{
    const char *folder = getenv("srcdir");
    return folder && *folder ? folder : ".";
}

static inline void golden_path(const char *name, char *path, size_t size)
{
    snprintf(path, size, "%s/tests/golden/%s.txt", source_folder(), name);
}

/* The file's text, "" when there is none. */
static inline void golden_read(const char *name, struct text *out)
{
    char path[1024], block[4096];
    golden_path(name, path, sizeof path);
    text_init(out);
    text_add(out, "");
    FILE *file = fopen(path, "r");
    for (size_t n; file && (n = fread(block, 1, sizeof block, file)) > 0;)
        text_add_bytes(out, block, n);
    if (file)
        fclose(file);
}

static inline void golden_write(const char *name, const char *text)
{
    char path[1024];
    golden_path(name, path, sizeof path);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* Prints the first line in which the texts differ. */
static inline void golden_explain(const char *name, const char *found, const char *expected)
{
    int line = 1;
    while (*found && *expected) {
        size_t a = strcspn(found, "\n"), b = strcspn(expected, "\n");
        if (a != b || strncmp(found, expected, a) != 0)
            break;
        found += a + (found[a] == '\n');
        expected += b + (expected[b] == '\n');
        line++;
    }
    print_error("%s, line %d\n  found    %.*s\n  expected %.*s\n", name, line,
                (int)strcspn(found, "\n"), found, (int)strcspn(expected, "\n"), expected);
}

/* Compares, or writes when GOLDEN=update; false when they differ. */
static inline bool golden_same(const char *name, const char *found)
{
    const char *mode = getenv("GOLDEN");
    struct text expected;
    if (mode && strcmp(mode, "update") == 0) {
        golden_write(name, found);
        return true;
    }
    golden_read(name, &expected);
    bool same = strcmp(found, expected.data) == 0;
    if (!same)
        golden_explain(name, found, expected.data);
    text_free(&expected);
    return same;
}

#endif
