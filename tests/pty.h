/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The real program in a pseudo-terminal. A session leader runs it in a foreground
 * process group of its own, as a shell does; libvterm shows what a person would
 * see. Nothing waits for a time: every wait is for a text or an event, and an
 * alarm ends the test program when it never comes.
 */
#ifndef SWAPDECK_PTY_H
#define SWAPDECK_PTY_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

#include "engine/base/text.h"

enum { PTY_NO_ANSWERS = -1 };

struct pty_options {
    const char *term, *locale; /* NULL: xterm-256color, C.UTF-8 */
    int columns, rows;         /* 0: 120 by 40 */
    bool ignore_hangup;        /* start it with SIGHUP ignored, as nohup does */
    const char *state_folder;  /* XDG_STATE_HOME */
    const char *escape_delay;  /* ESCDELAY; NULL: not set */
    int answers;               /* how many questions are answered by themselves: 0 all */
    const char *const *arguments; /* of the program, ends with NULL */
};

struct pty {
    pid_t leader, program;
    int master, slave;
    int order, report;         /* pipes to and from the leader */
    struct termios before;     /* the terminal's settings at the start */
    VTerm *terminal;
    VTermScreen *screen;
    bool alternate, cursor_shown;
    int answers;               /* that are still given */
    struct text bytes;         /* everything it sent */
    size_t taken;              /* of them, up to the last event */
    bool ended, stopped;
    int status;                /* as waitpid gives it, once ended */
};

void pty_start(struct pty *p, const struct pty_options *options);
/* Ends what still runs and frees everything. */
void pty_finish(struct pty *p);

void pty_type(struct pty *p, const char *bytes);
/* Until the program has read what was typed and waits for more, while nothing that it sends
 * is taken: the line stands still. */
void pty_wait_idle(struct pty *p);
/* Gives the answers that were held back, and all from now on. */
void pty_answer(struct pty *p);

/* What it sent and nobody has taken yet, in bytes. */
int pty_waiting(struct pty *p);

void pty_resize(struct pty *p, int columns, int rows);

/* Each waits until it is so. */
void pty_wait_text(struct pty *p, const char *text);
void pty_wait_stopped(struct pty *p);
void pty_wait_ended(struct pty *p);

/* Until it sent something or came to an end. */
void pty_wait_change(struct pty *p);

/* As the shell's fg, and bg. */
void pty_continue(struct pty *p);
void pty_continue_behind(struct pty *p);

/* Closes both ends that the test holds: the line is cut. */
void pty_hang_up(struct pty *p);

/* Whether the text stands in one row of the screen now. */
bool pty_shows(struct pty *p, const char *text);

/* The terminal is as before the start: settings, ordinary screen, cursor. */
bool pty_restored(struct pty *p);

#endif
