/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching parameters by label, key and sentence, and the help by line. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "tui/command/command.h"
#include "tui/panes/help_text.h"
#include "tui/screen/layout.h"

static bool matches(enum param_id id, const char *text)
{
    const struct param_row *row = param_row(id);
    return strcasestr(row->label, text) || strcasestr(row->key, text);
}

/* The next parameter that matches, the selected one last; PARAM_COUNT when none. */
static int next_match(const struct app *a, int direction)
{
    for (int i = 1; i <= PARAM_COUNT; i++) {
        int at = (a->selected + direction * i + 2 * PARAM_COUNT) % PARAM_COUNT;
        if (matches((enum param_id)at, a->search))
            return at;
    }
    return PARAM_COUNT;
}

static void search_params(struct app *a, int direction)
{
    int found = next_match(a, direction);
    if (found == PARAM_COUNT) {
        app_say(a, TONE_NOTE, "No parameter's name holds \"%s\".", a->search);
        return;
    }
    a->selected = found;
    if (a->view == VIEW_MAIN)
        a->focus = PANE_PARAMETERS;
}

static int help_width(const struct app *a)
{
    struct layout l;
    layout_make(a, &l);
    return l.count ? rect_inside(l.at[0].r, 1).w : 0;
}

static void search_help(struct app *a, int direction)
{
    int *line = &a->scroll[PANE_HELP];
    int found = help_search(help_width(a), a->search, *line + direction, direction);
    if (found < 0)
        app_say(a, TONE_NOTE, "The help does not hold \"%s\".", a->search);
    else
        *line = found;
}

static void search(struct app *a, int direction)
{
    if (!a->search[0])
        app_say(a, TONE_NOTE, "Nothing was searched yet; / starts a search.");
    else if (a->view == VIEW_HELP)
        search_help(a, direction);
    else
        search_params(a, direction);
}

unsigned run_search(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    if (!*argument) {
        prompt_open(&a->prompt, PROMPT_SEARCH, "");
        return 0;
    }
    snprintf(a->search, sizeof a->search, "%s", argument);
    search(a, 1);
    return 0;
}

unsigned run_search_again(struct app *a, enum command_id id, const char *argument)
{
    (void)argument;
    search(a, id == CMD_SEARCH_NEXT ? 1 : -1);
    return 0;
}
