/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/message.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tui/terminal/guard.h"
#include "tui/terminal/output.h"
#include "tui/terminal/reader.h"
#include "tui/terminal/terminal.h"

static int news_file = -1;
static bool news;

void terminal_listen(int file)
{
    news_file = file;
    news = false;
}

bool terminal_pending(void)
{
    if (reader_keys() == 0 && !guard_quit_signal())
        reader_drain();
    return reader_keys() > 0;
}

bool terminal_waiting(void)
{
    struct pollfd fds[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = guard_fd(), .events = POLLIN},
    };
    return terminal_pending() || poll(fds, 2, 0) > 0;
}

/* Readable without bytes: the other side is gone. */
static bool at_end(void)
{
    struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
    int bytes = 0;
    return poll(&in, 1, 0) == 1 && ioctl(STDIN_FILENO, FIONREAD, &bytes) == 0 && bytes == 0;
}

enum wake { WAKE_INPUT, WAKE_TIMEOUT, WAKE_HANGUP };

static enum wake wait_input(int timeout)
{
    struct pollfd fds[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = guard_fd(), .events = POLLIN},
        {.fd = news_file, .events = POLLIN},
        {.fd = output_file(), .events = POLLOUT},
    };
    char bytes[64];
    int ready = poll(fds, sizeof fds / sizeof *fds, timeout);
    if (ready < 0)
        return errno == EINTR ? WAKE_INPUT : WAKE_HANGUP;
    if (ready == 0)
        return WAKE_TIMEOUT;
    if (fds[1].revents)
        while (read(guard_fd(), bytes, sizeof bytes) > 0)
            continue;
    news = fds[2].revents != 0;
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL))
        return WAKE_HANGUP;
    return WAKE_INPUT;
}

/* Signals, size and keys that came already; false when there is nothing. */
static bool take_message(struct message *m)
{
    *m = (struct message){.kind = MESSAGE_NONE};
    if (guard_quit_signal()) {
        m->kind = MESSAGE_QUIT;
        m->signal = guard_quit_signal();
    } else if (guard_took_stop()) {
        terminal_suspend();
        m->kind = MESSAGE_RESUME;
    } else if (guard_took_continue()) {
        terminal_restart();
        m->kind = MESSAGE_RESUME;
    } else if (guard_took_resize()) {
        m->kind = terminal_resize(&m->w, &m->h) ? MESSAGE_RESIZE : MESSAGE_NONE;
    } else if (reader_keys() > 0) {
        m->kind = MESSAGE_KEY;
        m->key = reader_take();
    } else if (news) {
        m->kind = MESSAGE_NEWS;
        news = false;
    }
    return m->kind != MESSAGE_NONE;
}

static void hang_up(struct message *m)
{
    *m = (struct message){.kind = MESSAGE_HANGUP, .signal = SIGHUP};
    if (guard_quit_signal())
        m->signal = guard_quit_signal();
}

static int sooner(int a, int b)
{
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

void terminal_wait(struct message *m, int timeout)
{
    while (!take_message(m)) {
        if (reader_drain())
            continue;
        if (output_go_on())
            return;
        if (at_end()) {
            hang_up(m);
            return;
        }
        int limit = sooner(output_wait(), reader_patience());
        enum wake wake = wait_input(sooner(timeout, limit));
        if (wake == WAKE_HANGUP && !reader_drain()) {
            hang_up(m);
            return;
        }
        if (wake == WAKE_TIMEOUT && timeout >= 0 && reader_patience() != 0)
            return;
    }
}
