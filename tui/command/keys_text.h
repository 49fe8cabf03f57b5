/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a command in words. */
#ifndef SWAPDECK_KEYS_TEXT_H
#define SWAPDECK_KEYS_TEXT_H

#include "tui/command/command.h"

/* "u", "+ or Ctrl-R": the keys of a command as help shows them; "" when none. */
char *command_keys_text(enum command_id id, char *buf, size_t size);

#endif
