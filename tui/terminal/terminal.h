/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal: the only place that knows curses. Starts and restores it in
 * every kind of death, turns bytes into keys, sends a canvas.
 */
#ifndef SWAPDECK_TERMINAL_H
#define SWAPDECK_TERMINAL_H

#include "engine/base/error.h"
#include "tui/canvas/canvas.h"
#include "tui/canvas/theme.h"
#include "tui/terminal/key.h"

enum message_kind {
    MESSAGE_NONE,    /* time-out */
    MESSAGE_KEY,
    MESSAGE_RESIZE,
    MESSAGE_RESUME,  /* back from a suspension: draw everything anew */
    MESSAGE_QUIT,    /* SIGTERM, SIGHUP: save unsaved work and end */
    MESSAGE_HANGUP   /* the terminal is gone: the same, without drawing */
};

struct message {
    enum message_kind kind;
    key_code key;
    int w, h;        /* of MESSAGE_RESIZE */
    int signal;      /* of MESSAGE_QUIT and MESSAGE_HANGUP */
};

/* True when standard input and output are a terminal that can move its cursor. */
bool terminal_usable(void);

/* True when locale and TERM can show more than ASCII. Call after terminal_locale. */
bool terminal_unicode(void);

/* Sets LC_CTYPE (C.UTF-8 when the named locale is missing); numbers keep the dot. */
void terminal_locale(void);

bool terminal_start(const struct theme *theme, bool colour, struct error *err);
void terminal_stop(void);
void terminal_size(int *w, int *h);
void terminal_theme(const struct theme *theme, bool colour);

/* Sends what differs from the last canvas. all: everything (Ctrl-L, resume). */
void terminal_draw(const struct canvas *c, bool all);

/* Waits for the next message; timeout in ms, -1 for ever. Keys already there come
 * first: see terminal_pending. */
void terminal_wait(struct message *m, int timeout);
/* True when another key can be read at once: draw only after the last one. */
bool terminal_pending(void);
/* True when terminal_wait has something to look at: a key, a signal, a new size, the
 * end of the line. */
bool terminal_waiting(void);

/* Ctrl-Z: restores the terminal, stops the process group, starts again after. */
void terminal_suspend(void);

/* Ends by the signal that asked for it, after terminal_stop. */
void terminal_die(int signal);

#endif
