/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text is a settings file that libconfig may see. */
#ifndef SWAPDECK_SETTINGS_CHECK_H
#define SWAPDECK_SETTINGS_CHECK_H

#include <stdbool.h>

#include "engine/base/error.h"

/* Checks a whole text, which ends with a line end; *comments tells of any. */
bool settings_check(const char *text, bool *comments, struct error *err);

#endif
