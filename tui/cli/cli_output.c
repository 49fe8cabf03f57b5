/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/file/file_write.h"

int cli_complain(const struct error *err, const char *file)
{
    char line[ERROR_TEXT + 4096], safe[sizeof line];
    const char *place = file && strcmp(file, "-") == 0 ? "standard input" : file;
    error_format(err, place, line, sizeof line);
    fprintf(stderr, "%s\n", text_quoted(line, safe, sizeof safe));
    return status_row(err->status)->exit_code;
}

/* A reader that went away has seen what it wanted: no sentence about that. */
static int write_standard(const struct text *out)
{
    struct error err;
    bool written = fwrite(out->data, 1, out->length, stdout) == out->length &&
                   fflush(stdout) == 0 && fclose(stdout) == 0;
    if (written)
        return 0;
    if (errno == EPIPE)
        return status_row(STATUS_CANNOT_WRITE)->exit_code;
    error_set(&err, STATUS_CANNOT_WRITE, NULL, "cannot write: %s", strerror(errno));
    return cli_complain(&err, "standard output");
}

int cli_write(const char *path, const struct text *out)
{
    struct error err;
    if (out->failed)
        return text_done(out, &err) ? 0 : cli_complain(&err, NULL);
    if (!path || strcmp(path, "-") == 0)
        return write_standard(out);
    if (file_write(path, out->data, out->length, NULL, &err))
        return 0;
    size_t n = strlen(err.text);
    if (err.status == STATUS_CANNOT_REPLACE)
        snprintf(err.text + n, sizeof err.text - n,
                 "; name another file, or write into it by > instead of --output");
    return cli_complain(&err, path);
}
