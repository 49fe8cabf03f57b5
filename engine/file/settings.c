/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checked bytes, read by libconfig, as a tree of our own. */
#include <config.h>

#include "engine/file/settings.h"

#include <libconfig.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/file/file_read.h"
#include "engine/file/scan.h"
#include "engine/file/settings_check.h"

struct setting {
    enum setting_kind kind;
    const char *name; /* owned by config */
    int line, count;
    const struct setting *first; /* members or elements, one after the other */
    double number;               /* also of a bool */
    const char *text;            /* owned by config */
};

struct settings {
    config_t config;
    struct setting *nodes; /* the root first */
    bool comments;
};

static bool refuse(struct error *err, int line, const char *sentence)
{
    error_set(err, STATUS_BAD_FILE, "", "%s", sentence);
    if (err)
        err->line = line;
    return false;
}

static int lines_before(const char *bytes, size_t n)
{
    int lines = 1;
    for (size_t i = 0; i < n; i++)
        lines += bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
    return lines;
}

/* One line end for all, and one behind the last line: libconfig 1.5 wants it. */
static bool copy_lines(struct text *out, const char *bytes, size_t n)
{
    size_t start = n >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (size_t i = start; i < n; i++) {
        size_t run = i;
        while (run < n && bytes[run] != '\r')
            run++;
        text_add_bytes(out, bytes + i, run - i);
        if (run < n)
            text_add(out, run + 1 < n && bytes[run + 1] == '\n' ? "" : "\n");
        i = run;
    }
    text_add(out, "\n");
    return !out->failed;
}

/* UTF-8 without NUL; err has the line. */
static bool check_bytes(const char *bytes, size_t n, struct error *err)
{
    if (n > FILE_LIMIT)
        return refuse(err, 0, "the file is larger than 1 MiB, which no settings file needs");
    const char *zero = n ? memchr(bytes, 0, n) : NULL;
    if (zero)
        return refuse(err, lines_before(bytes, (size_t)(zero - bytes)),
                      "the file holds a NUL byte; settings are plain text");
    return true;
}

static bool check_utf8(const char *text, struct error *err)
{
    int line = 1, used;
    uint32_t code;
    for (; (used = utf8_decode(text, &code)) > 0; text += used) {
        if (code == 0xfffd && used == 1)
            return refuse(err, line, "a character is not UTF-8; save the file as UTF-8");
        line += code == '\n';
    }
    return true;
}

/* libconfig may end the program on an include, so no line may look like one. */
static bool check_includes(const char *text, struct error *err)
{
    static const char word[] = "@include";
    int line = 1;
    for (const char *at = text; *at; at += strcspn(at, "\n") + 1, line++) {
        at += strspn(at, " \t\f");
        if (strncmp(at, word, sizeof word - 1) == 0)
            return refuse(err, line,
                          "@include is not supported; write the settings themselves");
    }
    return true;
}

static int count_nodes(const config_setting_t *from)
{
    int count = 1;
    if (config_setting_is_aggregate(from))
        for (int i = 0; i < config_setting_length(from); i++)
            count += count_nodes(config_setting_get_elem(from, (unsigned)i));
    return count;
}

static void fill(struct setting *node, const config_setting_t *from, struct setting **next)
{
    const char *name = config_setting_name(from);
    node->name = name ? name : "";
    node->line = (int)config_setting_source_line(from);
    switch (config_setting_type(from)) {
    case CONFIG_TYPE_INT:
        node->number = config_setting_get_int(from);
        break;
    case CONFIG_TYPE_INT64:
        node->number = (double)config_setting_get_int64(from);
        break;
    case CONFIG_TYPE_FLOAT:
        node->number = config_setting_get_float(from);
        break;
    case CONFIG_TYPE_BOOL:
        node->kind = SETTING_BOOL;
        node->number = config_setting_get_bool(from);
        return;
    case CONFIG_TYPE_STRING:
        node->kind = SETTING_TEXT;
        node->text = config_setting_get_string(from);
        return;
    default:
        node->kind = config_setting_is_group(from) ? SETTING_GROUP : SETTING_LIST;
        node->count = config_setting_length(from);
        node->first = *next;
        struct setting *members = *next;
        *next += node->count;
        for (int i = 0; i < node->count; i++)
            fill(&members[i], config_setting_get_elem(from, (unsigned)i), next);
        return;
    }
    node->kind = SETTING_NUMBER;
}

