/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place that a path names, found and checked before anything is written. */
#include <config.h>

#include "engine/file/target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_BYTES = 240, LINKS = 40 };

bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t written = write(fd, bytes, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        n -= (size_t)written;
    }
    return true;
}

bool cannot_write(struct error *err, const char *what)
{
    return error_set(err, STATUS_CANNOT_WRITE, "", "%s: %s", what, strerror(errno));
}

/* Replaces path by what its last symbolic link names, also when that is not there yet. */
static bool follow_links(char path[PATH_MAX])
{
    for (int i = 0; i < LINKS; i++) {
        char link[PATH_MAX];
        ssize_t n = readlink(path, link, sizeof link - 1);
        if (n < 0)
            return errno == EINVAL || errno == ENOENT;
        link[n] = 0;
        char *slash = strrchr(path, '/');
        size_t base = link[0] != '/' && slash ? (size_t)(slash - path) + 1 : 0;
        if (base + (size_t)n >= PATH_MAX)
            break;
        memcpy(path + base, link, (size_t)n + 1);
    }
    errno = ELOOP;
    return false;
}

/* Splits the path and opens its folder. */
bool target_find(const char *given, struct target *t, struct error *err)
{
    char path[PATH_MAX];
    if ((size_t)snprintf(path, sizeof path, "%s", given) >= sizeof path) {
        errno = ENAMETOOLONG;
        return cannot_write(err, "the file cannot be written");
    }
    if (!follow_links(path))
        return cannot_write(err, "the file cannot be written");
    char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    if (!*name)
        return error_set(err, STATUS_CANNOT_WRITE, "", "a file name is needed");
    size_t length = strlen(name);
    if (length > NAME_MAX) {
        errno = ENAMETOOLONG;
        return cannot_write(err, "the file cannot be written");
    }
    memcpy(t->name, name, length + 1);
    snprintf(t->temporary, sizeof t->temporary, ".%.*s.tmp", NAME_BYTES, name);
    if (slash)
        slash[slash == path] = 0;
    const char *folder = slash ? path : ".";
    t->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (t->folder < 0 && errno == EACCES) /* it may be written, but not listed */
        t->folder = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    return t->folder >= 0 || cannot_write(err, "the folder cannot be opened");
}

bool target_check(struct target *t, struct error *err)
{
    t->exists = fstatat(t->folder, t->name, &t->old, 0) == 0;
    if (!t->exists && errno != ENOENT)
        return cannot_write(err, "the file cannot be written");
    if (t->exists && S_ISDIR(t->old.st_mode))
        return error_set(err, STATUS_CANNOT_WRITE, "", "this is a folder; name a file in it");
    if (t->exists && !S_ISREG(t->old.st_mode))
        return error_set(err, STATUS_CANNOT_WRITE, "", "only regular files are replaced");
    if (t->exists && faccessat(t->folder, t->name, W_OK, AT_EACCESS) != 0)
        return cannot_write(err, "the file is protected against writing");
    return true;
}
