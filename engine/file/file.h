/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes in and out: bounded reads of regular files, atomic writes, and a
 * checked tree of settings. Nothing above this room calls libconfig.
 */
#ifndef SWAPDECK_FILE_H
#define SWAPDECK_FILE_H

#include <stdbool.h>
#include <stddef.h>
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

/* The stamp of what is there now, which reads a regular file; exists is false when nothing
 * is. Equal means the same bytes, or where they could not be read the same file, size and
 * time. */
void file_stamp(const char *path, struct file_stamp *stamp);
bool file_stamp_equal(const struct file_stamp *a, const struct file_stamp *b);

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

/*
 * A settings file, checked before libconfig sees it: no include, no NUL, depth
 * and size bounded, integers inside 32 bits, no duplicate, no nan, no "0,95" or
 * "95%". Errors carry line and key.
 */
struct settings; /* an open file; owns its memory */
struct setting;  /* a node of it; NULL means absent */

struct settings *settings_parse(const char *bytes, size_t n, struct error *err);
void settings_free(struct settings *s);
bool settings_has_comments(const struct settings *s);
const struct setting *settings_root(const struct settings *s);

enum setting_kind { SETTING_GROUP, SETTING_LIST, SETTING_NUMBER, SETTING_TEXT, SETTING_BOOL };

enum setting_kind setting_kind(const struct setting *s);
const char *setting_name(const struct setting *s);  /* "" for a list's elements */
int setting_line(const struct setting *s);
int setting_count(const struct setting *s);         /* members or elements */
const struct setting *setting_at(const struct setting *s, int i);
const struct setting *setting_member(const struct setting *s, const char *name);
double setting_number(const struct setting *s);
const char *setting_text(const struct setting *s);  /* valid as long as the file */
bool setting_bool(const struct setting *s);

/* A quoted string with escapes, as libconfig reads it back. */
void settings_write_text(struct text *out, const char *s);

#endif