static bool build_tree(struct settings *s, struct error *err)
{
    const config_setting_t *root = config_root_setting(&s->config);
    int count = count_nodes(root);
    s->nodes = calloc((size_t)count, sizeof *s->nodes);
    bool whole = s->nodes != NULL;
    if (whole) {
        struct setting *next = s->nodes + 1;
        fill(s->nodes, root, &next);
    }
    for (int i = 0; whole && i < count;
         i++) /* the library leaves out what it has no room for */
        whole = s->nodes[i].kind != SETTING_TEXT || s->nodes[i].text;
    return whole ||
           error_set(err, STATUS_NO_MEMORY, "", "there is no memory left to read the file");
}

/* The checked text through the library. */
static struct settings *read_tree(const char *text, bool comments, struct error *err)
{
    struct settings *s = calloc(1, sizeof *s);
    if (!s) {
        error_set(err, STATUS_NO_MEMORY, "", "there is no memory left to read the file");
        return NULL;
    }
    config_init(&s->config);
    s->comments = comments;
    if (!config_read_string(&s->config, text))
        refuse(err, config_error_line(&s->config), config_error_text(&s->config));
    else if (build_tree(s, err))
        return s;
    settings_free(s);
    return NULL;
}

struct settings *settings_parse(const char *bytes, size_t n, struct error *err)
{
    struct settings *s = NULL;
    struct text text;
    bool comments = false;
    if (!check_bytes(bytes, n, err))
        return NULL;
    text_init(&text);
    if (!copy_lines(&text, bytes, n))
        error_set(err, STATUS_NO_MEMORY, "", "there is no memory left to read the file");
    else if (check_utf8(text.data, err) && check_includes(text.data, err) &&
             settings_check(text.data, &comments, err))
        s = read_tree(text.data, comments, err);
    text_free(&text);
    return s;
}

void settings_free(struct settings *s)
{
    if (!s)
        return;
    config_destroy(&s->config);
    free(s->nodes);
    free(s);
}

bool settings_has_comments(const struct settings *s)
{
    return s->comments;
}

const struct setting *settings_root(const struct settings *s)
{
    return s->nodes;
}

enum setting_kind setting_kind(const struct setting *s)
{
    return s->kind;
}

const char *setting_name(const struct setting *s)
{
    return s->name;
}

int setting_line(const struct setting *s)
{
    return s->line;
}

int setting_count(const struct setting *s)
{
    return s->count;
}

const struct setting *setting_at(const struct setting *s, int i)
{
    return i >= 0 && i < s->count ? s->first + i : NULL;
}

const struct setting *setting_member(const struct setting *s, const char *name)
{
    for (int i = 0; s->kind == SETTING_GROUP && i < s->count; i++)
        if (strcmp(s->first[i].name, name) == 0)
            return s->first + i;
    return NULL;
}

double setting_number(const struct setting *s)
{
    return s->number;
}

const char *setting_text(const struct setting *s)
{
    return s->text;
}

bool setting_bool(const struct setting *s)
{
    return s->number != 0;
}

void settings_write_text(struct text *out, const char *s)
{
    text_add(out, "\"");
    for (; *s; s++) {
        if (*s == '\n')
            text_add(out, "\\n");
        else if (*s == '"' || *s == '\\')
            text_addf(out, "\\%c", *s);
        else if ((unsigned char)*s < 0x20 || *s == 0x7f)
            text_addf(out, "\\x%02x", (unsigned char)*s);
        else
            text_add_bytes(out, s, 1);
    }
    text_add(out, "\"");
}
