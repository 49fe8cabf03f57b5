/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

const char *terminal_type(void)
{
    const char *type = getenv("TERM");
    return type ? type : "";
}

static bool locale_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* What the environment asks for, "" for nothing. */
static const char *wanted_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return "";
}

void terminal_locale(void)
{
    const char *wanted = wanted_locale();
    bool utf8 = strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
    bool other = !utf8 && strchr(wanted, '.'); /* language_COUNTRY.CHARSET */
    bool found = setlocale(LC_CTYPE, "") != NULL;
    if (found && locale_is_utf8())
        return;
    setlocale(LC_CTYPE, utf8 || (!found && !other) ? "C.UTF-8" : "C");
}

bool terminal_unicode(void)
{
    const char *type = terminal_type();
    return locale_is_utf8() && strncmp(type, "linux", 5) != 0 && strncmp(type, "vt", 2) != 0;
}
