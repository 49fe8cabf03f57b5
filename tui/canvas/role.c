/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/canvas/role.h"

#include <string.h>

static const char *const names[ROLE_COUNT] = {
#define ROLE(id, name, doc) [ROLE_##id] = name,
#include "tui/canvas/role.def"
#undef ROLE
};

const char *role_name(enum role role)
{
    return names[role];
}

enum role role_find(const char *name)
{
    for (enum role r = 0; r < ROLE_COUNT; r++)
        if (strcmp(names[r], name) == 0)
            return r;
    return ROLE_COUNT;
}
