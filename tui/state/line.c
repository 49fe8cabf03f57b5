/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line editor. */
#include <config.h>

#include "tui/state/line.h"

#include <string.h>

#include "engine/base/utf8.h"

void line_set(struct line *l, const char *s)
{
    *l = (struct line){0};
    line_replace(l, 0, 0, s);
}

void line_select(struct line *l)
{
    l->selected = l->length > 0;
}

static bool continues(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

static int before(const struct line *l, int at)
{
    if (at > 0)
        at--;
    while (at > 0 && continues(l->text[at]))
        at--;
    return at;
}

static int after(const struct line *l, int at)
{
    if (at < l->length)
        at++;
    while (at < l->length && continues(l->text[at]))
        at++;
    return at;
}

/* The start of the word that ends at the cursor: blanks, then what is none. */
static int word_before(const struct line *l)
{
    int at = l->cursor;
    while (at > 0 && l->text[at - 1] == ' ')
        at--;
    while (at > 0 && l->text[at - 1] != ' ' && l->text[at - 1] != '/')
        at--;
    if (at == l->cursor && at > 0)
        at--; /* the '/' itself */
    return at;
}

/* As many bytes of s as fit and end with a whole character. */
static size_t fitting(const struct line *l, int removed, const char *s)
{
    size_t n = strlen(s), room = (size_t)(LINE_TEXT - 1 - (l->length - removed));
    if (n <= room)
        return n;
    while (room > 0 && continues(s[room]))
        room--;
    return room;
}

void line_replace(struct line *l, int from, int to, const char *s)
{
    size_t n = fitting(l, to - from, s);
    memmove(l->text + from + n, l->text + to, (size_t)(l->length - to) + 1);
    memcpy(l->text + from, s, n);
    l->length += (int)n - (to - from);
    l->cursor = from + (int)n;
}

bool line_insert(struct line *l, key_code code)
{
    char bytes[5];
    if (code < 0x20 || code == K_BACKSPACE || code >= K_SPECIAL || code_width(code) < 0)
        return false;
    if (l->selected)
        line_set(l, "");
    int length = l->length;
    utf8_encode(code, bytes);
    line_replace(l, l->cursor, l->cursor, bytes);
    return l->length > length;
}

/* Any key but a character goes on with the text that was selected. */
static bool edit(struct line *l, key_code key)
{
    switch (key) {
    case K_LEFT:
        l->cursor = before(l, l->cursor);
        return true;
    case K_RIGHT:
        l->cursor = after(l, l->cursor);
        return true;
    case K_HOME:
    case K_CTRL('a'):
        l->cursor = 0;
        return true;
    case K_END:
    case K_CTRL('e'):
        l->cursor = l->length;
        return true;
    case K_BACKSPACE:
    case K_CTRL('h'):
        line_replace(l, before(l, l->cursor), l->cursor, "");
        return true;
    case K_DELETE:
        line_replace(l, l->cursor, after(l, l->cursor), "");
        return true;
    case K_CTRL('u'):
        line_replace(l, 0, l->cursor, "");
        return true;
    case K_CTRL('k'):
        line_replace(l, l->cursor, l->length, "");
        return true;
    case K_CTRL('w'):
        line_replace(l, word_before(l), l->cursor, "");
        return true;
    default:
        return false;
    }
}

bool line_key(struct line *l, key_code key)
{
    bool edited = edit(l, key);
    if (!edited)
        return line_insert(l, key);
    l->selected = false;
    return true;
}
