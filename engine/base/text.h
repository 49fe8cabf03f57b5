/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing text. */
#ifndef SWAPDECK_TEXT_H
#define SWAPDECK_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/base/error.h"

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

/* Whether all that was added is there; else NO_MEMORY and its sentence. */
bool text_done(const struct text *t, struct error *err);

#endif
