/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of keys: one table for reading scripts and for telling people. */
#include <config.h>

#include "tui/terminal/key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/base/utf8.h"

struct key_row {
    key_code key;
    const char *name; /* shown and read; the first row of a key is the one shown */
};

static const struct key_row rows[] = {
    {K_ENTER, "Enter"},   {K_ESC, "Esc"},          {K_TAB, "Tab"},
    {K_UP, "Up"},         {K_DOWN, "Down"},        {K_BACKTAB, "Shift-Tab"},
    {K_LEFT, "Left"},     {K_RIGHT, "Right"},      {K_BACKTAB, "BackTab"},
    {K_PAGE_UP, "PgUp"},
    {K_PAGE_DOWN, "PgDn"}, {K_HOME, "Home"},       {K_END, "End"},
    {K_DELETE, "Del"},    {K_INSERT, "Ins"},       {K_BACKSPACE, "Backspace"},
    {K_BACKSPACE, "BS"},  {' ', "Space"},          {'<', "lt"},
    {K_PASTE_BEGIN, "Paste"}, {K_PASTE_END, "PasteEnd"},
};

enum { KEY_ROWS = sizeof rows / sizeof *rows, NAME_SIZE = 16 };

key_code key_of_control(unsigned char byte)
{
    if (byte == '\n' || byte == '\r')
        return K_ENTER;
    return byte == '\b' ? K_BACKSPACE : byte;
}

static key_code function_key(const char *name)
{
    size_t digits = strspn(name + 1, "0123456789");
    long number = name[0] == 'F' && digits <= 2 && !name[1 + digits] ? atol(name + 1) : 0;
    return number >= 1 && number <= 12 ? K_F1 + (key_code)number - 1 : K_NONE;
}

static key_code key_find(const char *name)
{
    for (int i = 0; i < KEY_ROWS; i++)
        if (rows[i].name[0] == name[0] && strcmp(rows[i].name, name) == 0)
            return rows[i].key;
    if (strncmp(name, "C-", 2) == 0 && name[2] && !name[3])
        return K_CTRL(name[2]);
    return function_key(name);
}

/* The key of "<Name>" at s and the bytes it takes; K_NONE when it is none. */
static key_code bracketed(const char *s, size_t *bytes)
{
    char name[NAME_SIZE];
    size_t n = strcspn(s + 1, "<>");
    if (s[1 + n] != '>' || n >= sizeof name)
        return K_NONE;
    memcpy(name, s + 1, n);
    name[n] = 0;
    *bytes = n + 2;
    return key_find(name);
}

key_code key_next(const char **s)
{
    size_t bytes = 0;
    key_code key = **s == '<' ? bracketed(*s, &bytes) : K_NONE;
    if (key == K_NONE) {
        uint32_t code;
        bytes = (size_t)utf8_decode(*s, &code);
        key = code == '\n' ? K_ENTER : code;
    }
    *s += bytes;
    return key;
}

const char *key_label(key_code key, char buf[16])
{
    if (key >= K_GO) {
        char second[5];
        utf8_encode(key - K_GO, second);
        snprintf(buf, NAME_SIZE, "g%s", second);
        return buf;
    }
    for (int i = 0; i < KEY_ROWS; i++)
        if (rows[i].key == key && key != '<') {
            snprintf(buf, NAME_SIZE, "%s", rows[i].name);
            return buf;
        }
    if (key >= K_F1 && key <= K_F12)
        snprintf(buf, NAME_SIZE, "F%d", (int)(key - K_F1) + 1);
    else if (key < 32)
        snprintf(buf, NAME_SIZE, "Ctrl-%c", (char)(key | 0x40));
    else
        utf8_encode(key < K_SPECIAL ? key : 0xfffd, buf);
    return buf;
}
