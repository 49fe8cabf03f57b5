/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard input as a queue of keys; the clock of a decoder that has none. Answers of the
 * terminal go to the output, which asked. */
#ifndef SWAPDECK_READER_H
#define SWAPDECK_READER_H

#include <stdbool.h>

#include "tui/terminal/key.h"
#include "tui/terminal/sequence.h"

/* own: sequences of this terminal's description, which stay the caller's. */
void reader_start(const struct own_key *own, int count);

/* Takes what can be read at once, as far as there is room, and ends what was waited for
 * long enough. True when there was something. */
bool reader_drain(void);

/* The keys that were read and not taken, and the first of them. */
int reader_keys(void);
key_code reader_take(void);

/* Before somebody else reads: waits for the answers that are to be expected. */
void reader_settle(void);

/* ms until an unfinished sequence is given up, 0 it is time, -1 there is none. */
int reader_patience(void);

#endif
