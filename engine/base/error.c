/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *err, enum status_id status, const char *key, const char *format,
               ...)
{
    if (!err)
        return false;
    err->status = status;
    err->line = 0;
    snprintf(err->key, sizeof err->key, "%s", key ? key : "");
    va_list args;
    va_start(args, format);
    vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    return false;
}

char *error_format(const struct error *err, const char *file, char *buf, size_t size)
{
    size_t n = 0;
    if (size)
        buf[0] = 0;
    if (file && *file)
        n += (size_t)snprintf(buf, size, "%s:", file);
    if (err->line > 0 && n < size)
        n += (size_t)snprintf(buf + n, size - n, "%d:", err->line);
    if (n > 0 && n < size)
        n += (size_t)snprintf(buf + n, size - n, " ");
    if (err->key[0] && n < size)
        n += (size_t)snprintf(buf + n, size - n, "%s: ", err->key);
    if (n < size)
        snprintf(buf + n, size - n, "%s", err->text);
    return buf;
}
