/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Atomic writes: whole or not at all. */
#ifndef SWAPDECK_FILE_WRITE_H
#define SWAPDECK_FILE_WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/base/error.h"
#include "engine/file/file_read.h"

/*
 * Writes all bytes or leaves the old file as it was: a temporary file beside
 * it, fsync, rename, fsync of the folder. Follows a symbolic link to its
 * target and keeps mode. stamp (may be NULL) gets the new file's stamp.
 */
bool file_write(const char *path, const char *bytes, size_t n, struct file_stamp *stamp,
                struct error *err);

/*
 * The same in another way. Where a file cannot be replaced (CANNOT_REPLACE: it is mounted
 * by itself, or its folder lets nothing be renamed) FILE_IN_PLACE writes into it; then a
 * failed write puts the old text back, but a power cut meanwhile spoils it. With
 * FILE_IMPATIENT a pipe or device that takes nothing for a second is given up.
 */
enum { FILE_IN_PLACE = 1, FILE_IMPATIENT = 2 };
bool file_write_how(const char *path, unsigned how, const char *bytes, size_t n,
                    struct file_stamp *stamp, struct error *err);

#endif
