/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Atomic writes. The temporary file has one fixed name beside the target, so
 * that a killed program leaves at most one behind; its lock, which the kernel
 * drops at death, keeps two writers apart.
 */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/file/file.h"

enum { NAME_BYTES = 240, LINKS = 40, TRIES = 20 };

/* Where the bytes go: an open folder, the target's name in it, the temporary's. */
struct target {
    int folder;
    char name[NAME_MAX + 1];
    char temporary[NAME_MAX + 1];
    struct stat old;
    bool exists;
};

static bool write_all(int fd, const char *bytes, size_t n)
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

static bool cannot_write(struct error *err, const char *what)
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
static bool find_target(const char *given, struct target *t, struct error *err)
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
    t->folder = open(slash ? path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return t->folder >= 0 || cannot_write(err, "the folder cannot be opened");
}

static bool check_target(struct target *t, struct error *err)
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

/* True when the open file is still the one of this name. */
static bool is_named(const struct target *t, int fd)
{
    struct stat open_one, named;
    return fstat(fd, &open_one) == 0 &&
           fstatat(t->folder, t->temporary, &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

/* False only when another writer holds it: file systems without locks do without. */
static bool lock(int fd)
{
    return flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

/* Takes away what a killed program left; false when its writer is alive. */
static bool remove_stale(const struct target *t)
{
    int fd = openat(t->folder, t->temporary, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    bool idle = fd < 0 || lock(fd);
    if (idle && (fd < 0 || is_named(t, fd)))
        unlinkat(t->folder, t->temporary, 0);
    if (fd >= 0)
        close(fd);
    if (!idle)
        errno = EBUSY;
    return idle;
}

/* A new, locked, empty temporary file; -1 with errno. */
static int create_temporary(const struct target *t)
{
    mode_t mode = t->exists ? 0600 : 0666;
    for (int i = 0; i < TRIES; i++) {
        int fd = openat(t->folder, t->temporary,
                        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
        if (fd >= 0 && lock(fd) && is_named(t, fd))
            return fd;
        if (fd >= 0)
            close(fd);
        else if (errno != EEXIST || !remove_stale(t))
            return -1;
    }
    errno = EBUSY;
    return -1;
}

/* Owner and mode of the file that is replaced; a mode that cannot be kept is an error. */
static bool keep_mode(const struct target *t, int fd)
{
    struct stat st;
    if (!t->exists)
        return true;
    if (fstat(fd, &st) != 0)
        return false;
    mode_t mode = t->old.st_mode & 07777;
    bool same = st.st_uid == t->old.st_uid && st.st_gid == t->old.st_gid;
    if (!same && fchown(fd, t->old.st_uid, t->old.st_gid) != 0)
        mode &= 0777;
    return fchmod(fd, mode) == 0;
}

/* Fills the temporary and moves it over the target; the lock lives until then. */
static bool replace(const struct target *t, int fd, const char *bytes, size_t n)
{
    int holder = dup(fd);
    bool done = holder >= 0 && write_all(fd, bytes, n) && keep_mode(t, fd) && fsync(fd) == 0;
    int failure = errno;
    if (close(fd) != 0 && done) {
        failure = errno;
        done = false;
    }
    if (done && renameat(t->folder, t->temporary, t->folder, t->name) != 0) {
        failure = errno;
        done = false;
    }
    if (!done)
        unlinkat(t->folder, t->temporary, 0);
    if (holder >= 0)
        close(holder);
    errno = failure;
    return done;
}

static bool write_target(struct target *t, const char *bytes, size_t n, struct error *err)
{
    if (!check_target(t, err))
        return false;
    int fd = create_temporary(t);
    if (fd < 0 && errno == EBUSY)
        return error_set(err, STATUS_CANNOT_WRITE, "",
                         "another program is writing this file; try again");
    if (fd < 0)
        return cannot_write(err, "no new file can be made in the folder");
    if (!replace(t, fd, bytes, n))
        return cannot_write(err, "the file was not written and is as it was");
    if (fsync(t->folder) != 0 && errno != EINVAL)
        return cannot_write(err, "the file was written, but may not survive a power cut");
    return true;
}

/* Pipes and devices cannot be replaced: they take the bytes as they come. */
static bool write_device(const char *path, const char *bytes, size_t n, struct error *err)
{
    int fd = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return cannot_write(err, "it cannot be opened for writing");
    int flags = fcntl(fd, F_GETFL);
    bool done = fcntl(fd, F_SETFL, flags & ~O_NONBLOCK) == 0 && write_all(fd, bytes, n);
    int failure = errno;
    if (close(fd) != 0 && done) {
        failure = errno;
        done = false;
    }
    errno = failure;
    return done || cannot_write(err, "it could not be written");
}

bool file_write(const char *path, const char *bytes, size_t n, struct file_stamp *stamp,
                struct error *err)
{
    struct target target;
    struct stat st;
    bool device = stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
    bool done = false;
    if (device) {
        done = write_device(path, bytes, n, err);
    } else if (find_target(path, &target, err)) {
        done = write_target(&target, bytes, n, err);
        close(target.folder);
    }
    if (stamp)
        file_stamp(path, stamp);
    return done;
}
