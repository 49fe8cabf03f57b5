/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits and signs of other scripts and widths. */
#include <config.h>

#include "engine/table/quantity_plain.h"

#include <string.h>

#include "engine/base/utf8.h"

enum { FULL_WIDTH = 0xff01, FULL_WIDTH_LAST = 0xff5e, ASCII_FIRST = 0x21 };

/* The noughts of the decimal digits of scripts (Unicode, general category Nd). */
static const uint32_t noughts[] = {0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6,
                                   0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
                                   0x0f20, 0x1040, 0x17e0, 0x1810};

static const struct {
    uint32_t code;
    char plain;
} signs[] = {
    {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2212, '-'},
    {0x00d7, '*'}, {0x00f7, '/'}, {0x2044, '/'}, {0x2215, '/'}, {0x2236, ':'},
    {0x066a, '%'}, {0x066b, '.'}, {0x066c, ','}, {0x2019, '\''},
};

/* The plain character that means the same, 0 when there is none. */
static char plain_of(uint32_t code)
{
    if (code >= FULL_WIDTH && code <= FULL_WIDTH_LAST)
        return (char)(code - FULL_WIDTH + ASCII_FIRST);
    if (code_is_blank(code))
        return ' ';
    for (size_t i = 0; i < sizeof noughts / sizeof *noughts; i++)
        if (code >= noughts[i] && code < noughts[i] + 10)
            return (char)('0' + (code - noughts[i]));
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (code == signs[i].code)
            return signs[i].plain;
    return 0;
}

void quantity_plain(char *text)
{
    uint32_t code;
    char *to = text;
    for (int used; (used = utf8_decode(text, &code)) > 0; text += used) {
        char plain = code < 0x80 ? (char)code : plain_of(code);
        if (plain)
            *to++ = plain;
        else
            to = (char *)memmove(to, text, (size_t)used) + used;
    }
    *to = 0;
}
