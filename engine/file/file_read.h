/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounded reads of regular files. */
#ifndef SWAPDECK_FILE_READ_H
#define SWAPDECK_FILE_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/base/error.h"
#include "engine/base/text.h"

enum { FILE_LIMIT = 1 << 20 };

/* What identifies a file's content: to notice that somebody else wrote it. */
struct file_stamp {
    uint64_t device, inode, size;
    int64_t mtime_seconds;
    long mtime_nanoseconds;
    uint64_t content;        /* a sum over the bytes, when they could be read */
    bool exists, summed;
};

/* Reads a regular file of at most FILE_LIMIT bytes ("-" is standard input) into
 * out (initialised by the caller). stamp may be NULL. */
bool file_read(const char *path, struct text *out, struct file_stamp *stamp,
               struct error *err);

/* The same for at most so many bytes, of a file that is no scenario. */
bool file_read_large(const char *path, size_t most, struct text *out, struct error *err);

/* The stamp of what is there now, which reads a regular file; exists is false when nothing
 * is. Equal means the same bytes, or where they could not be read the same file, size and
 * time. */
void file_stamp(const char *path, struct file_stamp *stamp);
bool file_stamp_equal(const struct file_stamp *a, const struct file_stamp *b);

#endif
