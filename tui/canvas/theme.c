/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Theme files: settings whose values are styles such as "cyan on black bold". */
#include <config.h>

#include "tui/canvas/theme.h"

#include <stdio.h>
#include <string.h>

#include "engine/base/names.h"
#include "engine/base/text.h"
#include "engine/base/utf8.h"
#include "engine/file/file_read.h"
#include "engine/file/settings.h"
#include "tui/canvas/theme_data.h"

const char *theme_name(int i)
{
    return i >= 0 && i < theme_data_count ? theme_data[i].name : NULL;
}

const char *theme_doc(int i)
{
    return i >= 0 && i < theme_data_count ? theme_data[i].doc : NULL;
}

struct word {
    const char *name;
    int value;
};

static const struct word colours[] = {
    {"default", COLOUR_DEFAULT}, {"black", 0},          {"red", 1},
    {"green", 2},                {"yellow", 3},         {"blue", 4},
    {"magenta", 5},              {"cyan", 6},           {"white", 7},
    {"bright-black", 8},         {"bright-red", 9},     {"bright-green", 10},
    {"bright-yellow", 11},       {"bright-blue", 12},   {"bright-magenta", 13},
    {"bright-cyan", 14},         {"bright-white", 15},
};

static const struct word attributes[] = {
    {"bold", ATTRIBUTE_BOLD},
    {"dim", ATTRIBUTE_DIM},
    {"underline", ATTRIBUTE_UNDERLINE},
    {"reverse", ATTRIBUTE_REVERSE},
};

enum {
    COLOURS = sizeof colours / sizeof *colours,
    ATTRIBUTES = sizeof attributes / sizeof *attributes,
    WORD_TEXT = 32
};

static const char *style_word(int i)
{
    if (i < COLOURS)
        return colours[i].name;
    return i < COLOURS + ATTRIBUTES ? attributes[i - COLOURS].name : NULL;
}

static const char *next_role(int i)
{
    return i < ROLE_COUNT ? role_name((enum role)i) : NULL;
}

static const struct word *find(const struct word *table, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    return NULL;
}

/* A colour by name, or by its number among the 256. */
static bool read_colour(const char *word, short *colour)
{
    const struct word *known = find(colours, COLOURS, word);
    int number;
    char rest;
    if (known)
        *colour = (short)known->value;
    else if (strlen(word) <= 3 && sscanf(word, "%d%c", &number, &rest) == 1 && number >= 0 &&
             number <= 255)
        *colour = (short)number;
    else
        return false;
    return true;
}

/* Sets the error of a setting: its line, and its key within the file. */
static bool refuse(struct error *err, const struct setting *s, const char *group,
                   const char *text)
{
    char key[WORD_TEXT * 2];
    snprintf(key, sizeof key, "%s%.40s", group, setting_name(s));
    error_set(err, STATUS_BAD_FILE, key, "%s", text);
    if (err)
        err->line = setting_line(s);
    return false;
}

static bool refuse_word(struct error *err, const struct setting *s, const char *word)
{
    char text[200], shown[2 * WORD_TEXT];
    const char *near = nearest_name(word, style_word);
    snprintf(text, sizeof text,
             "\"%s\" is neither a colour nor an attribute%s%s%s; a style reads like "
             "\"cyan on black bold\"",
             text_quoted(word, shown, sizeof shown), near ? "; perhaps " : "", near ? near : "",
             near ? " is meant" : "");
    return refuse(err, s, "roles.", text);
}

/* Words in any order: a colour, "on" and a colour, attributes. */
static bool read_style(const struct setting *s, struct style *style, struct error *err)
{
    const char *at = setting_text(s);
    char word[WORD_TEXT];
    bool background = false;
    *style = (struct style){COLOUR_DEFAULT, COLOUR_DEFAULT, 0};
    for (int used; sscanf(at, " %31s%n", word, &used) == 1; at += used) {
        const struct word *attribute = find(attributes, ATTRIBUTES, word);
        if (strcmp(word, "on") == 0 && !background) {
            background = true;
            continue;
        }
        if (attribute && !background)
            style->attributes |= (unsigned)attribute->value;
        else if (!read_colour(word, background ? &style->background : &style->foreground))
            return refuse_word(err, s, word);
        background = false;
    }
    return !background || refuse_word(err, s, "on");
}

