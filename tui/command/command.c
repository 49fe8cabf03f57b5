/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table and what is said of it. */
#include <config.h>

#include "tui/command/command.h"

#include <ctype.h>
#include <string.h>

#include "tui/state/effect.h"

static const struct command_row rows[COMMAND_COUNT] = {
#define COMMAND(id, action, ...) [CMD_##id] = {.run = action, __VA_ARGS__},
#include "tui/command/command.def"
#undef COMMAND
};

static const char *const titles[GROUP_COUNT] = {
#define GROUP(id, title) [GROUP_##id] = title,
    COMMAND_GROUPS(GROUP)
#undef GROUP
};

const struct command_row *command_row(enum command_id id)
{
    return &rows[id];
}

const char *command_group_title(enum command_group group)
{
    return titles[group];
}

enum command_id command_find(const char *name)
{
    for (enum command_id id = 0; id < COMMAND_COUNT; id++)
        if (strcmp(rows[id].name, name) == 0 ||
            (rows[id].alias && strcmp(rows[id].alias, name) == 0))
            return id;
    return COMMAND_COUNT;
}

static int lower(char c)
{
    return tolower((unsigned char)c);
}

/* True when the letters of text stand in s in this order. */
static bool holds_letters(const char *s, const char *text)
{
    for (; *s && *text; s++)
        text += lower(*s) == lower(*text);
    return !*text;
}

static bool starts_with(const char *s, const char *text)
{
    while (*text && lower(*s) == lower(*text))
        s++, text++;
    return !*text;
}

/* How well a command fits what was typed: 0 best, -1 not at all. */
static int match_rank(const struct command_row *row, const char *text)
{
    if (row->alias && strcmp(row->alias, text) == 0)
        return 0;
    if (strcmp(row->name, text) == 0)
        return 1;
    if (starts_with(row->name, text))
        return 2;
    if (strstr(row->name, text))
        return 3;
    if (holds_letters(row->name, text))
        return 4;
    return strlen(text) > 2 && strstr(row->doc, text) ? 5 : -1;
}

int command_match(const char *text, enum command_id *found)
{
    enum { WORST = 5 };
    /* What is rather typed than pressed stands in the last groups. */
    int count = 0;
    for (int rank = 0; rank <= WORST; rank++)
        for (int group = GROUP_COUNT - 1; group >= 0; group--)
            for (enum command_id id = 0; id < COMMAND_COUNT; id++)
                if ((int)rows[id].group == group && !rows[id].typed &&
                    match_rank(&rows[id], text) == rank)
                    found[count++] = id;
    return count;
}
