/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes of a terminal as keys: UTF-8 with replacement of what is not, the usual
 * sequences of keys, and unknown sequences swallowed whole so that their
 * letters never act as commands.
 */
#ifndef SWAPDECK_INPUT_H
#define SWAPDECK_INPUT_H

#include <stdbool.h>

#include "tui/terminal/key.h"

enum input_state {
    INPUT_TEXT,
    INPUT_UTF8,     /* inside a character */
    INPUT_ESCAPE,   /* after Esc: a key of its own or the start of a sequence */
    INPUT_CSI,      /* after Esc [ */
    INPUT_LINUX,    /* after Esc [ [: one letter follows */
    INPUT_SS3       /* after Esc O */
};

struct input {
    enum input_state state;
    char bytes[8];     /* of the unfinished character */
    int count, length;
    int parameter;     /* the first of a sequence, -1 none */
    bool first;        /* still reading it */
};

enum { INPUT_KEYS = 2 };

/* Takes a byte; returns how many keys it finished. */
int input_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS]);

/* No byte followed for a while: a lone Esc is a key, the start of a sequence is
 * dropped. Returns how many keys that makes. */
int input_pause(struct input *in, key_code key[INPUT_KEYS]);

#endif