static bool read_role(struct theme *t, bool given[ROLE_COUNT], const struct setting *s,
                      struct error *err)
{
    enum role role = role_find(setting_name(s));
    char text[160];
    if (role == ROLE_COUNT) {
        const char *near = nearest_name(setting_name(s), next_role);
        snprintf(text, sizeof text, "no role has this name%s%s%s", near ? "; perhaps " : "",
                 near ? near : "", near ? " is meant" : "");
        return refuse(err, s, "roles.", text);
    }
    if (setting_kind(s) != SETTING_TEXT)
        return refuse(err, s, "roles.", "a style is a text such as \"cyan on black bold\"");
    given[role] = true;
    return read_style(s, &t->style[role], err);
}

static bool read_roles(struct theme *t, const struct setting *roles, struct error *err)
{
    bool given[ROLE_COUNT] = {false};
    if (setting_kind(roles) != SETTING_GROUP)
        return refuse(err, roles, "", "the roles are a group: { text = \"default\"; ... }");
    for (int i = 0; i < setting_count(roles); i++)
        if (!read_role(t, given, setting_at(roles, i), err))
            return false;
    for (enum role r = 0; r < ROLE_COUNT; r++)
        if (!given[r]) {
            char text[160];
            snprintf(text, sizeof text,
                     "the role %s is missing; a theme gives every role a style", role_name(r));
            return refuse(err, roles, "", text);
        }
    return true;
}

static bool read_theme(struct theme *t, const struct setting *root, struct error *err)
{
    const struct setting *doc = setting_member(root, "doc");
    const struct setting *roles = setting_member(root, "roles");
    for (int i = 0; i < setting_count(root); i++) {
        const struct setting *s = setting_at(root, i);
        if (s != doc && s != roles)
            return refuse(err, s, "", "a theme holds the settings doc and roles alone");
    }
    if (!roles)
        return error_set(err, STATUS_BAD_FILE, "roles",
                         "the group is missing; a theme gives every role a style");
    if (doc && setting_kind(doc) != SETTING_TEXT)
        return refuse(err, doc, "", "it is a text: one sentence about the theme");
    if (doc)
        text_visible(setting_text(doc), t->doc, sizeof t->doc);
    return read_roles(t, roles, err);
}

bool theme_parse(struct theme *t, const char *bytes, size_t n, struct error *err)
{
    struct theme read = {.name = ""};
    struct settings *settings = settings_parse(bytes, n, err);
    if (!settings)
        return false;
    bool good = read_theme(&read, settings_root(settings), err);
    settings_free(settings);
    if (good)
        *t = read;
    return good;
}

static bool load_file(struct theme *t, const char *path, struct error *err)
{
    struct text bytes;
    text_init(&bytes);
    bool good = file_read(path, &bytes, NULL, err) &&
                theme_parse(t, bytes.data ? bytes.data : "", bytes.length, err);
    text_free(&bytes);
    if (good)
        snprintf(t->name, sizeof t->name, "file");
    return good;
}

bool theme_load(struct theme *t, const char *name_or_file, struct error *err)
{
    if (strpbrk(name_or_file, "/."))
        return load_file(t, name_or_file, err);
    for (int i = 0; i < theme_data_count; i++) {
        const struct theme_data *d = &theme_data[i];
        if (strcmp(d->name, name_or_file) != 0)
            continue;
        bool good = theme_parse(t, d->bytes, strlen(d->bytes), err);
        if (good)
            snprintf(t->name, sizeof t->name, "%s", d->name);
        return good;
    }
    char shown[2 * WORD_TEXT];
    const char *near = nearest_name(name_or_file, theme_name);
    return error_set(err, STATUS_USAGE, "theme",
                     "no theme is called %s%s%s%s; swapdeck list "
                     "themes names them, and a file needs a slash or a dot in its name",
                     text_quoted(name_or_file, shown, sizeof shown), near ? "; perhaps " : "",
                     near ? near : "", near ? " is meant" : "");
}
