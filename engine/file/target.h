/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where written bytes go, and what the ways of writing share. */
#ifndef SWAPDECK_TARGET_H
#define SWAPDECK_TARGET_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

#include "engine/base/error.h"

/* An open folder, the target's name in it, the temporary's. */
struct target {
    int folder;
    char name[NAME_MAX + 1];
    char temporary[NAME_MAX + 1];
    struct stat old;
    bool exists;
};

/* Follows the links of a path and opens the folder, which the caller closes. */
bool target_find(const char *path, struct target *t, struct error *err);

/* What is there may be written: a regular file without protection, or nothing. */
bool target_check(struct target *t, struct error *err);

/* All bytes at the place where fd stands; false with errno. */
bool write_all(int fd, const char *bytes, size_t n);

/* err with the reason that errno names; false. */
bool cannot_write(struct error *err, const char *what);

#endif
