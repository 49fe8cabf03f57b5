/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes of a terminal as keys. Knows the grammar of control sequences, whole or
 * in pieces: those in the table of sequence.c are keys, all others are
 * swallowed to their end, so that nothing a terminal says acts as a command.
 * Knows no clock: whoever reads says when nothing came for a while.
 */
#ifndef SWAPDECK_INPUT_H
#define SWAPDECK_INPUT_H

#include <stdbool.h>

#include "tui/terminal/key.h"
#include "tui/terminal/sequence.h"

enum input_state {
    INPUT_TEXT,
    INPUT_UTF8,         /* inside a character */
    INPUT_ESCAPE,       /* after Esc: a key of its own or the start of a sequence */
    INPUT_CSI,          /* after Esc [ */
    INPUT_CONSOLE,      /* after Esc [ [: one letter follows */
    INPUT_SS3,          /* after Esc O */
    INPUT_TAIL,         /* in what an old mouse report has behind its final byte */
    INPUT_STRING,       /* in a control string, which ends with Esc \ or BEL */
    INPUT_STRING_ESCAPE /* after Esc in one */
};

/* All zero is the start. */
struct input {
    enum input_state state;
    bool escaped;        /* the last key was a lone Esc: its sequence may come late */
    bool late;           /* one began so, and is no more than begun */
    char bytes[5];       /* of the unfinished character */
    int count, length;   /* bytes taken and wanted, of a character or a tail */
    unsigned char before; /* the last byte of a string */
    int answers;         /* times that the terminal told its state; whoever counts takes them */
    struct sequence sequence;
    const struct own_key *own; /* of the terminal's description; NULL: none */
    int own_count;
};

enum { INPUT_KEYS = 2 };

/* Takes a byte; returns how many keys it finished. */
int input_byte(struct input *in, unsigned char byte, key_code key[INPUT_KEYS]);

/* How long to wait for the next byte: it matters not, it decides about Esc, or it goes on
 * with something that only a slow line cuts. */
enum input_patience { PATIENCE_NONE, PATIENCE_ESCAPE, PATIENCE_SEQUENCE };
enum input_patience input_patience(const struct input *in);

/*
 * No byte followed for that long: a lone Esc is a key, anything else unfinished
 * is dropped. What follows a lone Esc may still be the rest of a late sequence:
 * its first byte, such as [ or O, never is a key. Returns how many keys it makes.
 */
int input_pause(struct input *in, key_code key[INPUT_KEYS]);

#endif
