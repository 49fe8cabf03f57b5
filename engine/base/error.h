/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, as a status of the table and a sentence for a person. */
#ifndef SWAPDECK_ERROR_H
#define SWAPDECK_ERROR_H

#include "engine/base/status.h"

enum { ERROR_TEXT = 512 };

struct error {
    enum status_id status;   /* STATUS_OK when nothing is wrong */
    int line;                /* of the file, 0 when it has no place */
    char key[64];            /* parameter or setting it is about, or "" */
    char text[ERROR_TEXT];   /* one sentence: what, allowed range, what to do */
};

/* Fills err (NULL is allowed) and returns false, so that callers can return it. */
bool error_set(struct error *err, enum status_id status, const char *key,
               const char *format, ...) __attribute__((format(printf, 4, 5)));

/* "FILE:LINE: KEY: sentence" with the parts that exist; returns buf. */
char *error_format(const struct error *err, const char *file, char *buf, size_t size);

#endif
