/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats of reports, by name and by extension. */
#ifndef SWAPDECK_FORMAT_H
#define SWAPDECK_FORMAT_H

enum report_format { FORMAT_TEXT, FORMAT_MARKDOWN, FORMAT_CSV, FORMAT_JSON, FORMAT_COUNT };

/* The format of a name ("text", "markdown", "csv", "json") or of a path's
 * extension (.txt .md .csv .json); FORMAT_COUNT when unknown. */
enum report_format format_find(const char *name);
enum report_format format_of_path(const char *path);

/* The name of a format, which must be below FORMAT_COUNT. */
const char *format_name(enum report_format format);

#endif
