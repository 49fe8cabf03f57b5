/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "engine/base/text.h"
#include "engine/scenario/deck_file.h"
#include "engine/scenario/deck_write.h"

enum { RESCUE_PATH = 1024, NAME_LENGTH = 60 };

/* Two, so that one is whole while the other is filled. */
static struct kept {
    char path[RESCUE_PATH];
    struct text bytes;
} kept[2];
static volatile sig_atomic_t ready = -1;

/* XDG base directory specification 0.8: relative and empty values do not count. */
static bool state_folder(char *path, size_t size, struct error *err)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    int n;
    if (state && *state == '/')
        n = snprintf(path, size, "%s/swapdeck", state);
    else if (home && *home == '/')
        n = snprintf(path, size, "%s/.local/state/swapdeck", home);
    else
        return error_set(err, STATUS_CANNOT_WRITE, NULL,
                         "neither XDG_STATE_HOME nor HOME names a folder for unsaved work");
    if (n < 0 || (size_t)n >= size)
        return error_set(err, STATUS_CANNOT_WRITE, NULL,
                         "the path of the folder for unsaved work is too long");
    return true;
}

static bool make_folders(const char *path, struct error *err)
{
    char part[RESCUE_PATH];
    for (const char *at = path + 1; at; at++) {
        at = strchrnul(at, '/');
        snprintf(part, sizeof part, "%.*s", (int)(at - path), path);
        if (mkdir(part, 0700) != 0 && errno != EEXIST)
            return error_set(err, STATUS_CANNOT_WRITE, NULL, "cannot make the folder %s: %s",
                             part, strerror(errno));
        if (!*at)
            break;
    }
    return true;
}

/* The file's name without folders and extension. */
static void short_name(const char *file, char name[NAME_LENGTH])
{
    const char *slash = strrchr(file, '/');
    snprintf(name, NAME_LENGTH, "%s", slash ? slash + 1 : file);
    char *dot = strrchr(name, '.');
    if (dot && dot > name)
        *dot = 0;
    if (!*name || strcmp(name, "-") == 0)
        snprintf(name, NAME_LENGTH, "untitled");
}

bool rescue_path(const char *file, char *path, size_t size, struct error *err)
{
    char folder[RESCUE_PATH - NAME_LENGTH - 40], name[NAME_LENGTH], date[24];
    time_t now = time(NULL);
    struct tm local;
    if (!state_folder(folder, sizeof folder, err) || !make_folders(folder, err))
        return false;
    short_name(file, name);
    strftime(date, sizeof date, "%Y%m%d-%H%M%S", localtime_r(&now, &local));
    int n = snprintf(path, size, "%s/%s-%s-%d.conf", folder, name, date, (int)getpid());
    return (n >= 0 && (size_t)n < size) ||
           error_set(err, STATUS_CANNOT_WRITE, NULL, "the path for unsaved work is too long");
}

bool rescue_write(const struct deck *deck, const char *path, struct error *err)
{
    return deck_save(deck, path, NULL, err);
}

void rescue_keep(const struct deck *deck, const char *path)
{
    int other = ready == 0 ? 1 : 0;
    struct kept *k = &kept[other];
    if (!deck) {
        ready = -1;
        return;
    }
    k->bytes.length = 0;
    deck_write(deck, &k->bytes);
    snprintf(k->path, sizeof k->path, "%s", path);
    ready = k->bytes.failed ? -1 : other;
}

/* Only calls that are safe in a handler from here on. */
static bool write_bytes(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno != EINTR)
            return false;
        bytes += done > 0 ? done : 0;
        n -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

void rescue_in_handler(int fd)
{
    static const char before[] = "swapdeck: it crashed; the unsaved work is in ";
    if (ready < 0)
        return;
    const struct kept *k = &kept[ready];
    int file = open(k->path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0 || !write_bytes(file, k->bytes.data, k->bytes.length) || fsync(file) != 0)
        return;
    write_bytes(fd, before, sizeof before - 1);
    write_bytes(fd, k->path, strlen(k->path));
    write_bytes(fd, "\n", 1);
}
