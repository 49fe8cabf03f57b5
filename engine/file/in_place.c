/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing into the file that is there, where it cannot be replaced: a mount of its own, a
 * folder without permission. Room is reserved before the first byte changes, and what was
 * there is put back when a write fails; only a power cut or a kill in between spoils it.
 */
#include <config.h>

#include "engine/file/in_place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* What the file held. */
struct old {
    char *bytes;
    size_t size;
};

static bool read_old(int fd, const struct target *t, struct old *old)
{
    size_t n = 0;
    ssize_t got = 1;
    old->size = (size_t)t->old.st_size;
    old->bytes = malloc(old->size + 1);
    if (!old->bytes)
        return false;
    while (n < old->size && got != 0) {
        got = pread(fd, old->bytes + n, old->size - n, (off_t)n);
        if (got < 0 && errno != EINTR)
            return false;
        n += got > 0 ? (size_t)got : 0;
    }
    old->size = n;
    return true;
}

/* Room for what is longer than the old text; file systems that cannot reserve go on. */
static bool reserve(int fd, size_t from, size_t to)
{
    int failure = to > from ? posix_fallocate(fd, (off_t)from, (off_t)(to - from)) : 0;
    errno = failure;
    return failure == 0 || failure == EOPNOTSUPP || failure == EINVAL;
}

static bool fill(int fd, const char *bytes, size_t n)
{
    return lseek(fd, 0, SEEK_SET) == 0 && write_all(fd, bytes, n) &&
           ftruncate(fd, (off_t)n) == 0 && fsync(fd) == 0;
}

/* The new bytes, or the old ones again. */
static bool exchange(int fd, const struct old *old, const char *bytes, size_t n,
                     struct error *err)
{
    if (reserve(fd, old->size, n) && fill(fd, bytes, n))
        return true;
    int failure = errno;
    bool restored = fill(fd, old->bytes, old->size);
    errno = failure;
    return cannot_write(err, restored ? "the file was not written and is as it was"
                                      : "the file was written in part only; save it elsewhere");
}

bool write_in_place(struct target *t, const char *bytes, size_t n, struct error *err)
{
    struct old old = {0};
    bool done = false;
    if (!target_check(t, err))
        return false;
    int fd = openat(t->folder, t->name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &t->old) != 0)
        cannot_write(err, "the file cannot be opened for writing");
    else if (flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        error_set(err, STATUS_CANNOT_WRITE, "",
                  "another program is writing this file; try again");
    else if (!read_old(fd, t, &old))
        cannot_write(err, "what the file holds cannot be kept");
    else
        done = exchange(fd, &old, bytes, n, err);
    free(old.bytes);
    if (fd >= 0)
        close(fd);
    return done;
}
