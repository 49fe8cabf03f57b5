/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of a settings file, with bounds and exact sentences. */
#include <config.h>

#include "engine/file/settings_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"
#include "engine/file/scan.h"

enum { DEPTH = 32, KEYS = 1000 };

struct name {
    const char *at;
    size_t length;
    int line;
};

/* The names of the open groups, the innermost last. */
struct check {
    struct scan scan;
    struct name *names;
    size_t count, room;
    int depth;
};

static bool check_value(struct check *c, enum scan_kind *kind);

static bool enter(struct check *c)
{
    if (++c->depth <= DEPTH)
        return true;
    return scan_refuse(&c->scan, c->scan.line, "groups and lists are nested deeper than %d",
                       DEPTH);
}

static bool add_name(struct check *c, size_t first, const char *at, size_t length)
{
    struct scan *s = &c->scan;
    for (size_t i = first; i < c->count; i++)
        if (c->names[i].length == length && memcmp(c->names[i].at, at, length) == 0)
            return scan_refuse(s, s->line, "it is set twice, first on line %d",
                               c->names[i].line);
    if (c->count - first >= KEYS)
        return scan_refuse(s, s->line, "a group holds more than %d settings", KEYS);
    if (c->count == c->room) {
        size_t room = 2 * c->room + 32;
        struct name *names = realloc(c->names, room * sizeof *names);
        if (!names)
            return scan_refuse(s, s->line, "there is no memory left to read it");
        c->names = names;
        c->room = room;
    }
    c->names[c->count++] = (struct name){at, length, s->line};
    return true;
}

static bool refuse_name(struct scan *s)
{
    char word[48], shown[48];
    if (*s->at == ';' || *s->at == ',')
        return scan_refuse(s, s->line, "a %c stands where a setting is expected", *s->at);
    if (strchr(")]}", *s->at))
        return scan_refuse(s, s->line, "the %c closes nothing", *s->at);
    snprintf(word, sizeof word, "%.*s", (int)strcspn(s->at, " \t\n"), s->at);
    return scan_refuse(s, s->line, "the name of a setting is expected here, not %s",
                       text_quoted(word, shown, sizeof shown));
}

/* "=" or ":" behind a name. */
static bool check_equals(struct scan *s)
{
    if (*s->at == '.')
        return scan_refuse(s, s->line,
                           "a name has no point; write the group around it, for "
                           "instance hub: { ports = 100; };");
    if (!scan_blanks(s))
        return false;
    if (*s->at != '=' && *s->at != ':')
        return scan_refuse(s, s->line, "= is missing behind the name");
    s->at++;
    return scan_blanks(s);
}

/* "1,200" and "1,234.5": what the comma may have been meant for. */
static void without_comma(const char *value, int whole, int part, char meant[96])
{
    const char *behind = value + whole + 1;
    int tail = behind[part] == '.' ? 1 + (int)strspn(behind + part + 1, "0123456789") : 0;
    if (part == 3 && tail)
        snprintf(meant, 96, "%.*s%.*s", whole, value, part + tail, behind);
    else if (part == 3 && *value != '0')
        snprintf(meant, 96, "%.*s%.*s or %.*s.%.*s", whole, value, part, behind, whole, value,
                 part, behind);
    else
        snprintf(meant, 96, "%.*s.%.*s", whole, value, part, behind);
}

/* "level = 0,95": the comma ends the setting and 95 is no name. */
static bool check_decimal_comma(struct scan *s, const char *value, enum scan_kind kind)
{
    char meant[96];
    if (kind > SCAN_REAL || s->at[0] != ',' || s->at[1] < '0' || s->at[1] > '9')
        return true;
    int whole = (int)(s->at - value), part = (int)strspn(s->at + 1, "0123456789");
    if (whole + part > 40 || memchr(value, '.', (size_t)whole))
        return scan_refuse(s, s->line, "a number has a point, not a comma, and no separators");
    without_comma(value, whole, part, meant);
    return scan_refuse(s, s->line,
                       "%.*s has a comma; a number has a point, perhaps %s is meant",
                       whole + 1 + part, value, meant);
}

static bool check_end_of_setting(struct scan *s)
{
    if (!scan_blanks(s))
        return false;
    if (*s->at == ';' || *s->at == ',')
        s->at++;
    return true;
}

