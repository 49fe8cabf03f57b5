/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8, widths and the safe display of foreign text. */
#ifndef SWAPDECK_UTF8_H
#define SWAPDECK_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point; returns bytes used (0 at the end); a byte that is
 * not UTF-8 gives U+FFFD and 1. */
int utf8_decode(const char *s, uint32_t *code);
int utf8_encode(uint32_t code, char out[5]); /* terminated; returns bytes */
bool utf8_valid(const char *s, size_t n);

/* Columns of a code point: 0 combining, 1, 2 wide; -1 for what cannot be printed or
 * seen: controls, what turns the line around, characters without ink such as U+200B.
 * Works without a locale. */
int code_width(uint32_t code);

/* True for the blanks that take a place on the line, the plain one among them. */
bool code_is_blank(uint32_t code);

/* Copies foreign text, control and bidirectional characters made visible, cut
 * to size at a character. */
char *text_visible(const char *s, char *buf, size_t size);

/* The same for a sentence that quotes what somebody typed: what would look like a
 * plain blank or like nothing is named, "1<U+00A0>000". */
char *text_quoted(const char *s, char *buf, size_t size);

#endif
