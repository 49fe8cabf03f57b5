/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growing string. */
#include <config.h>

#include "engine/base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void text_init(struct text *t)
{
    *t = (struct text){0};
}

void text_free(struct text *t)
{
    free(t->data);
    text_init(t);
}

/* Room for n more bytes and the end mark. */
static bool reserve(struct text *t, size_t n)
{
    if (t->failed)
        return false;
    if (t->length + n + 1 <= t->room)
        return true;
    size_t room = 2 * t->room > t->length + n + 1 ? 2 * t->room : t->length + n + 128;
    char *data = realloc(t->data, room);
    if (!data) {
        t->failed = true;
        return false;
    }
    t->data = data;
    t->room = room;
    return true;
}

void text_add_bytes(struct text *t, const char *s, size_t n)
{
    if (!reserve(t, n))
        return;
    if (n)
        memcpy(t->data + t->length, s, n);
    t->length += n;
    t->data[t->length] = 0;
}

void text_add(struct text *t, const char *s)
{
    text_add_bytes(t, s, strlen(s));
}

void text_addf(struct text *t, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n >= 0 && reserve(t, (size_t)n)) {
        vsnprintf(t->data + t->length, (size_t)n + 1, format, again);
        t->length += (size_t)n;
    }
    va_end(again);
}

bool text_done(const struct text *t, struct error *err)
{
    return !t->failed || error_set(err, STATUS_NO_MEMORY, NULL,
                                   "there is not enough memory to write the report");
}
