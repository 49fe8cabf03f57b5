/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that must be refused, each with its exact sentence as a person sees it. */
#ifndef SWAPDECK_BAD_FILES_H
#define SWAPDECK_BAD_FILES_H

/* message is what error_format says for a file called "f". */
struct bad_file {
    const char *what, *bytes, *message;
};

static const struct bad_file bad_files[] = {
#include "tests/bad_grammar.h"
#include "tests/bad_settings.h"
};

#endif
