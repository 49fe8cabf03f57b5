/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Atomic writes. The temporary file has one fixed name beside the target, so
 * that a killed program leaves at most one behind; its lock, which the kernel
 * drops at death, keeps two writers apart.
 */
#include <config.h>

#include "engine/file/file_write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "engine/file/device.h"
#include "engine/file/in_place.h"
#include "engine/file/target.h"

enum { TRIES = 20, ACCESS_LIST = 4096 };

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

/* The list of who else may read and write, where the file has one. */
static bool keep_access_list(const struct target *t, int fd)
{
    static const char name[] = "system.posix_acl_access";
    char list[ACCESS_LIST];
    int old = openat(t->folder, t->name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    ssize_t n = fgetxattr(old, name, list, sizeof list);
    bool none = n < 0 && (errno == ENODATA || errno == EOPNOTSUPP || errno == EBADF);
    bool kept = none || (n >= 0 && fsetxattr(fd, name, list, (size_t)n, 0) == 0);
    int failure = errno;
    if (old >= 0)
        close(old);
    errno = kept ? 0 : failure == EOPNOTSUPP ? EPERM : failure;
    return kept;
}

/*
 * Mode, group and list of the file that is replaced; what cannot be kept is an error, as
 * others would lose or gain by it. Its owner may become another, who loses nothing but the
 * marks that lend rights.
 */
static bool keep_mode(const struct target *t, int fd)
{
    struct stat st;
    if (!t->exists)
        return true;
    if (fstat(fd, &st) != 0)
        return false;
    mode_t mode = t->old.st_mode & 07777;
    bool same = st.st_uid == t->old.st_uid && st.st_gid == t->old.st_gid;
    if (!same && fchown(fd, t->old.st_uid, t->old.st_gid) != 0) {
        mode &= 0777;
        if (st.st_gid != t->old.st_gid && fchown(fd, (uid_t)-1, t->old.st_gid) != 0)
            return false;
    }
    return fchmod(fd, mode) == 0 && keep_access_list(t, fd);
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

/* Reasons for which the folder, not the file, stands in the way: a mount of its own, a
 * folder without permission. The file itself may be written, as target_check saw. */
static bool only_in_place(const struct target *t, int number)
{
    return t->exists && (number == EBUSY || number == EXDEV || number == EPERM ||
                         number == EACCES || number == EROFS);
}

static bool cannot_replace(const struct target *t, struct error *err, const char *what)
{
    if (!only_in_place(t, errno))
        return cannot_write(err, what);
    return error_set(err, STATUS_CANNOT_REPLACE, "",
                     "the file cannot be replaced where it stands: %s", strerror(errno));
}

static bool write_target(struct target *t, const char *bytes, size_t n, struct error *err)
{
    if (!target_check(t, err))
        return false;
    int fd = create_temporary(t);
    if (fd < 0 && errno == EBUSY)
        return error_set(err, STATUS_CANNOT_WRITE, "",
                         "another program is writing this file; try again");
    if (fd < 0)
        return cannot_replace(t, err, "no new file can be made in the folder");
    if (!replace(t, fd, bytes, n))
        return cannot_replace(t, err, "the file was not written and is as it was");
    if (fsync(t->folder) != 0 && errno != EINVAL && errno != EBADF)
        return cannot_write(err, "the file was written, but may not survive a power cut");
    return true;
}

bool file_write_how(const char *path, unsigned how, const char *bytes, size_t n,
                    struct file_stamp *stamp, struct error *err)
{
    struct target target;
    struct stat st;
    bool device = stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
    bool done = false;
    if (device) {
        done = write_device(path, bytes, n, !(how & FILE_IMPATIENT), err);
    } else if (target_find(path, &target, err)) {
        done = how & FILE_IN_PLACE ? write_in_place(&target, bytes, n, err)
                                   : write_target(&target, bytes, n, err);
        close(target.folder);
    }
    if (stamp)
        file_stamp(path, stamp);
    return done;
}

bool file_write(const char *path, const char *bytes, size_t n, struct file_stamp *stamp,
                struct error *err)
{
    return file_write_how(path, 0, bytes, n, stamp, err);
}
