/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Tab adds: as much as all that fit have in common. */
#include <config.h>

#include "tui/entry/complete.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "engine/base/utf8.h"
#include "engine/table/profile.h"
#include "tui/command/typed.h"
#include "tui/edit/files.h"

struct completion {
    const char *word;         /* typed so far */
    bool inside;              /* names that hold it anywhere, not at their start alone */
    int count;
    char common[LINE_TEXT];   /* start that all share */
    struct text list;         /* their names, by two blanks */
};

/* alias is another name of it, or NULL. */
static bool fits(const struct completion *c, const char *name, const char *alias)
{
    const char *bare = c->word + (*c->word == '"');
    if (c->inside)
        return strcasestr(name, bare) || (alias && strcasestr(alias, bare));
    return strncasecmp(name, c->word, strlen(c->word)) == 0;
}

static void consider(struct completion *c, const char *name, const char *alias)
{
    size_t n = 0;
    if (!fits(c, name, alias))
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
        app_say(a, TONE_NOTE, "Nothing fits \"%s\".", c->word);
        return;
    }
    if (c->count == 1 || !c->inside) /* what several hold somewhere stays as it was typed */
        line_replace(&p->line, from, p->line.cursor, c->common);
    if (c->count == 1)
        line_replace(&p->line, p->line.cursor, p->line.cursor, end);
    else
        snprintf(p->candidates, sizeof p->candidates, "%s", c->list.data ? c->list.data : "");
}

/* A name that an argument can be, and another name of the same. */
struct name {
    const char *name, *alias;
};

/* Parameters, and the texts of a scenario where these can be set, too. */
static struct name param_name(enum command_names names, int i)
{
    const char *text = names == NAMES_SETTINGS ? scenario_text_key(i - PARAM_COUNT) : NULL;
    if (i >= PARAM_COUNT)
        return (struct name){text, NULL};
    return (struct name){param_row((enum param_id)i)->key, param_row((enum param_id)i)->label};
}

static struct name scenario_name(const struct deck *deck, int i)
{
    if (i > deck->count)
        return (struct name){NULL, NULL};
    return (struct name){i ? deck->variants[i - 1].own.name : deck->base.name, NULL};
}

/* The i-th of such names; NULL past the last. */
static struct name name_at(const struct app *a, enum command_names names, int i)
{
    switch (names) {
    case NAMES_SETTINGS:
    case NAMES_PARAMS:
        return param_name(names, i);
    case NAMES_VIEWS:
        return (struct name){i < VIEW_COUNT ? view_row((enum view_id)i)->name : NULL, NULL};
    case NAMES_MODELS:
        if (i < MODEL_COUNT)
            return (struct name){model_row((enum model_id)i)->key,
                                 model_row((enum model_id)i)->label};
        return (struct name){NULL, NULL};
    case NAMES_THEMES:
        return (struct name){theme_name(i), NULL};
    case NAMES_SCENARIOS:
        return scenario_name(&a->document.deck, i);
    case NAMES_REPAIRS:
        return (struct name){repair_id(i), NULL};
    case NAMES_PROFILES:
        return (struct name){profile_preset(i) ? profile_preset(i)->name : NULL, NULL};
    case NAMES_FILES: /* complete_path looks for them */
    case NAMES_NONE:
        break;
    }
    return (struct name){NULL, NULL};
}

/* Labels where a quote was typed. */
static void collect(const struct app *a, enum command_names names, struct completion *c)
{
    struct name name;
    for (int i = 0; (name = name_at(a, names, i)).name != NULL; i++) {
        char quoted[LINE_TEXT];
        snprintf(quoted, sizeof quoted, "\"%s\"", name.alias ? name.alias : name.name);
        if (*c->word == '"')
            consider(c, quoted, NULL);
        else
            consider(c, name.name, name.alias);
    }
}

/* What begins as the word does, else what holds it anywhere. */
static void complete_from(struct app *a, enum command_names names, int from, const char *end)
{
    char word[LINE_TEXT];
    struct prompt *p = &a->prompt;
    struct completion c = {.word = word};
    snprintf(word, sizeof word, "%.*s", p->line.cursor - from, p->line.text + from);
    collect(a, names, &c);
    if (c.count == 0 && *word) {
        c.inside = true;
        collect(a, names, &c);
    }
    apply(a, &c, from, end);
    text_free(&c.list);
}

/* Behind the key of `set` stands a value: the name of a known day, or a number. */
static void complete_name(struct app *a, enum command_names names, int from)
{
    const char *argument = a->prompt.line.text + from;
    const char *key = param_row(PARAM_PROFILE)->key;
    size_t n = strlen(key);
    bool quoted = *argument == '"';
    bool is_key = quoted ? strchr(argument + 1, '"') == NULL : !strchr(argument, ' ');
    if (names != NAMES_SETTINGS || is_key)
        complete_from(a, names, from, names == NAMES_SETTINGS ? " " : "");
    else if (strncmp(argument, key, n) == 0 && argument[n] == ' ')
        complete_from(a, NAMES_PROFILES, from + (int)n + 1, "");
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
    enum command_names names = id == COMMAND_COUNT ? NAMES_NONE : command_row(id)->names;
    if (names == NAMES_NONE || p->line.cursor < from)
        return 0;
    if (names == NAMES_FILES)
        return FX_COMPLETE;
    complete_name(a, names, from);
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
    consider(c, shown, NULL);
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
