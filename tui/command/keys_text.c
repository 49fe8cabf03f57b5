/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/command/keys_text.h"

#include <stdio.h>
#include <string.h>

#include "tui/command/keymap.h"

static void add_key(char *buf, size_t size, key_code key)
{
    char name[16];
    size_t n = strlen(buf);
    snprintf(buf + n, size - n, "%s%s", n ? " " : "", key_label(key, name));
}

char *command_keys_text(enum command_id id, char *buf, size_t size)
{
    const struct command_row *row = command_row(id);
    unsigned lowest = row->contexts & ~(row->contexts - 1);
    enum command_context context = row->contexts & IN_PANE   ? IN_PANE
                                   : row->contexts & IN_LIST ? IN_LIST
                                                             : (enum command_context)lowest;
    buf[0] = 0;
    if (row->typed) {
        snprintf(buf, size, "0 to 9 .");
        return buf;
    }
    for (int i = 0; keymap_key(id, context, i) != K_NONE; i++)
        add_key(buf, size, keymap_key(id, context, i));
    return buf;
}
