/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text: a growing buffer, numbers for people and for files, safe display of
 * foreign text, UTF-8, near names. Numbers always use a dot.
 */
#ifndef SWAPDECK_TEXT_H
#define SWAPDECK_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/table/metrics.h"

/* A growing, always terminated string; failed is set when memory ran out. */
struct text {
    char *data;
    size_t length, room;
    bool failed;
};

void text_init(struct text *t);
void text_free(struct text *t);
void text_add(struct text *t, const char *s);
void text_add_bytes(struct text *t, const char *s, size_t n);
void text_addf(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

enum { NUMBER_TEXT = 48 };

/* Fewest digits that read back to the same double; "2" for whole numbers. */
char *number_exact(double x, char buf[NUMBER_TEXT]);

/* The same, but always a real in libconfig's eyes: with "." or an exponent. */
char *number_real(double x, char buf[NUMBER_TEXT]);

/* With thousands separators and this many decimals: "1,234.50". "-0" is "0". */
char *number_people(double x, int decimals, char buf[NUMBER_TEXT]);

/* A parameter's value as a person reads it: at least the row's decimals, and
 * as many more as it takes to be true to the value ("2.75", "95 %", "0.333333").
 * Without unit. */
char *param_text(enum param_id id, double value, char buf[NUMBER_TEXT]);

/* The text that an editor opens with and that reads back to the same value:
 * like param_text, but without separators; a share as "95%". */
char *param_edit_text(enum param_id id, double value, char buf[NUMBER_TEXT]);

/* The allowed range and unit of one value: "0.01 to 72 h", "0.5 to 0.9999999
 * (50% to 99.99999%)". */
char *param_range_text(enum param_id id, char *buf, size_t size);

/* A metric's value by notation and decimals: "273.7", "94.53 %", "123,174",
 * "18:00". Without unit and currency. */
char *metric_text(enum metric_id id, double value, char buf[NUMBER_TEXT]);

/* The unit as shown: the currency for "money", "USD/swap" for "money/swap". */
const char *unit_text(const char *unit, const char *currency, char *buf, size_t size);

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

/* The candidate nearest to word by edit distance (transpositions count one),
 * or NULL when none is within a third of its length (at least one). next returns the i-th
 * candidate or NULL at the end. */
const char *nearest_name(const char *word, const char *(*next)(int i));

#endif
