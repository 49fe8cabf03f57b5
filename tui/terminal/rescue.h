/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Unsaved work at a sudden end. A crash cannot put a file together, so a ready
 * one is kept in memory: its handler only opens, writes and names it.
 */
#ifndef SWAPDECK_RESCUE_H
#define SWAPDECK_RESCUE_H

#include "engine/base/error.h"
#include "engine/scenario/deck.h"

/* Where unsaved work of this file goes: $XDG_STATE_HOME/swapdeck/NAME-PID.conf, the
 * folder made when missing. */
bool rescue_path(const char *file, char *path, size_t size, struct error *err);

/* Writes the deck there at once. */
bool rescue_write(const struct deck *deck, const char *path, struct error *err);

/* Keeps the deck ready for a crash; NULL when there is nothing unsaved. */
void rescue_keep(const struct deck *deck, const char *path);

/* From a signal handler: writes what is kept and says so on fd. */
void rescue_in_handler(int fd);

#endif
