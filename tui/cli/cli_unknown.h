/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that do not exist, with the nearest that does. */
#ifndef SWAPDECK_CLI_UNKNOWN_H
#define SWAPDECK_CLI_UNKNOWN_H

#include "engine/base/error.h"

/* err with "there is no such WHAT" and the nearest name, or what helps elsewhere when
 * nearest is NULL. Returns false. */
bool cli_unknown(struct error *err, const char *word, const char *what, const char *nearest,
                 const char *elsewhere);

/* The same for the names of at, which returns NULL behind the last: the nearest or all. */
bool cli_unknown_of(struct error *err, const char *word, const char *what,
                    const char *(*at)(int i));

#endif
