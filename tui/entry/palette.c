/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <config.h>

#include "tui/entry/palette.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/names.h"
#include "tui/command/run.h"
#include "tui/command/typed.h"

enum { NAME = 32 };

unsigned run_palette(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    prompt_open(&a->prompt, PROMPT_PALETTE, argument);
    return 0;
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
    enum command_id id = typed_command(text);
    if (id == COMMAND_COUNT && view_find(text) != VIEW_COUNT)
        return command_run(a, CMD_VIEW, text);
    if (id == COMMAND_COUNT || command_row(id)->typed)
        return say_unknown(a, text);
    const struct command_row *row = command_row(id);
    int start = typed_argument(text);
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
    return command_run(a, id, argument);
}
