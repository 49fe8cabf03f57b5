/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes to the dashboard from outside, one message after the other. */
#ifndef SWAPDECK_MESSAGE_H
#define SWAPDECK_MESSAGE_H

#include <stdbool.h>

#include "tui/terminal/key.h"

enum message_kind {
    MESSAGE_NONE,    /* time-out, or the line is free for a frame that was put off */
    MESSAGE_KEY,
    MESSAGE_RESIZE,
    MESSAGE_RESUME,  /* back from a suspension: draw everything anew */
    MESSAGE_NEWS,    /* somebody else who works for the dashboard has: see terminal_listen */
    MESSAGE_QUIT,    /* SIGTERM, SIGHUP: save unsaved work and end */
    MESSAGE_HANGUP   /* the terminal is gone: the same, without drawing */
};

struct message {
    enum message_kind kind;
    key_code key;
    int w, h;        /* of MESSAGE_RESIZE */
    int signal;      /* of MESSAGE_QUIT and MESSAGE_HANGUP */
};

/* Waits for the next message, between terminal_start and terminal_stop; timeout in ms, -1
 * for ever. Keys already there come first: see terminal_pending. */
void terminal_wait(struct message *m, int timeout);

/* From now on terminal_wait also returns when this file is readable; -1: no longer. */
void terminal_listen(int file);

/* True when another key can be read at once: draw only after the last one. */
bool terminal_pending(void);

/* True when terminal_wait has something to look at: a key, a signal, a new size, the
 * end of the line. */
bool terminal_waiting(void);

#endif
