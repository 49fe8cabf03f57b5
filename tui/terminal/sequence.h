/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A control sequence of a terminal, read byte by byte, and the table of those
 * that are keys. What is not in the table is no key, whatever its letters are.
 */
#ifndef SWAPDECK_SEQUENCE_H
#define SWAPDECK_SEQUENCE_H

#include <stdbool.h>

#include "tui/terminal/key.h"
#include "tui/terminal/own_keys.h"

enum {
    SEQUENCE_BYTES = OWN_BYTES,
    SEQUENCE_NUMBERS = 3,
    SEQUENCE_PARTS = 3,
    SEQUENCE_ABSENT = -1,
    SEQUENCE_MOST = 0x110000 /* larger numbers are kept as this one */
};

/* The byte that follows Esc. */
enum sequence_lead {
    LEAD_CSI = '[',
    LEAD_SS3 = 'O',
    LEAD_CONSOLE = 'c' /* Esc [ [ of the Linux console */
};

struct sequence {
    enum sequence_lead lead;
    unsigned char final; /* 0 while it is read */
    bool plain;          /* neither private marker nor intermediate bytes */
    int number, part;    /* the place that is read; may pass the ends */
    int value[SEQUENCE_NUMBERS][SEQUENCE_PARTS]; /* numbers between ";", parts between ":" */
    char bytes[SEQUENCE_BYTES]; /* what followed Esc */
    int length;          /* of bytes; may pass the end: such a one is nobody's own */
};

/* Esc and its lead were read. */
void sequence_begin(struct sequence *s, enum sequence_lead lead);

/* Takes a byte in 0x20 to 0x7e; final: it is the last one. */
void sequence_byte(struct sequence *s, unsigned char byte, bool final);

/* The key of a finished sequence, K_NONE when it is none; own rows, which may be
 * NULL, come first. */
key_code sequence_key(const struct sequence *s, const struct own_key *own, int count);

/* Whether a finished sequence is the answer to "Esc [ 5 n": device status report. */
bool sequence_is_answer(const struct sequence *s);

/* Bytes that belong to a finished sequence though they follow its final byte: those of
 * mouse reports in the ways of X10 and of highlighting. */
int sequence_tail(const struct sequence *s);

#endif
