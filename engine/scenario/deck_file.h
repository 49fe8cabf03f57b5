/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decks in files. */
#ifndef SWAPDECK_DECK_FILE_H
#define SWAPDECK_DECK_FILE_H

#include "engine/base/error.h"
#include "engine/file/file_read.h"
#include "engine/scenario/deck.h"

/*
 * Reads a file into a deck (initialised by the call), and writes a deck to one
 * whole or not at all. stamp may be NULL. False and a sentence when it cannot be.
 */
bool deck_load(struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err);
bool deck_save(const struct deck *d, const char *path, struct file_stamp *stamp,
               struct error *err);
bool deck_save_how(const struct deck *d, const char *path, unsigned how,
                   struct file_stamp *stamp, struct error *err); /* as file_write_how */

#endif
