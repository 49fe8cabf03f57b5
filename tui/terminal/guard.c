/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "tui/terminal/rescue.h"

enum { STALL_SECONDS = 5, STACK_SIZE = 1 << 16, SEQUENCE_SIZE = 256, SHOWN_SIZE = 4096 };

static volatile sig_atomic_t active, quit_signal, took_stop, took_continue, took_resize;
static int wake_pipe[2] = {-1, -1};
static int real_stderr = -1; /* while standard error goes to a file */
static int terminal = STDOUT_FILENO;
static struct termios found;
static char sequence[SEQUENCE_SIZE];
static size_t sequence_size;

static void write_whole(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno != EINTR)
            return;
        bytes += done > 0 ? done : 0;
        n -= done > 0 ? (size_t)done : 0;
    }
}

bool guard_in_foreground(void)
{
    return tcgetpgrp(STDIN_FILENO) == getpgrp();
}

/* Sets a write free that a stalled terminal does not take. Safe in a handler. */
static void drop_output(void)
{
    tcflush(terminal, TCOFLUSH);
    tcflow(terminal, TCOON);
}

/* Safe in a handler. */
static void restore(void)
{
    if (!active)
        return;
    active = 0;
    if (!guard_in_foreground())
        return;
    drop_output();
    write_whole(terminal, sequence, sequence_size);
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

/* The end of what libraries wrote while the screen was on. Safe in a handler. */
static void show_errors(void)
{
    static char shown[SHOWN_SIZE];
    if (real_stderr < 0)
        return;
    off_t size = lseek(STDERR_FILENO, 0, SEEK_END);
    off_t from = size > SHOWN_SIZE ? size - SHOWN_SIZE : 0;
    ssize_t n = size > 0 ? pread(STDERR_FILENO, shown, sizeof shown, from) : 0;
    dup2(real_stderr, STDERR_FILENO);
    real_stderr = -1;
    for (ssize_t i = 0; i < n; i++)
        if ((unsigned char)shown[i] < 0x20 && shown[i] != '\n' && shown[i] != '\t')
            shown[i] = '?';
    if (n > 0)
        write_whole(STDERR_FILENO, shown, (size_t)n);
}

static void wake(void)
{
    ssize_t ignored = write(wake_pipe[1], "", 1);
    (void)ignored;
}

static void set_default(int signal_number)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t only;
    sigaction(signal_number, &action, NULL);
    sigemptyset(&only);
    sigaddset(&only, signal_number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
}

/*
 * The first request to quit is a flag; a screen that is stuck in write(2) is set
 * free by dropping its output, or ended by an alarm. A second one, as when the
 * terminal and the shell both hang up, changes nothing: leaving at once would lose
 * the work that is being kept just then.
 * A background job must not touch the terminal: that would stop it.
 */
static void on_quit(int signal_number)
{
    int kept = errno;
    if (quit_signal)
        return;
    quit_signal = signal_number;
    if (guard_in_foreground())
        drop_output();
    alarm(STALL_SECONDS);
    wake();
    errno = kept;
}

static void on_note(int signal_number)
{
    int kept = errno;
    if (signal_number == SIGTSTP)
        took_stop = 1;
    else if (signal_number == SIGCONT)
        took_continue = took_resize = 1; /* nobody told the size meanwhile */
    else
        took_resize = 1;
    wake();
    errno = kept;
}

static void on_fatal(int signal_number)
{
    restore();
    show_errors();
    rescue_in_handler(STDERR_FILENO);
    int end = signal_number == SIGALRM && quit_signal ? quit_signal : signal_number;
    set_default(end);
    raise(end);
}

/* All signals that would otherwise end the program behind the screen's back. */
static const int fatal[] = {
    SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,    SIGABRT, SIGQUIT, SIGSYS,
    SIGTRAP, SIGALRM, SIGUSR1, SIGUSR2,   SIGXCPU, SIGPROF, SIGVTALRM,
};
static const int quitting[] = {SIGTERM, SIGHUP, SIGINT};
static const int noted[] = {SIGTSTP, SIGCONT, SIGWINCH};
static const int ignored_signals[] = {SIGPIPE, SIGXFSZ};

enum {
    FATAL = sizeof fatal / sizeof *fatal,
    QUITTING = sizeof quitting / sizeof *quitting,
    NOTED = sizeof noted / sizeof *noted,
    IGNORED = sizeof ignored_signals / sizeof *ignored_signals
};

/* What was started ignoring a signal (nohup) goes on ignoring it. */
static void take(const int *signals, int count, void (*handler)(int), int flags)
{
    for (int i = 0; i < count; i++) {
        struct sigaction old, action = {.sa_handler = handler, .sa_flags = flags};
        sigemptyset(&action.sa_mask);
        if (sigaction(signals[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
}

static void take_signals(void)
{
    static char stack[STACK_SIZE];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    take(fatal, FATAL, on_fatal, (int)(SA_ONSTACK | SA_RESETHAND));
    take(quitting, QUITTING, on_quit, SA_ONSTACK);
    take(noted, NOTED, on_note, SA_ONSTACK | SA_RESTART);
    take(ignored_signals, IGNORED, SIG_IGN, 0);
}

/* A file without a name takes what libraries write to standard error. */
static void hide_errors(void)
{
    FILE *file = isatty(STDERR_FILENO) ? tmpfile() : NULL;
    if (!file)
        return;
    real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (real_stderr >= 0)
        dup2(fileno(file), STDERR_FILENO);
    fclose(file);
}

static bool open_pipe(void)
{
    return wake_pipe[0] >= 0 || pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0;
}

/* A second name of the terminal, kept for as long as the program runs. */
static bool open_terminal(void)
{
    if (terminal == STDOUT_FILENO)
        terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    return terminal >= 0;
}

bool guard_start(void)
{
    static bool registered;
    if (tcgetattr(STDIN_FILENO, &found) != 0 || !open_pipe() || !open_terminal())
        return false;
    if (!registered)
        atexit(restore);
    registered = true;
    take_signals();
    hide_errors();
    active = 1;
    return true;
}

void guard_sequence(const char *bytes, size_t n)
{
    sequence_size = n < sizeof sequence ? n : 0;
    memcpy(sequence, bytes, sequence_size);
}

int guard_terminal(void)
{
    return terminal;
}

void guard_write(const char *bytes, size_t n)
{
    write_whole(terminal, bytes, n);
}

void guard_settings_back(void)
{
    tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
}

void guard_key_settings(void)
{
    struct termios now;
    if (tcgetattr(STDIN_FILENO, &now) != 0)
        return;
    now.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    now.c_oflag &= ~(tcflag_t)ONLCR; /* frames use line feeds that keep the column */
    now.c_lflag &= ~(tcflag_t)IEXTEN;
    now.c_cc[VINTR] = _POSIX_VDISABLE;
    now.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

void guard_stop(void)
{
    if (active && guard_in_foreground())
        guard_settings_back();
    active = 0;
    show_errors();
    for (int i = 0; i < FATAL; i++)
        signal(fatal[i], SIG_DFL);
    for (int i = 0; i < NOTED; i++)
        signal(noted[i], SIG_DFL);
}

int guard_fd(void)
{
    return wake_pipe[0];
}

int guard_quit_signal(void)
{
    return quit_signal;
}

static bool take_flag(volatile sig_atomic_t *flag)
{
    bool was = *flag;
    *flag = 0;
    return was;
}

bool guard_took_stop(void)
{
    return take_flag(&took_stop);
}

bool guard_took_continue(void)
{
    return take_flag(&took_continue);
}

bool guard_took_resize(void)
{
    return take_flag(&took_resize);
}

void guard_stop_group(void)
{
    struct sigaction note;
    sigaction(SIGTSTP, NULL, &note);
    set_default(SIGTSTP);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &note, NULL);
    took_stop = took_continue = 0;
    took_resize = 1;
}

void guard_die(int signal_number)
{
    set_default(signal_number);
    raise(signal_number);
}
