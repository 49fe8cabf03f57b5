/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/command/keymap.h"

key_code keymap_next(const char **keys)
{
    while (**keys == ' ')
        (*keys)++;
    key_code key = **keys ? key_next(keys) : K_NONE;
    if (key != K_GO_PREFIX || **keys == ' ' || !**keys)
        return key;
    return K_GO + key_next(keys);
}

key_code keymap_key(enum command_id id, enum command_context context, int i)
{
    const struct command_row *row = command_row(id);
    const char *s = context & IN_PLANS && row->plan_keys ? row->plan_keys : row->keys;
    if (!(row->contexts & context))
        return K_NONE;
    while (s && *s) {
        key_code key = keymap_next(&s);
        if (key != K_NONE && i-- == 0)
            return key;
    }
    return K_NONE;
}

key_code keymap_go(enum command_id id, enum command_context context)
{
    key_code key;
    for (int i = 0; (key = keymap_key(id, context, i)) != K_NONE; i++)
        if (key >= K_GO)
            return key;
    return K_NONE;
}

enum command_id keymap_find(enum command_context context, key_code key)
{
    for (enum command_id id = 0; id < COMMAND_COUNT; id++)
        for (int i = 0; key != K_NONE; i++) {
            key_code candidate = keymap_key(id, context, i);
            if (candidate == key)
                return id;
            if (candidate == K_NONE)
                break;
        }
    return COMMAND_COUNT;
}
