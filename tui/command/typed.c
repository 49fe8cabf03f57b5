/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/command/typed.h"

#include <stdio.h>
#include <string.h>

enum { NAME = 32 };

int typed_argument(const char *text)
{
    size_t name = strcspn(text, " ");
    return text[name] ? (int)(name + strspn(text + name, " ")) : 0;
}

/* The only command whose name starts with this, or COMMAND_COUNT. */
static enum command_id only_prefix(const char *name)
{
    enum command_id found = COMMAND_COUNT;
    for (enum command_id id = 0; id < COMMAND_COUNT; id++)
        if (strncmp(command_row(id)->name, name, strlen(name)) == 0) {
            if (found != COMMAND_COUNT)
                return COMMAND_COUNT;
            found = id;
        }
    return found;
}

enum command_id typed_command(const char *text)
{
    char name[NAME];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(text, " "), text);
    enum command_id id = command_find(name);
    return id != COMMAND_COUNT ? id : only_prefix(name);
}