static bool check_setting(struct check *c, size_t first)
{
    struct scan *s = &c->scan;
    size_t length = scan_name(s), outer = strlen(s->key);
    if (length == 0)
        return refuse_name(s);
    if (length > SCAN_TOKEN)
        return scan_refuse(s, s->line, "the name is longer than %d bytes", SCAN_TOKEN);
    snprintf(s->key + outer, sizeof s->key - outer, "%s%.*s", outer ? "." : "", (int)length,
             s->at);
    if (!add_name(c, first, s->at, length))
        return false;
    s->at += length;
    int line = s->line;
    if (!check_equals(s))
        return false;
    if (!*s->at)
        return scan_refuse(s, line, "the value is missing");
    const char *value = s->at;
    enum scan_kind kind;
    if (!check_value(c, &kind) || !check_decimal_comma(s, value, kind) ||
        !check_end_of_setting(s))
        return false;
    s->key[outer] = 0;
    return true;
}

/* Settings until close, '}' or the end of the text. */
static bool check_settings(struct check *c, char close, int start)
{
    struct scan *s = &c->scan;
    size_t first = c->count;
    for (;;) {
        if (!scan_blanks(s))
            return false;
        if (*s->at == close)
            break;
        if (!*s->at)
            return scan_refuse(s, start, "the { that starts here is never closed");
        if (!check_setting(c, first))
            return false;
    }
    s->at += close != 0;
    c->count = first;
    return true;
}

/* In [ ] libconfig wants values of exactly one kind. */
static bool check_array_kind(struct scan *s, enum scan_kind first, enum scan_kind kind)
{
    if (kind >= SCAN_GROUP)
        return scan_refuse(s, s->line, "[ ] holds plain values alone; use ( )");
    if (first == kind)
        return true;
    if (first <= SCAN_REAL && kind <= SCAN_REAL)
        return scan_refuse(s, s->line,
                           "[ ] holds numbers of one kind; write all with a point, "
                           "as in 2.0, or use ( )");
    return scan_refuse(s, s->line, "[ ] holds values of one kind; use ( ) for a mixture");
}

/* What may follow a value in a list: a comma and a value, or its end. */
static bool check_separator(struct scan *s, char close, int start)
{
    if (*s->at == close)
        return true;
    if (!*s->at)
        return scan_refuse(s, start, "the %c that starts here is never closed",
                           close == ']' ? '[' : '(');
    if (*s->at == '=' || *s->at == ':')
        return scan_refuse(s, s->line, "a list holds values; put { } around settings");
    if (strchr(")]}", *s->at))
        return scan_refuse(s, s->line, "%c stands where %c is expected", *s->at, close);
    if (*s->at != ',')
        return scan_refuse(s, s->line, "values of a list have a comma between them");
    s->at++;
    if (!scan_blanks(s))
        return false;
    if (*s->at == close)
        return scan_refuse(s, s->line, "the list ends with a comma; take the comma away");
    return true;
}

/* "name = ..." directly in a list: braces were forgotten. */
static bool is_bare_setting(const struct scan *s)
{
    size_t n = scan_name(s);
    n += n ? strspn(s->at + n, " \t") : 0;
    return n && (s->at[n] == '=' || s->at[n] == ':');
}

static bool check_list(struct check *c, char close)
{
    struct scan *s = &c->scan;
    int start = s->line;
    enum scan_kind first = SCAN_LIST, kind;
    s->at++;
    if (!scan_blanks(s))
        return false;
    for (bool begin = true; *s->at != close; begin = false) {
        if (is_bare_setting(s))
            return scan_refuse(s, s->line, "a list holds values; put { } around settings");
        if (!*s->at)
            return check_separator(s, close, start);
        if (!check_value(c, &kind))
            return false;
        if (begin)
            first = kind;
        if (close == ']' && !check_array_kind(s, first, kind))
            return false;
        if (!scan_blanks(s) || !check_separator(s, close, start))
            return false;
    }
    s->at++;
    return true;
}

/* Texts that follow each other are one text. */
static bool check_plain(struct scan *s, enum scan_kind *kind)
{
    if (!scan_plain(s, kind))
        return false;
    while (*kind == SCAN_TEXT) {
        if (!scan_blanks(s))
            return false;
        if (*s->at != '"')
            break;
        if (!scan_plain(s, kind))
            return false;
    }
    return true;
}

static bool check_value(struct check *c, enum scan_kind *kind)
{
    struct scan *s = &c->scan;
    char open = *s->at;
    if (open != '{' && open != '(' && open != '[')
        return check_plain(s, kind);
    if (!enter(c))
        return false;
    int start = s->line;
    bool done;
    if (open == '{') {
        s->at++;
        done = check_settings(c, '}', start);
    } else {
        done = check_list(c, open == '(' ? ')' : ']');
    }
    *kind = open == '{' ? SCAN_GROUP : SCAN_LIST;
    c->depth--;
    return done;
}

bool settings_check(const char *text, bool *comments, struct error *err)
{
    struct check c = {.scan = {.at = text, .line = 1, .err = err}};
    bool done = check_settings(&c, 0, 0);
    free(c.names);
    *comments = c.scan.comments;
    return done;
}
