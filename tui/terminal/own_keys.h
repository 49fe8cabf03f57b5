/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sequences of keys that a terminal's own description names; they come before the table of
 * those that most terminals send. */
#ifndef SWAPDECK_OWN_KEYS_H
#define SWAPDECK_OWN_KEYS_H

#include "tui/terminal/key.h"

enum { OWN_BYTES = 16, OWN_KEYS = 32 };

struct own_key {
    char bytes[OWN_BYTES]; /* behind Esc */
    key_code key;
};

/* Fills the rows from the description, asked for by the names of terminfo(5), NULL where it
 * has none; takes what begins with Esc and fits. Returns how many there are. */
int own_keys_learn(struct own_key own[OWN_KEYS], const char *(*capability)(const char *name));

/* The key of these bytes behind Esc, K_NONE when there is none. */
key_code own_key(const struct own_key *own, int count, const char *bytes);

#endif
