/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the locale and the kind of terminal can show. */
#ifndef SWAPDECK_LOCALE_H
#define SWAPDECK_LOCALE_H

#include <stdbool.h>

/* TERM, "" when it is not set. */
const char *terminal_type(void);

/* True when locale and TERM can show more than ASCII. Call after terminal_locale. */
bool terminal_unicode(void);

/* Sets LC_CTYPE (C.UTF-8 when the named locale is missing); numbers keep the dot. */
void terminal_locale(void);

#endif
