/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/terminal/own_keys.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *capability;
    key_code key;
} names[] = {
    {"kcuu1", K_UP},     {"kcud1", K_DOWN},     {"kcub1", K_LEFT},   {"kcuf1", K_RIGHT},
    {"khome", K_HOME},   {"kend", K_END},       {"kpp", K_PAGE_UP},  {"knp", K_PAGE_DOWN},
    {"kich1", K_INSERT}, {"kdch1", K_DELETE},   {"kcbt", K_BACKTAB}, {"kent", K_ENTER},
    {"kf1", K_F1},       {"kf2", K_F1 + 1},     {"kf3", K_F1 + 2},   {"kf4", K_F1 + 3},
    {"kf5", K_F1 + 4},   {"kf6", K_F1 + 5},     {"kf7", K_F1 + 6},   {"kf8", K_F1 + 7},
    {"kf9", K_F1 + 8},   {"kf10", K_F1 + 9},    {"kf11", K_F1 + 10}, {"kf12", K_F12},
};

_Static_assert(sizeof names / sizeof *names <= OWN_KEYS, "more names than rows");

int own_keys_learn(struct own_key own[OWN_KEYS], const char *(*capability)(const char *name))
{
    int count = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *bytes = capability(names[i].capability);
        if (!bytes || bytes[0] != '\033' || !bytes[1] || strlen(bytes) > OWN_BYTES)
            continue;
        snprintf(own[count].bytes, OWN_BYTES, "%s", bytes + 1);
        own[count++].key = names[i].key;
    }
    return count;
}

key_code own_key(const struct own_key *own, int count, const char *bytes)
{
    for (int i = 0; i < count; i++)
        if (strcmp(own[i].bytes, bytes) == 0)
            return own[i].key;
    return K_NONE;
}
