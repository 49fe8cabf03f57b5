/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/cli/cli_unknown.h"

#include "engine/base/names.h"
#include "engine/base/text.h"

bool cli_unknown(struct error *err, const char *word, const char *what, const char *nearest,
                 const char *elsewhere)
{
    if (nearest)
        return error_set(err, STATUS_USAGE, word, "there is no such %s; perhaps %s is meant",
                         what, nearest);
    return error_set(err, STATUS_USAGE, word, "there is no such %s; %s", what, elsewhere);
}

bool cli_unknown_of(struct error *err, const char *word, const char *what,
                    const char *(*at)(int i))
{
    struct text names;
    text_init(&names);
    text_add(&names, "take one of ");
    for (int i = 0; at(i); i++)
        text_addf(&names, "%s%s", i ? ", " : "", at(i));
    cli_unknown(err, word, what, nearest_name(word, at), names.data ? names.data : "");
    text_free(&names);
    return false;
}
