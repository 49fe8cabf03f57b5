/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Tab adds: as much as all that fit have in common. */
#include <config.h>

#include "tui/entry/complete.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "engine/base/utf8.h"
#include "engine/table/profile.h"
#include "tui/command/typed.h"
#include "tui/edit/files.h"

struct completion {
    const char *word;         /* typed so far */
    int count;
    char common[LINE_TEXT];   /* start that all share */
    struct text list;         /* their names, by two blanks */
};

static void consider(struct completion *c, const char *name)
{
    size_t n = 0;
    if (strncmp(name, c->word, strlen(c->word)) != 0)
        return;
    if (c->count++ == 0) {
        snprintf(c->common, sizeof c->common, "%s", name);
    } else {
        while (c->common[n] && c->common[n] == name[n])
            n++;
        while (n && ((unsigned char)name[n] & 0xc0) == 0x80)
            n--; /* not inside a character */
        c->common[n] = 0;
    }
    text_addf(&c->list, "%s%s", c->count > 1 ? "  " : "", name);
}

/* Puts the common start in place of the bytes from..cursor. */
static void apply(struct app *a, struct completion *c, int from, const char *end)
{
    struct prompt *p = &a->prompt;
    p->candidates[0] = 0;
    if (c->count == 0) {
        app_say(a, TONE_NOTE, "Nothing starts with \"%s\".", c->word);
        return;
    }
    line_replace(&p->line, from, p->line.cursor, c->common);
    if (c->count == 1)
        line_replace(&p->line, p->line.cursor, p->line.cursor, end);
    else
        snprintf(p->candidates, sizeof p->candidates, "%s", c->list.data ? c->list.data : "");
}

/* The i-th name that an argument of this command can be, NULL past the last. */
static const char *argument_name(const struct app *a, enum command_id id, int i)
{
    const struct deck *deck = &a->document.deck;
    switch (id) {
    case CMD_SET:
    case CMD_PLOT:
        return i < PARAM_COUNT ? param_row((enum param_id)i)->key : NULL;
    case CMD_VIEW:
        return i < VIEW_COUNT ? view_row((enum view_id)i)->name : NULL;
    case CMD_MODEL:
        return i < MODEL_COUNT ? model_row((enum model_id)i)->key : NULL;
    case CMD_THEME:
        return theme_name(i);
    case CMD_SCENARIO:
        if (i > deck->count)
            return NULL;
        return i ? deck->variants[i - 1].own.name : deck->base.name;
    case CMD_LIST_PRESET:
        return profile_preset(i) ? profile_preset(i)->name : NULL;
    default:
        return NULL;
    }
}

static void complete_name(struct app *a, enum command_id id, int from)
{
    char word[LINE_TEXT];
    const char *name;
    struct prompt *p = &a->prompt;
    struct completion c = {.word = word};
    snprintf(word, sizeof word, "%.*s", p->line.cursor - from, p->line.text + from);
    for (int i = 0; (name = argument_name(a, id, i)) != NULL; i++)
        consider(&c, name);
    apply(a, &c, from, id == CMD_SET ? " " : "");
    text_free(&c.list);
}

/* Goes through the commands that fit what was typed. */
static void choose_command(struct app *a, int direction)
{
    struct prompt *p = &a->prompt;
    enum command_id found[COMMAND_COUNT];
    if (p->chosen < 0)
        snprintf(p->draft, sizeof p->draft, "%s", p->line.text);
    int count = command_match(p->draft, found);
    if (count == 0) {
        app_say(a, TONE_NOTE, "No command fits \"%s\".", p->draft);
        return;
    }
    int at = p->chosen < 0 ? (direction > 0 ? 0 : count - 1)
                           : (p->chosen + direction + count) % count;
    const struct command_row *row = command_row(found[at]);
    line_set(&p->line, row->name);
    if (count == 1 && row->argument)
        line_insert(&p->line, ' ');
    p->chosen = count == 1 ? -1 : at;
}

unsigned complete_line(struct app *a, int direction)
{
    struct prompt *p = &a->prompt;
    if (p->kind == PROMPT_SEARCH)
        return 0;
    if (p->kind != PROMPT_PALETTE)
        return FX_COMPLETE;
    int from = typed_argument(p->line.text);
    enum command_id id = from ? typed_command(p->line.text) : COMMAND_COUNT;
    if (!from) {
        choose_command(a, direction);
        return 0;
    }
    if (id == COMMAND_COUNT || p->line.cursor < from || !command_row(id)->argument)
        return 0;
    if (strstr(command_row(id)->argument, "FILE"))
        return FX_COMPLETE;
    complete_name(a, id, from);
    return 0;
}

/* A name that can be typed and shown as it is. */
static bool plain_name(const char *name)
{
    for (const unsigned char *s = (const unsigned char *)name; *s; s++)
        if (*s < 0x20 || *s == 0x7f)
            return false;
    return utf8_valid(name, strlen(name));
}

/* Considers an entry of the folder that path up to the last '/' names. */
static void consider_entry(struct completion *c, const char *folder, const char *name)
{
    char full[2 * PATH_TEXT], shown[LINE_TEXT];
    struct stat st;
    bool hidden = name[0] == '.' && c->word[0] != '.';
    if (hidden || strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || !plain_name(name))
        return;
    snprintf(full, sizeof full, "%s%s", folder, name);
    bool is_folder = stat(full, &st) == 0 && S_ISDIR(st.st_mode);
    snprintf(shown, sizeof shown, "%s%s", name, is_folder ? "/" : "");
    consider(c, shown);
}

void complete_path(struct app *a)
{
    struct prompt *p = &a->prompt;
    char typed[LINE_TEXT], folder[PATH_TEXT];
    struct dirent **entry = NULL;
    int start = p->kind == PROMPT_PALETTE ? typed_argument(p->line.text) : 0;
    snprintf(typed, sizeof typed, "%.*s", p->line.cursor - start, p->line.text + start);
    char *slash = strrchr(typed, '/');
    char *word = slash ? slash + 1 : typed;
    struct completion c = {.word = word};
    char head[LINE_TEXT];
    snprintf(head, sizeof head, "%.*s", (int)(word - typed), typed);
    if (!files_expand(head, folder, sizeof folder))
        return;
    int count = scandir(*folder ? folder : ".", &entry, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        consider_entry(&c, folder, entry[i]->d_name);
        free(entry[i]);
    }
    free(entry);
    apply(a, &c, start + (int)(word - typed), "");
    text_free(&c.list);
}
