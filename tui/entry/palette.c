/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/entry/palette.h"

#include <stdio.h>
#include <string.h>

#include "tui/command/actions.h"
#include "tui/entry/dispatch.h"

enum { NAME = 32 };

unsigned run_palette(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    prompt_open(&a->prompt, PROMPT_PALETTE, argument);
    return 0;
}

int palette_argument(const char *text)
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

enum command_id palette_command(const char *text)
{
    char name[NAME];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(text, " "), text);
    enum command_id id = command_find(name);
    return id != COMMAND_COUNT ? id : only_prefix(name);
}

static const char *name_at(int i)
{
    return i < COMMAND_COUNT ? command_row((enum command_id)i)->name : NULL;
}

static unsigned say_unknown(struct app *a, const char *text)
{
    char name[NAME];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(text, " "), text);
    const char *near = nearest_name(name, name_at);
    app_say(a, TONE_BAD, "No command is named \"%s\"%s%s; ? lists them all.", name,
            near ? "; perhaps " : "", near ? near : "");
    return 0;
}

unsigned palette_run(struct app *a, const char *text)
{
    char argument[LINE_TEXT];
    text += strspn(text, " :");
    if (!*text)
        return 0;
    enum command_id id = palette_command(text);
    if (id == COMMAND_COUNT || command_row(id)->typed)
        return say_unknown(a, text);
    const struct command_row *row = command_row(id);
    int start = palette_argument(text);
    snprintf(argument, sizeof argument, "%s", start ? text + start : "");
    for (size_t n = strlen(argument); n && argument[n - 1] == ' ';)
        argument[--n] = 0;
    if (row->argument && row->argument[0] != '[' && !row->keys && !*argument) {
        app_say(a, TONE_BAD, "This command needs more: :%s %s", row->name, row->argument);
        return 0;
    }
    if (!row->argument && *argument) {
        app_say(a, TONE_BAD, ":%s takes nothing behind its name.", row->name);
        return 0;
    }
    return dispatch_command(a, id, argument);
}
