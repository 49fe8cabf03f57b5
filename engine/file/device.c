/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pipes and devices cannot be replaced: they take the bytes as they come. */
#include <config.h>

#include "engine/file/device.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "engine/file/target.h"

enum { PATIENCE = 1000 }; /* milliseconds */

/* False with errno when nobody takes more for a while; wait -1 is for ever. */
static bool wait_for_room(int fd, int wait)
{
    struct pollfd room = {.fd = fd, .events = POLLOUT};
    int ready;
    while ((ready = poll(&room, 1, wait)) < 0 && errno == EINTR)
        continue;
    if (ready == 0)
        errno = ETIMEDOUT;
    return ready > 0;
}

static bool send_all(int fd, const char *bytes, size_t n, int wait)
{
    while (n > 0) {
        ssize_t sent = write(fd, bytes, n);
        if (sent < 0 && errno == EAGAIN) {
            if (!wait_for_room(fd, wait))
                return false;
        } else if (sent >= 0) {
            bytes += sent;
            n -= (size_t)sent;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool write_device(const char *path, const char *bytes, size_t n, bool patient,
                  struct error *err)
{
    int fd = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return cannot_write(err, "it cannot be opened for writing");
    bool done = send_all(fd, bytes, n, patient ? -1 : PATIENCE);
    int failure = errno;
    if (close(fd) != 0 && done) {
        failure = errno;
        done = false;
    }
    errno = failure;
    if (!done && failure == ETIMEDOUT)
        return error_set(err, STATUS_CANNOT_WRITE, "",
                         "nobody reads what is written there; name a file");
    return done || cannot_write(err, "it could not be written");
}
