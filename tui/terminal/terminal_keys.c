/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What curses reads, as messages: keys, sizes, signals, the end of the line. */
#include <config.h>

#include "tui/terminal/terminal_keys.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "tui/terminal/guard.h"
#include "tui/terminal/input.h"
#include "tui/terminal/terminal.h"

enum { QUEUE = 256, PAUSE = 25 /* ms, within a sequence */ };

static WINDOW *window;   /* reading from a pad never refreshes the screen */
static struct input input;
static key_code queue[QUEUE];
static int first, count;
static bool resized;

void keys_start(void)
{
    window = newpad(1, 1);
    keypad(window, TRUE);
    nodelay(window, TRUE);
    meta(window, TRUE);
    input = (struct input){0};
    count = 0;
}

void keys_stop(void)
{
    delwin(window);
    window = NULL;
}

static void push(const key_code *key, int n)
{
    for (int i = 0; i < n; i++)
        queue[(first + count++) % QUEUE] = key[i];
}

static key_code curses_key(int c)
{
    static const struct {
        int curses;
        key_code key;
    } keys[] = {
        {KEY_UP, K_UP},         {KEY_DOWN, K_DOWN},       {KEY_LEFT, K_LEFT},
        {KEY_RIGHT, K_RIGHT},   {KEY_PPAGE, K_PAGE_UP},   {KEY_NPAGE, K_PAGE_DOWN},
        {KEY_HOME, K_HOME},     {KEY_END, K_END},         {KEY_DC, K_DELETE},
        {KEY_IC, K_INSERT},     {KEY_BTAB, K_BACKTAB},    {KEY_BACKSPACE, K_BACKSPACE},
        {KEY_ENTER, K_ENTER},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].curses == c)
            return keys[i].key;
    return c > KEY_F(0) && c <= KEY_F(12) ? K_F1 + (key_code)(c - KEY_F(1)) : (key_code)K_NONE;
}

static void end_sequence(void)
{
    key_code key[INPUT_KEYS];
    push(key, input_pause(&input, key));
}

static void take_code(int c)
{
    key_code key[INPUT_KEYS];
    if (c == KEY_RESIZE) {
        resized = true;
    } else if (c > 0xff) {
        end_sequence();
        key[0] = curses_key(c);
        push(key, key[0] != K_NONE);
    } else {
        push(key, input_byte(&input, (unsigned char)c, key));
    }
}

/* Everything that is there, as long as the queue has room. */
static bool drain(void)
{
    bool any = false;
    for (int c; count + INPUT_KEYS + 1 < QUEUE && (c = wgetch(window)) != ERR; any = true)
        take_code(c);
    return any;
}

/* A lone Esc: curses has waited for what could follow it. */
static void end_escape(void)
{
    if (input.state == INPUT_ESCAPE)
        end_sequence();
}

bool terminal_pending(void)
{
    if (count == 0 && !guard_quit_signal()) {
        drain();
        end_escape();
    }
    return count > 0;
}

bool terminal_waiting(void)
{
    struct pollfd fds[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = guard_fd(), .events = POLLIN},
    };
    sigset_t held;
    return terminal_pending() || poll(fds, 2, 0) > 0 ||
           (sigpending(&held) == 0 && sigismember(&held, SIGWINCH) == 1);
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
    struct pollfd fds[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = guard_fd(), .events = POLLIN},
    };
    struct timespec limit = {timeout / 1000, (long)(timeout % 1000) * 1000000};
    sigset_t mask;
    char bytes[64];
    sigprocmask(SIG_BLOCK, NULL, &mask);
    sigdelset(&mask, SIGWINCH);
    int ready = ppoll(fds, 2, timeout < 0 ? NULL : &limit, &mask);
    if (ready < 0)
        return errno == EINTR ? WAKE_INPUT : WAKE_HANGUP;
    if (ready == 0)
        return WAKE_TIMEOUT;
    if (fds[1].revents)
        while (read(guard_fd(), bytes, sizeof bytes) > 0)
            continue;
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
    } else if (resized) {
        resized = false;
        m->kind = MESSAGE_RESIZE;
        terminal_size(&m->w, &m->h);
    } else if (count > 0) {
        m->kind = MESSAGE_KEY;
        m->key = queue[first];
        first = (first + 1) % QUEUE;
        count--;
    }
    return m->kind != MESSAGE_NONE;
}

static void hang_up(struct message *m)
{
    *m = (struct message){.kind = MESSAGE_HANGUP, .signal = SIGHUP};
    if (guard_quit_signal())
        m->signal = guard_quit_signal();
}

void terminal_wait(struct message *m, int timeout)
{
    for (;;) {
        if (take_message(m))
            return;
        bool any = drain();
        end_escape();
        if (any || count > 0 || resized)
            continue;
        if (at_end()) {
            hang_up(m);
            return;
        }
        bool inside = input.state != INPUT_TEXT;
        enum wake wake = wait_input(inside ? PAUSE : timeout);
        if (wake == WAKE_HANGUP && !drain()) {
            hang_up(m);
            return;
        }
        if (wake == WAKE_TIMEOUT && !inside)
            return;
        if (wake == WAKE_TIMEOUT)
            end_sequence();
    }
}
