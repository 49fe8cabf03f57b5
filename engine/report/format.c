/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "engine/report/format.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *name, *extension;
} formats[FORMAT_COUNT] = {
    [FORMAT_TEXT] = {"text", ".txt"},
    [FORMAT_MARKDOWN] = {"markdown", ".md"},
    [FORMAT_CSV] = {"csv", ".csv"},
    [FORMAT_JSON] = {"json", ".json"},
};

const char *format_name(enum report_format format)
{
    return formats[format].name;
}

enum report_format format_find(const char *name)
{
    for (enum report_format f = 0; f < FORMAT_COUNT; f++)
        if (strcmp(formats[f].name, name) == 0)
            return f;
    return FORMAT_COUNT;
}

enum report_format format_of_path(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    for (enum report_format f = 0; dot && f < FORMAT_COUNT; f++)
        if (strcasecmp(formats[f].extension, dot) == 0)
            return f;
    return FORMAT_COUNT;
}
