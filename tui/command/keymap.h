/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys to commands, from the command table. */
#ifndef SWAPDECK_KEYMAP_H
#define SWAPDECK_KEYMAP_H

#include "tui/command/command.h"
#include "tui/terminal/key.h"

/* The command of a key in one context, or COMMAND_COUNT. */
enum command_id keymap_find(enum command_context context, key_code key);

/* The i-th key of a command in a context, K_NONE past the last. */
key_code keymap_key(enum command_id id, enum command_context context, int i);

/* The key of a command that stands behind g, with K_GO; K_NONE without. */
key_code keymap_go(enum command_id id, enum command_context context);

/* A blank-separated text such as "u <C-r> gg": its next key, K_NONE at the end. */
key_code keymap_next(const char **keys);

#endif
