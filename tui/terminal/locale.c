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

static bool wants_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strcasestr(value, "utf-8") || strcasestr(value, "utf8");
    }
    return false;
}

void terminal_locale(void)
{
    if (!setlocale(LC_CTYPE, "") || (!locale_is_utf8() && wants_utf8()))
        setlocale(LC_CTYPE, "C.UTF-8");
    if (!wants_utf8() && !locale_is_utf8())
        setlocale(LC_CTYPE, "C");
}

bool terminal_unicode(void)
{
    const char *type = terminal_type();
    return locale_is_utf8() && strncmp(type, "linux", 5) != 0 && strncmp(type, "vt", 2) != 0;
}
