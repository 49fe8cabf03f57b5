/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tui/terminal/clock.h"
#include "tui/terminal/guard.h"
#include "tui/terminal/pace.h"
#include "tui/terminal/shorten.h"

/* Device status report: every terminal since the VT100 answers "Esc [ 0 n". */
#define QUESTION "\033[5n"

enum { QUESTION_SIZE = sizeof QUESTION - 1, PIECE = 1 << 14 };

static int collected = -1; /* a file in memory, open as long as the program runs */
static int line = -1;      /* the terminal, opened anew: whoever shares it may block */
static char *frame;        /* as curses wrote it */
static size_t frame_room;
static struct text queue;  /* what is sent of it */
static size_t sent;
static struct shortener shortener;
static struct pace pace;
static bool wanted; /* a frame, as soon as the last one has left */

/* Not by a flag of the file that we were given: the shell has it, too. */
static int open_line(void)
{
    char name[32];
    snprintf(name, sizeof name, "/proc/self/fd/%d", guard_terminal());
    int fd = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    const char *path = fd < 0 ? ttyname(guard_terminal()) : NULL;
    return path ? open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : fd;
}

void output_start(double line_speed)
{
    pace_start(&pace, line_speed);
    line = open_line();
    guard_write(QUESTION, QUESTION_SIZE);
    pace_sent(&pace, QUESTION_SIZE, true, clock_milliseconds());
}

void output_restart(void)
{
    pace_start(&pace, pace.line_speed);
    queue.length = sent = 0;
    shortener = (struct shortener){0};
}

void output_stop(void)
{
    if (line >= 0)
        close(line);
    line = -1;
    free(frame);
    text_free(&queue);
    frame = NULL;
    frame_room = sent = 0;
}

void output_begin(void)
{
    if (collected < 0)
        collected = memfd_create("frame", MFD_CLOEXEC);
    if (collected >= 0)
        dup2(collected, STDOUT_FILENO);
}

static bool reserve(size_t size)
{
    if (size <= frame_room)
        return true;
    char *bytes = realloc(frame, size);
    if (!bytes)
        return false;
    frame = bytes;
    frame_room = size;
    return true;
}

/* Without memory for the whole, and without a line that does not block. */
static void send_pieces(size_t size)
{
    char bytes[PIECE];
    ssize_t n;
    for (size_t at = 0; at < size; at += (size_t)n) {
        n = pread(collected, bytes, sizeof bytes, (off_t)at);
        if (n <= 0)
            return;
        guard_write(bytes, (size_t)n);
    }
}

/* False, and nothing done, without memory for what is to be sent. */
static bool queue_frame(size_t size, int width)
{
    ssize_t n = pread(collected, frame, size, 0);
    bool ask = pace_asks(&pace);
    queue.length = sent = 0;
    queue.failed = false;
    shorten(&shortener, width, frame, n > 0 ? (size_t)n : 0, &queue);
    if (ask)
        text_add(&queue, QUESTION);
    if (queue.failed) {
        queue.length = 0;
        shortener = (struct shortener){0};
        return false;
    }
    pace_sent(&pace, queue.length, ask, clock_milliseconds());
    output_go_on();
    return true;
}

void output_end(int width)
{
    off_t size = collected >= 0 ? lseek(collected, 0, SEEK_CUR) : 0;
    if (collected < 0)
        return;
    dup2(guard_terminal(), STDOUT_FILENO);
    lseek(collected, 0, SEEK_SET);
    wanted = false;
    bool queued = size <= 0 || (reserve((size_t)size) && queue_frame((size_t)size, width));
    if (!queued)
        send_pieces((size_t)size);
}

/* Whether it takes more; on a serial line, that it holds nearly nothing, too. */
static bool line_takes(void)
{
    struct pollfd out = {.fd = line, .events = POLLOUT};
    return line < 0 || poll(&out, 1, 0) == 1;
}

static void flush(void)
{
    while (sent < queue.length) {
        ssize_t n = write(line, queue.data + sent, queue.length - sent);
        if (n < 0 && errno == EAGAIN)
            return;
        if (n < 0 && errno != EINTR)
            sent = queue.length; /* the terminal is gone; reading will tell */
        sent += n > 0 ? (size_t)n : 0;
    }
}

static bool is_free(void)
{
    return sent == queue.length && line_takes() &&
           pace_wait(&pace, clock_milliseconds()) == 0;
}

bool output_go_on(void)
{
    if (line < 0 && sent < queue.length) {
        guard_write(queue.data, queue.length);
        sent = queue.length;
    }
    flush();
    bool draw = wanted && is_free();
    wanted = wanted && !draw;
    return draw;
}

bool output_ready(void)
{
    wanted = true;
    return output_go_on();
}

int output_file(void)
{
    bool waits = sent < queue.length || (wanted && !line_takes());
    return waits ? line : -1;
}

int output_wait(void)
{
    int wait = wanted ? pace_wait(&pace, clock_milliseconds()) : -1;
    return wait == 0 && !is_free() ? -1 : wait; /* the file will tell */
}

int output_answer_due(void)
{
    return pace_due(&pace, clock_milliseconds());
}

void output_finish(void)
{
    struct pollfd out = {.fd = line, .events = POLLOUT};
    while (sent < queue.length && !guard_quit_signal()) {
        if (poll(&out, 1, -1) < 0 && errno != EINTR)
            return;
        flush();
    }
}

void output_answered(void)
{
    pace_answered(&pace, clock_milliseconds());
}

void output_key(key_code key)
{
    pace_key(&pace, key, clock_milliseconds());
}
