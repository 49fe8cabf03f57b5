/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands on files: what to ask first, and which effect follows. */
#include <config.h>

#include "tui/edit/files.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tui/command/command.h"
#include "tui/state/question.h"

bool files_expand(const char *path, char *buf, size_t size)
{
    const char *home = strncmp(path, "~/", 2) == 0 ? getenv("HOME") : NULL;
    int n = snprintf(buf, size, "%s%s", home ? home : "", home ? path + 1 : path);
    return n >= 0 && (size_t)n < size;
}

unsigned files_target(struct app *a, const char *path, unsigned effect)
{
    if (strcmp(path, "-") == 0) {
        app_say(a, TONE_BAD, "- stands for standard input and output, which the screen itself "
                             "uses; name a file, or write ./- for a file of this name.");
        return 0;
    }
    if (files_expand(path, a->target, sizeof a->target))
        return effect;
    app_say(a, TONE_BAD, "The path is longer than %d bytes.", PATH_TEXT - 1);
    return 0;
}

void files_give_up(struct app *a)
{
    a->after = AFTER_NOTHING;
    a->consent = 0;
}

/* "fast-chargers.conf" for "Fast chargers". */
static char *suggested_name(const char *name, char *buf, size_t size)
{
    size_t n = 0;
    for (; *name && n + 6 < size; name++)
        if (isalnum((unsigned char)*name))
            buf[n++] = (char)tolower((unsigned char)*name);
        else if (n && buf[n - 1] != '-')
            buf[n++] = '-';
    while (n && buf[n - 1] == '-')
        n--;
    snprintf(buf + n, size - n, "%s.conf", n ? "" : "scenario");
    return buf;
}

unsigned files_save_then(struct app *a, enum after_save after)
{
    char name[64];
    a->after = after;
    a->consent = 0;
    if (a->document.path[0])
        return files_target(a, a->document.path, FX_SAVE);
    prompt_open(&a->prompt, PROMPT_SAVE, suggested_name(a->now.name, name, sizeof name));
    return 0;
}

unsigned run_save_as(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    char name[64];
    files_give_up(a);
    if (*argument)
        return files_target(a, argument, FX_SAVE);
    prompt_open(&a->prompt, PROMPT_SAVE, a->document.path[0]
                                             ? a->document.path
                                             : suggested_name(a->now.name, name, sizeof name));
    return 0;
}

unsigned run_save(struct app *a, enum command_id id, const char *argument)
{
    if (*argument)
        return run_save_as(a, id, argument);
    if (a->document.path[0] && !app_unsaved(a)) {
        app_say(a, TONE_NOTE, "There is nothing to save: %s holds what is on screen.",
                a->document.path);
        return 0;
    }
    return files_save_then(a, AFTER_NOTHING);
}

unsigned run_open(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    if (!*argument) {
        prompt_open(&a->prompt, PROMPT_OPEN, "");
        return 0;
    }
    unsigned effect = files_target(a, argument, FX_LOAD);
    snprintf(a->next, sizeof a->next, "%s", a->target);
    if (!effect || !app_unsaved(a))
        return effect;
    question_ask(a, ASK_OPEN);
    return 0;
}

unsigned run_export(struct app *a, enum command_id id, const char *argument)
{
    (void)id;
    files_give_up(a);
    if (*argument)
        return files_target(a, argument, FX_EXPORT);
    prompt_open(&a->prompt, PROMPT_EXPORT, "");
    return 0;
}

/* `q` closes what lies over the panes first; Ctrl-C and :q come here, too. */
unsigned run_quit(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (a->list.open || a->view == VIEW_HELP)
        return run_back(a, CMD_BACK, "");
    if (!app_unsaved(a))
        return FX_QUIT;
    question_ask(a, ASK_QUIT);
    return 0;
}

unsigned run_save_quit(struct app *a, enum command_id id, const char *argument)
{
    (void)id, (void)argument;
    if (a->document.path[0] && !app_unsaved(a))
        return FX_QUIT;
    return files_save_then(a, AFTER_QUIT);
}

unsigned run_quit_now(struct app *a, enum command_id id, const char *argument)
{
    (void)a, (void)id, (void)argument;
    return FX_QUIT;
}
