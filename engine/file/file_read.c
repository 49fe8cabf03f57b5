/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounded reads of regular files, and the stamp of what was read. */
#include <config.h>

#include "engine/file/file_read.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void stamp_of(const struct stat *st, struct file_stamp *stamp)
{
    *stamp = (struct file_stamp){
        .device = st->st_dev,
        .inode = st->st_ino,
        .size = (uint64_t)st->st_size,
        .mtime_seconds = st->st_mtim.tv_sec,
        .mtime_nanoseconds = st->st_mtim.tv_nsec,
        .exists = true,
    };
}

/* FNV-1a, 64 bits (Fowler, Noll and Vo 1991). */
static void add_content(struct file_stamp *stamp, const struct text *bytes)
{
    uint64_t sum = 0xcbf29ce484222325u;
    for (size_t i = 0; i < bytes->length; i++)
        sum = (sum ^ (unsigned char)bytes->data[i]) * 0x100000001b3u;
    stamp->content = sum;
    stamp->size = bytes->length;
    stamp->summed = true;
}

bool file_stamp_equal(const struct file_stamp *a, const struct file_stamp *b)
{
    if (a->exists != b->exists || a->size != b->size)
        return false;
    if (a->summed && b->summed)
        return a->content == b->content;
    return a->device == b->device && a->inode == b->inode &&
           a->mtime_seconds == b->mtime_seconds && a->mtime_nanoseconds == b->mtime_nanoseconds;
}

static bool cannot_read(struct error *err, int number)
{
    return error_set(err, STATUS_CANNOT_READ, "", "the file cannot be read: %s",
                     strerror(number));
}

/* Opens without waiting for the other end of a pipe, and takes files only. */
static int open_regular(const char *path, struct stat *st, struct error *err)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0 || fstat(fd, st) != 0) {
        cannot_read(err, errno);
    } else if (S_ISDIR(st->st_mode)) {
        error_set(err, STATUS_CANNOT_READ, "", "this is a folder; name a file in it");
    } else if (!S_ISREG(st->st_mode)) {
        error_set(err, STATUS_CANNOT_READ, "",
                  "only regular files are read; use - for standard input");
    } else {
        return fd;
    }
    if (fd >= 0)
        close(fd);
    return -1;
}

static bool read_all(int fd, size_t most, struct text *out, struct error *err)
{
    char part[8192];
    for (;;) {
        ssize_t n = read(fd, part, sizeof part);
        if (n == 0)
            break;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return cannot_read(err, errno);
        text_add_bytes(out, part, (size_t)n);
        if (out->length > most)
            return error_set(err, STATUS_BAD_FILE, "",
                             most == FILE_LIMIT
                                 ? "the file is larger than 1 MiB, which no settings file needs"
                                 : "the file is larger than any that is read");
    }
    text_add_bytes(out, "", 0);
    if (out->failed)
        return error_set(err, STATUS_NO_MEMORY, "", "there is no memory left to read the file");
    return true;
}

static bool read_path(const char *path, size_t most, struct text *out, struct stat *st,
                      struct error *err)
{
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, most, out, err);
    int fd = open_regular(path, st, err);
    if (fd < 0)
        return false;
    bool done = read_all(fd, most, out, err);
    close(fd);
    return done;
}

bool file_read_large(const char *path, size_t most, struct text *out, struct error *err)
{
    struct stat st;
    return read_path(path, most, out, &st, err);
}

bool file_read(const char *path, struct text *out, struct file_stamp *stamp, struct error *err)
{
    struct stat st;
    if (stamp)
        *stamp = (struct file_stamp){0};
    if (!read_path(path, FILE_LIMIT, out, &st, err))
        return false;
    if (stamp && strcmp(path, "-") != 0) {
        stamp_of(&st, stamp);
        add_content(stamp, out);
    }
    return true;
}

void file_stamp(const char *path, struct file_stamp *stamp)
{
    struct stat st;
    struct text bytes;
    *stamp = (struct file_stamp){0};
    if (stat(path, &st) != 0)
        return;
    stamp_of(&st, stamp);
    text_init(&bytes);
    if (S_ISREG(st.st_mode) && file_read(path, &bytes, NULL, NULL))
        add_content(stamp, &bytes);
    text_free(&bytes);
}
