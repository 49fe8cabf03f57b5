/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fewer bytes for the same screen: curses names the character set with every
 * attribute, sets colours back just before everything is, and says what is so
 * already.
 */
#ifndef SWAPDECK_SHORTEN_H
#define SWAPDECK_SHORTEN_H

#include <stddef.h>

/* The bytes of a whole frame, in place; returns the new length. */
size_t shorten(char *bytes, size_t n);

#endif
